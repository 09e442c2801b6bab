using EarlyWarning.Rules.Formatting;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>Writes the files of rule packs in one canonical layout, so that two versions differ only in what they say.</summary>
public static class RuleFormatter
{
    /// <summary>
    /// Returns a file in the canonical layout: two blanks a level; a line for each key of a rule, each let, each test and each indicator; any other value
    /// on one line if it fits into 160 characters; expressions with one blank around signs and words, and ASCII signs for full-width ones. Comments and the
    /// values stay as they are; a layout once reached is kept.
    /// </summary>
    /// <param name="fileName">The name of the file, as diagnostics show it.</param>
    /// <param name="utf8">The content of a file of a pack, of whatever kind.</param>
    /// <param name="diagnostics">The faults of a file that is no JSON; empty otherwise. An expression with a fault is left as it is.</param>
    /// <returns>The text, which ends with a line feed; null if there are faults.</returns>
    public static string? Format(string fileName, ReadOnlyMemory<byte> utf8, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        Diagnostics found = new();
        JsonValue? file = JsonParser.Parse(new SourceText(fileName, utf8), found);
        diagnostics = found.ToSortedList();
        return file is null || diagnostics.Count > 0 ? null : JsonLayout.Of(file);
    }
}
