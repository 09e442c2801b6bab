using EarlyWarning.Tests.Alerts;
using NodaTime;

namespace EarlyWarning.Tests.Handling;

/// <summary>
/// A ledger of scans and of the work on their alerts, in an office of three units. Scans are of a day and as in <see cref="AlertHistory"/>; all is recorded at
/// noon of the first day, so that days run by as-of dates.
/// </summary>
internal sealed class HandlingHistory(HandlingPolicy policy)
{
    public const string Union = "示例市总工会", Law = "法律工作部", Town = "沙坪街道总工会";

    private readonly AlertHistory alerts = new();

    public static UnionOffice Office { get; } = new(
        [
            new OfficeUnit(new Issuer(Union, "示", UnionLevel.County)),
            new OfficeUnit(new Issuer(Law, null, null)) { IssuesLetters = false },
            new OfficeUnit(new Issuer(Town, null, null)) { IssuesLetters = false, Places = ["440784001"], Above = Law },
        ],
        [
            Person("张某", OfficeRole.Chair, Union), Person("李某", OfficeRole.Clerk, Union), Person("王某", OfficeRole.Supervisor, Law),
                Person("陈某", OfficeRole.Clerk, Law),
            Person("周某", OfficeRole.Clerk, Town),
        ]);

    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The office; none where the work is on nobody.</summary>
    public UnionOffice? People { get; set; } = Office;

    public List<LedgerEntry> Ledger => alerts.Ledger;

    public HandlingClock Clock { get; } = new(policy, RulePack.Default.Calendar, Zone);

    public AlertBook Alerts => alerts.Book;

    public HandlingBook Book => HandlingBook.Of(StandingEntries.Of(Ledger));

    public CaseHandling Work => Book.Find(Alerts.EpisodeOf("c")!.Id)!;

    public HandlingActs Acts => new(Alerts, Book, People, policy, ["wages.arrears", "power"], AlertHistory.Day(0));

    /// <summary>Records a scan of the company c; returns what it records of the work.</summary>
    public HandlingMove Scan(int day, string seen, Func<Episode, CaseTraits>? traits = null)
    {
        List<LedgerEntry> before = [.. Ledger];
        AlertAdvance advance = alerts.Scan(day, ("c", seen));
        LedgerEntry end = Ledger[^1];
        HandlingMove move = HandlingBook.Of(StandingEntries.Before(before, end.AsOf)).Advance(
            advance, People, policy, Clock, end.Stamp, traits ?? (episode => new CaseTraits(episode.Level)), HandlingBook.Of(StandingEntries.Of(before)));
        Ledger.InsertRange(Ledger.Count - 1, move.Entries);
        return move;
    }

    public void Do(Func<HandlingActs, LedgerEntry> act) => Ledger.Add(act(Acts));

    public void Mark(HandlingState state, string who = "李某") => Do(acts => acts.Mark("c", state, null, who, AlertHistory.Noon));

    private static OfficePerson Person(string name, OfficeRole role, string unit) => new(name, [new OfficePost(role, null, null)]) { Unit = unit };
}
