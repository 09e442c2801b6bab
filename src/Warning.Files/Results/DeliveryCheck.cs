using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Explaining;
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
        foreach (Rule rule in scan.Pack.Rules.Rules.Where(rule => rule.IsInForce(view.AsOf)))
        {
            foreach (Indicator indicator in rule.Indicators)
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
            found.Add(new Diagnostic(this.scan.Path, 1, 1, DiagnosticCodes.UndeliveredIndicator, DiagnosticSeverity.Warning,
                WarningMessages.Undelivered(IndicatorNames.Of(indicator), RuleNames.Of(rules, most: 3), rules.Count)));
        }
    }

    /// <summary>Reports for each indicator of a rule the window that lacks the most history.</summary>
    private void CheckWindows(Rule rule)
    {
        foreach (HistoryLack lack in HistoryLack.Of(rule, view, FirstOf))
            found.Warning(DiagnosticCodes.WindowBeyondHistory, rule.Definition.When!.Json, WarningMessages.OfRule(rule.Id, lack.Message));
    }

    private (string Feed, int First)? FirstOf(Indicator measure) =>
        delivered.TryGetValue(measure.Id, out (string Feed, int? First) feed) && feed.First is { } first ? (feed.Feed, first) : null;
}
