using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>A rule file, not yet bound.</summary>
internal sealed record RuleFile(
    SourceText Source, LocatedText Id, string? Title, IReadOnlyList<LetDefinition> Lets, IReadOnlyList<RuleDefinition> Rules)
{
    /// <summary>The changes of rules of earlier layers.</summary>
    public IReadOnlyList<RuleAmendment> Changes { get; init; } = [];

    /// <summary>Parses a rule file; returns null if it is not a JSON object.</summary>
    public static RuleFile? Parse(SourceText source, Diagnostics diagnostics) =>
        ObjectReader.OpenFile(source, diagnostics, NounMessages.ARuleFile) is { } file ? new RuleFileReader(diagnostics).Read(file) : null;
}

/// <summary>A named expression of a rule file, or of a file of lets.</summary>
/// <param name="Name">The normalized name.</param>
/// <param name="NameOffset">The byte offset of the opening quote of the name.</param>
/// <param name="Expression">The expression that it stands for.</param>
internal sealed record LetDefinition(string Name, int NameOffset, LocatedText Expression)
{
    /// <summary>The line of the name, from 1.</summary>
    public int Line => Expression.Source.Locate(NameOffset).Line;
}

/// <summary>A change of a rule of an earlier layer: what it does not name is kept as it is.</summary>
/// <param name="Id">The id of the rule.</param>
/// <param name="Json">The whole entry.</param>
/// <param name="Of">The hash of what it changes; null if it is not pinned.</param>
/// <param name="Why">Why it is changed; null if it is not said.</param>
internal sealed record RuleAmendment(LocatedText Id, JsonValue Json, LocatedText? Of, string? Why)
{
    /// <summary>The keys that are not of the rule.</summary>
    public static readonly IReadOnlyCollection<string> OwnKeys = ["id", "of", "why", "note"];
}
