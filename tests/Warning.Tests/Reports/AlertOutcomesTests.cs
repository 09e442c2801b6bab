using NodaTime;

namespace EarlyWarning.Tests.Reports;

/// <summary>
/// Five alerts, followed by hand. A opens on 31 January by r1 and r2, is closed as handled on 10 February. B opens on 31 January by r1, r3 fires later; a
/// reminder is issued on 3 February, it is silenced, and closed as a false alarm on 20 February. C opens on 28 February by r2: nobody acts, and it falls. D
/// opens on 28 February by r1, and is closed as a false alarm on 2 March. E opens after the period.
/// </summary>
public sealed class AlertOutcomesTests
{
    private static readonly LocalDate January = new(2026, 1, 31);
    private static readonly LocalDate February = new(2026, 2, 28);
    private static readonly LocalDate March = new(2026, 3, 31);
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    private static readonly LetterIssued Issued = new(new LocalDate(2026, 2, 3), "1号", "张某", null, NotBeforeCourt: true)
    {
        Episode = "B@1",
        Company = "B",
        Letter = "B@1#reminder",
    };

    private static readonly LedgerEntry[] Ledger =
    [
        .. Scan(January, Fires("A", "r1", "r2"), Opened("A", "440784"), Fires("B", "r1"), Opened("B", "440785")),
        Person(new LocalDate(2026, 2, 3), Issued),
        Person(new LocalDate(2026, 2, 10), new EpisodeClosed("A", "A@1", ClosedAs.Handled, Level.Red)),
        Person(new LocalDate(2026, 2, 11), new CompanySilenced("B", "B@1", new LocalDate(2026, 3, 1), Level.Red, "x")),
        .. Scan(new LocalDate(2026, 2, 15), Fires("B", "r3")),
        Person(new LocalDate(2026, 2, 20), new EpisodeClosed("B", "B@1", ClosedAs.FalseAlarm, Level.Red)),
        .. Scan(February, Fires("C", "r2"), Opened("C", null), Fires("D", "r1"), Opened("D", "440784")),
        Person(new LocalDate(2026, 3, 2), new EpisodeClosed("D", "D@1", ClosedAs.FalseAlarm, Level.Red)),
        .. Scan(March, Fell("C"), Fires("E", "r1"), Opened("E", "440784")),
    ];

    private static readonly AlertOutcomes Found = Read(Ledger);

    [Fact]
    public void Of_all_alerts_of_the_period_it_is_counted_what_persons_did_and_found()
    {
        // Days to the first act: A 10, B 3 (the letter), D 2. The lead of A: 10 days.
        AlertOutcomesRow all = new(Name: null)
        {
            Alerts = 4,
            ActedOn = 3,
            Handled = 1,
            FalseAlarms = 2,
            MedianDaysToAct = 3,
            MedianLeadDays = 10,
            LowerQuartileLeadDays = 10,
            UpperQuartileLeadDays = 10,
        };
        Assert.Equal(all, Found.Total);
        Assert.Equal((0.75, 3, 2 / 3.0), (all.ActedOnShare, all.Closed, all.FalseAlarmShare));
        Assert.Equal(ShareInterval.Of(2, 3), all.FalseAlarmInterval);
    }

    [Fact]
    public void The_rules_of_most_false_alarms_come_first_and_an_alert_counts_for_each_of_its_rules()
    {
        // r1: A, B, D; r3: B alone, since it fired while B was open; r2: A and C.
        Assert.Equal([("r1", 3, 2, 3), ("r3", 1, 1, 1), ("r2", 2, 0, 1)], Found.ByRule.Select(row => (row.Name!, row.Alerts, row.FalseAlarms, row.Closed)));
        Assert.Equal([3, 1, 1], Found.ByRule.Select(row => row.ActedOn));
    }

    [Fact]
    public void The_towns_add_up_to_the_whole()
    {
        Assert.Equal([("440784", 2), ("", 1), ("440785", 1)], Found.ByTown.Select(row => (row.Name!, row.Alerts)));
        Assert.Equal(Found.Total.Alerts, Found.ByTown.Sum(row => row.Alerts));
        Assert.Equal(Found.Total.ActedOn, Found.ByTown.Sum(row => row.ActedOn));
        Assert.Equal(Found.Total.FalseAlarms, Found.ByTown.Sum(row => row.FalseAlarms));
        AlertOutcomes named = AlertOutcomes.Read(Ledger, January, March, Zone, company => company == "A" ? "东镇" : null);
        Assert.Equal([("", 3), ("东镇", 1)], named.ByTown.Select(row => (row.Name!, row.Alerts)));
    }

    [Fact]
    public void A_closing_that_is_taken_back_is_none()
    {
        EntryReference closing = new(Array.FindIndex(Ledger, entry => entry.Event is EpisodeClosed { Company: "D" }));
        LedgerEntry reopened = Person(new LocalDate(2026, 4, 2), new EpisodeReopened("D", "D@1", closing, Level.Red, "x"));
        Assert.Equal((1, 3), (Read([.. Ledger, reopened]).Total.FalseAlarms, Found.Total.Closed));
    }

    [Fact]
    public void An_empty_period_is_refused_and_one_without_alerts_is_nothing()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => AlertOutcomes.Read(Ledger, January, January, Zone));
        AlertOutcomes none = AlertOutcomes.Read(Ledger, new LocalDate(2025, 1, 1), January, Zone);
        Assert.Equal((0, 0), (none.Total.Alerts, none.ByRule.Count));
        Assert.Null(none.Total.ActedOnShare);
        Assert.Null(none.Total.FalseAlarmInterval);
    }

    private static AlertOutcomes Read(IReadOnlyList<LedgerEntry> ledger) => AlertOutcomes.Read(ledger, January, March, Zone);

    private static LedgerEntry[] Scan(LocalDate asOf, params LedgerEvent[] events) =>
        Array.ConvertAll<LedgerEvent, LedgerEntry>(
            [new ScanBegan(3), .. events, new ScanEnded()], happened => new LedgerEntry(EventStamp.OfScan(Noon(asOf), asOf, "p"), happened));

    private static LedgerEntry Person(LocalDate day, LedgerEvent done) => new(new EventStamp(Noon(day), January, "p", "李某"), done);

    private static Instant Noon(LocalDate day) => day.At(new LocalTime(12, 0)).InZoneStrictly(Zone).ToInstant();

    private static LatchesMoved Fires(string company, params string[] rules) => new(company, [.. rules.Select(rule => new RuleLevel(rule, Level.Red))], []);

    private static EpisodeMoved Opened(string company, string? county) =>
        new(company, $"{company}@1", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true) { County = county };

    private static EpisodeMoved Fell(string company) =>
        new(company, $"{company}@1", EpisodeTransition.Closed, TransitionReason.LevelFell, Level.None, Level.None, Notified: true);
}
