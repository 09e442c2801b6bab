using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Warns, once a feed, of credit codes of which Excel has made numbers: whoever delivers them can keep that from happening.</summary>
internal static class CodeCheck
{
    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, IReadOnlyList<FeedSummary> feeds)
    {
        Diagnostics found = new();
        foreach (FeedMapping mapping in scan.Feeds)
        {
            if (feeds.FirstOrDefault(feed => feed.Id == mapping.Id) is not { LostCodes: { } lost } feed) continue;
            bool hasNames = mapping.Company.Name is not null;
            Message rest = hasNames ? WarningMessages.ReadByName(Math.Min(feed.ByName, lost.Count)) : WarningMessages.NotReadByName;
            Message text = WarningMessages.LostCodes(mapping.Id, lost.Count, lost.Cell, lost.File, lost.Row, rest);
            found.Warning(DiagnosticCodes.LostCodes, mapping.File.Json, text);
        }

        return found.ToSortedList();
    }
}
