using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>Warns of tables that may have been meant and were not read: sheets of a workbook with the columns of the one that was.</summary>
internal static class SkippedTables
{
    /// <summary>Warns once at each feed that has such tables: of those of its first file, with the number of the other files.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="reports">What was read of the register, and then of each feed in the scan file's order.</param>
    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, IReadOnlyList<FeedReport> reports)
    {
        JsonValue[] places = [scan.Register.Id.Json, .. scan.Feeds.Select(feed => feed.File.Json)];
        Diagnostics found = new();
        foreach ((JsonValue place, FeedReport report) in places.Zip(reports))
        {
            if (report.Skipped is not [(string file, Message skipped), ..]) continue;
            found.Warning(DiagnosticCodes.SheetsSkipped, place, ReadingMessages.SkippedTables(report.Summary.Id, file, skipped, report.Skipped.Count - 1));
        }

        return found.ToSortedList();
    }
}
