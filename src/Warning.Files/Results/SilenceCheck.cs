using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Warns of feeds that are overdue, or that deliver less than half of what they used to: rules cannot tell such a gap from companies without
/// trouble. Each feed gets at most one warning of each kind, for its worst indicator.
/// </summary>
internal static class SilenceCheck
{
    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, PanelView view)
    {
        Dictionary<string, FeedMapping> feeds = scan.Feeds.ToDictionary(feed => feed.Id, StringComparer.Ordinal);
        Diagnostics found = new();
        foreach (FeedFault fault in view.FindFeedFaults())
        {
            if (feeds.TryGetValue(fault.Feed, out FeedMapping? feed)) found.Warning(CodeOf(fault.Kind), feed.File.Json, fault.Text);
        }

        return found.ToSortedList();
    }

    private static string CodeOf(FeedFaultKind kind) => kind switch
    {
        FeedFaultKind.Silent => DiagnosticCodes.SilentFeed,
        FeedFaultKind.HalfDelivered => DiagnosticCodes.HalfDelivered,
        FeedFaultKind.LoneFirstDay => DiagnosticCodes.LoneFirstDay,
    };
}
