using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>A rule file, not yet bound.</summary>
internal sealed record RuleFile(
    SourceText Source, LocatedText Id, string? Title, IReadOnlyList<LetDefinition> Lets, IReadOnlyList<RuleDefinition> Rules)
{
    /// <summary>The changes of rules of earlier layers.</summary>
    public IReadOnlyList<RuleChange> Changes { get; init; } = [];

    /// <summary>Parses a rule file; returns null if it is not a JSON object.</summary>
    public static RuleFile? Parse(SourceText source, Diagnostics diagnostics) =>
        ObjectReader.OpenFile(source, diagnostics, NounMessages.ARuleFile) is { } file ? new RuleFileReader(diagnostics).Read(file) : null;
}

/// <summary>A named expression of a rule file.</summary>
/// <param name="Name">The normalized name.</param>
/// <param name="NameOffset">The byte offset of the opening quote of the name.</param>
/// <param name="Expression">The expression that it stands for.</param>
internal sealed record LetDefinition(string Name, int NameOffset, LocatedText Expression);

/// <summary>A change of a rule of an earlier layer, which is otherwise kept as it is.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Score">Its points, in hundredths.</param>
internal sealed record RuleChange(LocatedText Id, long Score);
