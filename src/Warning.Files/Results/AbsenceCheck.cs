using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Warns of feeds with rows of unknown companies where a rule in force treats the absence of rows as a value: such a row may belong to a company
/// that the rule therefore judges wrongly.
/// </summary>
internal static class AbsenceCheck
{
    private const int RulesNamed = 5;

    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, PanelView view, IReadOnlyList<FeedSummary> feeds)
    {
        (FeedMapping Mapping, long Rows)[] faulty = [.. scan.Feeds.Select(mapping => (mapping, feeds.Single(feed => feed.Id == mapping.Id)))
            .Select(feed => (feed.mapping, feed.Item2.Unmatched + feed.Item2.Nameless)).Where(feed => feed.Item2 > 0)];
        if (faulty.Length == 0) return [];
        Diagnostics found = new();
        foreach ((FeedMapping mapping, long rows) in faulty)
        {
            IReadOnlyList<Rule> trusting = scan.Pack.Rules.FindTrustingAbsence([.. mapping.Indicators], view.AsOf);
            if (trusting.Count == 0) continue;
            found.Warning(DiagnosticCodes.UnmatchedAbsence, mapping.File.Json,
                WarningMessages.UnmatchedAbsence(mapping.Id, rows, RuleNames.Of(trusting, RulesNamed)));
        }

        return found.ToSortedList();
    }
}
