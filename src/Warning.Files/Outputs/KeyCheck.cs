using System.Globalization;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Documents;

namespace EarlyWarning.Files.Outputs;

/// <summary>Warns of feeds of events without a key whose files overlap: rows that look alike are counted once, and may be cases apart.</summary>
internal static class KeyCheck
{
    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, IReadOnlyList<FeedSummary> feeds)
    {
        Diagnostics found = new();
        foreach (FeedMapping mapping in scan.Feeds)
        {
            if (feeds.FirstOrDefault(feed => feed.Id == mapping.Id) is not { RepeatedWithoutKey: > 0 and var repeated }) continue;
            found.Warning(DiagnosticCodes.RepeatedWithoutKey, mapping.File.Json, string.Create(CultureInfo.InvariantCulture,
                $"feed '{mapping.Id}': {repeated:N0} rows of events stand, equal in everything, in an earlier file too and are not counted again; name the column of the case number as \"key\", so that the same case is told from one that looks alike"));
        }

        return found.ToSortedList();
    }
}
