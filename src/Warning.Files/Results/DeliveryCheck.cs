using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Reading;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Warns of indicators that rules in force read and no feed delivers, and of windows longer than a feed's history.</summary>
internal sealed class DeliveryCheck
{
    private readonly ScanFile scan;
    private readonly HashSet<string> delivered;
    private readonly SortedDictionary<string, (Indicator Indicator, List<Rule> Rules)> undelivered = new(StringComparer.Ordinal);
    private readonly Diagnostics found = new();

    private DeliveryCheck(ScanFile scan, IReadOnlyList<FeedSummary> feeds)
    {
        this.scan = scan;
        delivered = feeds.SelectMany(feed => feed.Indicators).Select(indicator => indicator.Id).Append(PromiseFeed.EventId).ToHashSet(StringComparer.Ordinal);
    }

    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, PanelView view, IReadOnlyList<FeedSummary> feeds)
    {
        DeliveryCheck check = new(scan, feeds);
        foreach (Rule rule in scan.Pack.Rules.Rules.Where(rule => rule.IsInForce(view.AsOf)))
        {
            foreach (Indicator indicator in rule.Indicators)
                check.NoteUndelivered(indicator, rule);
        }

        check.ReportUndelivered();
        foreach (Diagnostic lack in scan.Pack.Rules.FindLacksOfHistory(view)) check.found.Add(lack);
        return check.found.ToSortedList();
    }

    private void NoteUndelivered(Indicator indicator, Rule rule)
    {
        if (delivered.Contains(indicator.Id)) return;
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
}
