using System.Collections.Concurrent;
using System.Globalization;
using EarlyWarning.Alerts;
using NodaTime;

namespace EarlyWarning.Tests.Alerts;

/// <summary>
/// A ledger of scans and acts. What a scan sees of a company is a word: <c>n b y o r</c> for its level; <c>o/y?</c> and <c>o/y=</c> for a level that
/// rules without data, or with a false clear condition, hold above another; <c>n+</c> for no level although a rule fires; <c>-</c> for a company that is
/// not in the register; <c>n!</c> for a level at which the latched rule is withdrawn from the pack, besides those that were withdrawn before; and
/// <c>n!o</c> the same with the level that the withdrawn rules would give together, if it is above what each gives by itself. Each level has one rule
/// that gives it; a word without <c>!</c> decides the withdrawn rules.
/// </summary>
internal sealed class AlertHistory(string episodes = "")
{
    public static readonly LocalDate Start = new(2026, 1, 1);

    public static readonly Instant Noon = Instant.FromUtc(2026, 1, 1, 12, 0);

    private static readonly ConcurrentDictionary<string, RulePack> Packs = new(StringComparer.Ordinal);

    private readonly RulePack pack = Packs.GetOrAdd(episodes, PackOf);

    public List<LedgerEntry> Ledger { get; } = [];

    /// <summary>The transitions of the last scan, recorded or implied.</summary>
    public IReadOnlyList<EpisodeMoved> Transitions { get; private set; } = [];

    public AlertBook Book => AlertBook.Read(Ledger);

    /// <summary>The rows of feeds of warnings, which each scan reads.</summary>
    public List<ReceivedWarning> Received { get; } = [];

    public EpisodePolicy Episodes => pack.Policy.Episodes;

    public static LocalDate Day(int day) => Start.PlusDays(day);

    /// <summary>Records a scan.</summary>
    public AlertAdvance Scan(int day, params (string Company, string Seen)[] seen)
    {
        AlertBook before = AlertBook.Before(Ledger, Day(day));
        AlertAdvance advance = Advance(before, day, seen);
        EventStamp stamp = EventStamp.OfScan(Noon, Day(day), pack.Hash);
        Ledger.Add(new LedgerEntry(stamp, new ScanBegan(seen.Length)));
        Ledger.AddRange(advance.Entries);
        Transitions = advance.Transitions;
        Ledger.Add(new LedgerEntry(stamp, new ScanEnded()));
        return advance;
    }

    public AlertAdvance Advance(AlertBook before, int day, params (string Company, string Seen)[] seen) => before.Advance(
        [.. seen.Where(one => one.Seen != "-").Select(one => SightingOf(one.Company, one.Seen, before.Latches.Of(one.Company), before.Latches.WithdrawnOf(one.Company)))],
        company => seen.Any(one => one.Company == company && one.Seen != "-"),
        pack.Policy.Episodes,
        new EventStamp(Noon, Day(day), pack.Hash, EventStamp.ScanActor),
        Received);

    public void Silence(string company, int until) => Ledger.Add(Book.Silence(company, Day(until), "王某", "正在调解", Noon));

    public void Close(string company) => Ledger.Add(Book.Close(company, ClosedAs.Handled, "王某", Noon, workers: 12, yuan: 30_000));

    /// <summary>Tries the act of a step; returns false if the book does not allow it.</summary>
    public bool Try(Dated act)
    {
        try
        {
            if (act.Kind == StepKind.Close) Close(act.Seen[0]);
            else Silence(act.Seen[0], act.Until);
            return true;
        }
        catch (AlertActionException)
        {
            return false;
        }
    }

    public static Level LevelOf(char letter) => (Level)"nbyor".IndexOf(letter, StringComparison.Ordinal);

    public static string Told(EpisodeMoved moved) => $"{moved.Transition} {moved.Reason} {moved.Level}{(moved.Notified ? " told" : "")}";

    /// <summary>The events of a scan, to compare them by value.</summary>
    public static IEnumerable<string> Texts(AlertAdvance advance) => advance.Entries.Select(entry => entry.Event switch
    {
        LatchesMoved latches => $"{latches.Company} + {string.Join(' ', latches.Latched)} - {string.Join(' ', latches.Released)}",
        EpisodeMoved episode => $"{episode with { Withdrawn = null }} {string.Join(' ', episode.Withdrawn ?? [])}",
        _ => entry.Event.ToString(),
    });

    /// <summary>The whole state of a book, as text.</summary>
    public static string Told(AlertBook book) => string.Join('\n', [
        .. book.Episodes.Select(episode => string.Create(CultureInfo.InvariantCulture, $"{episode} {episode.Lower} {episode.LowerWithWithdrawn} {episode.IsKeptClosed} {episode.Seen} {episode.SeenWithWithdrawn} {episode.Held}")),
        .. book.Latches.Companies.Order(StringComparer.Ordinal).SelectMany(company => book.Latches.Of(company).Select(latch => $"{company} {latch}")),
        .. book.Latches.LatchedOrWithdrawn.Order(StringComparer.Ordinal).SelectMany(company => book.Latches.WithdrawnOf(company).Select(rule => $"{company} without {rule}")),
        .. book.Companies.Select(company => company.Company).Order(StringComparer.Ordinal)
            .SelectMany(company => book.WarningsOf(company).Select(warning => $"{company} {warning}")),
        .. book.Silences.Select(silence => silence.ToString())]);

    private static Sighting SightingOf(string company, string seen, IReadOnlyList<Latch> latches, IReadOnlyList<RuleLevel> withdrawn)
    {
        bool withdraws = seen.Length > 1 && seen[1] == '!';
        Level level = LevelOf(seen[0]), now = seen.Length > 2 && !withdraws ? LevelOf(seen[2]) : level;
        HoldReason heldBy = seen[^1] switch { '?' => HoldReason.MissingData, '=' => HoldReason.ClearCondition, _ => HoldReason.None };
        RuleLevel[] fired = level > Level.None || seen[^1] == '+' ? [new RuleLevel($"rule-{seen[0]}", level)] : [];
        RuleLevel[] released = [.. latches.Where(latch => fired.All(rule => rule.Id != latch.Rule)).Select(latch => new RuleLevel(latch.Rule, latch.Level))];
        RuleLevel[] back = [.. withdrawn.Where(rule => !fired.Contains(rule)).Concat(released)];
        if (!withdraws)
            return new Sighting(company, $"{company} Ltd", level, now, heldBy, fired, [.. back.Select(rule => new ReleasedRule(rule.Id, ReleaseReason.RuleCleared))], level, []);
        Level together = back.Select(rule => rule.Level).Append(level).Append(seen.Length > 2 ? LevelOf(seen[2]) : Level.None).Max();
        return new Sighting(
            company,
            $"{company} Ltd",
            level,
            now,
            heldBy,
            fired,
            [.. released.Select(rule => new ReleasedRule(rule.Id, ReleaseReason.RuleNotInPack))],
            together,
            [.. back.Select(rule => rule with { Level = (Level)Math.Max((int)rule.Level, (int)level) })]);
    }

    private static RulePack PackOf(string episodes)
    {
        string policy = $$"""{ "bands": { "blue": 10, "yellow": 25, "orange": 45, "red": 70 }{{(episodes.Length == 0 ? "" : $", \"episodes\": {episodes}")}} }""";
        return RulePack.Compile([SmallPack.Layer(
            "p", ("indicators.json", SmallPack.Catalog), ("policy.json", policy), ("rules.json", SmallPack.RuleFile("rules", SmallPack.Rule("a", "50", "f0"))))]);
    }
}
