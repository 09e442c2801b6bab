using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Warns of indicators that rules in force read and no feed delivers, and of windows longer than a feed's history.</summary>
internal sealed class DeliveryCheck
{
    private readonly ScanFile scan;
    private readonly PanelView view;
    private readonly Dictionary<string, (string Feed, int? First)> delivered = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, (Indicator Indicator, List<Rule> Rules)> undelivered = new(StringComparer.Ordinal);
    private readonly Diagnostics found = new();

    private DeliveryCheck(ScanFile scan, PanelView view, IReadOnlyList<FeedSummary> feeds)
    {
        this.scan = scan;
        this.view = view;
        foreach (FeedSummary feed in feeds)
        {
            foreach (IndicatorSummary indicator in feed.Indicators)
                delivered[indicator.Id] = (feed.Id, indicator.First);
        }
    }

    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, PanelView view, IReadOnlyList<FeedSummary> feeds)
    {
        DeliveryCheck check = new(scan, view, feeds);
        foreach (Rule rule in scan.Pack.Rules.Rules.Where(rule => rule.IsInForce(view.Day)))
        {
            foreach (Indicator indicator in BoundWalk.Indicators(rule.When))
                check.NoteUndelivered(indicator, rule);
            check.CheckWindows(rule);
        }

        check.ReportUndelivered();
        return check.found.ToSortedList();
    }

    private void NoteUndelivered(Indicator indicator, Rule rule)
    {
        if (delivered.ContainsKey(indicator.Id)) return;
        if (!undelivered.TryGetValue(indicator.Id, out (Indicator, List<Rule> Rules) noted)) undelivered[indicator.Id] = noted = (indicator, []);
        noted.Rules.Add(rule);
    }

    private void ReportUndelivered()
    {
        foreach ((Indicator indicator, List<Rule> rules) in undelivered.Values)
        {
            string title = indicator.Title.Length > 0 ? $" ({indicator.Title})" : "";
            found.Add(new Diagnostic(this.scan.Path, 1, 1, DiagnosticCodes.UndeliveredIndicator, DiagnosticSeverity.Warning,
                $"no feed delivers '{indicator.Id}'{title}, which {RuleNames.Of(rules, most: 3)} {(rules.Count == 1 ? "reads" : "read")}"));
        }
    }

    /// <summary>Reports for each indicator of a rule the window that lacks the most history.</summary>
    private void CheckWindows(Rule rule)
    {
        SortedDictionary<string, Lack> worst = new(StringComparer.Ordinal);
        foreach (Lack lack in BoundWalk.All(rule.When).SelectMany(LacksOf))
        {
            if (!worst.TryGetValue(lack.Indicator.Id, out Lack? known) || lack.Count > known.Count) worst[lack.Indicator.Id] = lack;
        }

        foreach (Lack lack in worst.Values)
            found.Warning(DiagnosticCodes.WindowBeyondHistory, rule.Definition.When!.Json, $"rule '{rule.Id}': {lack.Message}");
    }

    private IEnumerable<Lack> LacksOf(BoundExpression expression) => expression switch
    {
        BoundMeasureWindow window => window.Measures.Select(measure => LackOf(window, measure)).OfType<Lack>(),
        BoundEventWindow window => LackOf(window) is { } lack ? [lack] : [],
        _ => [],
    };

    private Lack? LackOf(BoundMeasureWindow window, Indicator measure)
    {
        if (!delivered.TryGetValue(measure.Id, out (string Feed, int? First) feed) || feed.First is not { } first) return null;
        int needed = PeriodsOf(window);
        int there = Math.Max(0, this.view.Measure(measure).Anchor - first + 1);
        if (needed <= there) return null;
        return new Lack(measure, needed - there, FormattableString.Invariant(
            $"a window reads {needed} periods of '{measure.Id}', and feed '{feed.Feed}' has {there}, from {new Period(measure.Cadence, first)} on"));
    }

    private Lack? LackOf(BoundEventWindow window)
    {
        EventView view = this.view.Event(window.Indicator);
        if (view.From is not { } from) return null;
        int? start = this.view.Day;
        CalendarSpan[] spans = [window.Indicator.Lag, window.Offset, window.Window, window.Base];
        foreach (CalendarSpan span in spans)
            start = start is { } day ? span.Shift(day, -1) : null;
        int first = (start ?? DateOnly.MinValue.DayNumber) + 1;
        if (first >= from) return null;
        string begins = new Period(Cadence.Daily, first).ToString(), covered = new Period(Cadence.Daily, from).ToString();
        return new Lack(window.Indicator, from - first,
            $"a window of '{window.Indicator.Id}' begins on {begins}, and feed '{view.Feed}' covers the days from {covered} on; set its \"from\" if it reaches back farther");
    }

    private static int PeriodsOf(BoundMeasureWindow window) => window.Offset + window.Function switch
    {
        MeasureWindowFunction.Change => 2 * window.Periods,
        MeasureWindowFunction.Yoy => window.Periods + (window.Cadence switch { Cadence.Monthly => 12, Cadence.Quarterly => 4, _ => 1 }),
        MeasureWindowFunction.RobustZ => window.Periods + 1,
        _ => window.Periods,
    };

    /// <summary>The history of an indicator that a window reads and its feed lacks, in periods, or in days for events.</summary>
    private sealed record Lack(Indicator Indicator, int Count, string Message);
}
