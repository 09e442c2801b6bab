using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Editing;

/// <summary>A name that may be written, with all that is told of it.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Text">The name.</param>
internal sealed record EditedName(RuleCompletionKind Kind, string Text)
{
    public string Title { get; init; } = "";

    public string? Unit { get; init; }

    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What it is, the most telling line first.</summary>
    public IReadOnlyList<Message> Lines { get; init; } = [];

    public Indicator? Indicator { get; init; }

    public Function? Function { get; init; }
}
