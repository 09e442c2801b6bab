using System.Globalization;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Warns of event feeds without a key in which rows of a later file equal earlier ones: they are counted once but may be different cases.</summary>
internal static class KeyCheck
{
    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, IReadOnlyList<FeedSummary> feeds)
    {
        Diagnostics found = new();
        foreach (FeedMapping mapping in scan.Feeds)
        {
            if (feeds.FirstOrDefault(feed => feed.Id == mapping.Id) is not { RepeatedWithoutKey: > 0 and var repeated }) continue;
            string rows = repeated == 1 ? "1 row of events stands" : string.Create(CultureInfo.InvariantCulture, $"{repeated:N0} rows of events stand");
            found.Warning(DiagnosticCodes.RepeatedWithoutKey, mapping.File.Json,
                $"feed '{mapping.Id}': {rows}, equal in everything, in an earlier file too and {(repeated == 1 ? "is" : "are")} not counted again; name the column of the case number as \"key\", so that the same case is told from one that looks alike");
        }

        return found.ToSortedList();
    }
}
