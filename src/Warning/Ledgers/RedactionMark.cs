using NodaTime.Text;

namespace EarlyWarning.Ledgers;

/// <summary>
/// What stands in the place of a text that was deleted: who deleted it, when and why. No words, since it stands among texts of people of either language.
/// </summary>
internal static class RedactionMark
{
    private const string Beginning = "■■■";

    public static string Of(EventStamp stamp, TextsRedacted redacted) =>
        $"{Beginning} {stamp.Actor} {InstantPattern.General.Format(stamp.At)}: {redacted.Why ?? redacted.Kept?.ToString()}";

    public static bool IsIn(string text) => text.StartsWith(Beginning, StringComparison.Ordinal);
}
