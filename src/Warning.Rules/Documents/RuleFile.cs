using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Documents;

/// <summary>A rule file as it is written: nothing in it is bound yet.</summary>
internal sealed record RuleFile(
    SourceText Source, LocatedText Id, string? Title, IReadOnlyList<LetDefinition> Lets, IReadOnlyList<RuleDefinition> Rules)
{
    /// <summary>Reads a rule file; null if it is not a JSON object. What is wrong in it is in <paramref name="diagnostics"/>.</summary>
    public static RuleFile? Parse(SourceText source, Diagnostics diagnostics) =>
        ObjectReader.OpenFile(source, diagnostics, "a rule file") is { } file ? new RuleFileReader(diagnostics).Read(file) : null;
}
