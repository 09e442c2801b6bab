namespace EarlyWarning.Rules;

/// <summary>What can be written at a position. Immutable.</summary>
/// <param name="Text">What is written in place of <see cref="Range"/>, quotes of JSON included where none stand there yet.</param>
/// <param name="Kind">What it stands for.</param>
public sealed record RuleCompletion(string Text, RuleCompletionKind Kind)
{
    /// <summary>The name or word itself, as a list shows it: without quotes and brackets that are written with it.</summary>
    public required string Label { get; init; }

    /// <summary>The title for people; empty if there is none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The unit of its number, as the catalog writes it; null if there is none.</summary>
    public string? Unit { get; init; }

    /// <summary>What it is in a line, such as "monthly measure"; null where the kind says it all.</summary>
    public Message? Detail { get; init; }

    /// <summary>The name, alias or title in which what was typed was found; an editor that filters by itself filters by this.</summary>
    public required string MatchedBy { get; init; }

    /// <summary>What it replaces: the word at the position, to its end.</summary>
    public required TextRange Range { get; init; }
}
