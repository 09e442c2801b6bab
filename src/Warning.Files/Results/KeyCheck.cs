using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
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
            found.Warning(DiagnosticCodes.RepeatedWithoutKey, mapping.File.Json, WarningMessages.RepeatedWithoutKey(mapping.Id, repeated));
        }

        return found.ToSortedList();
    }
}
