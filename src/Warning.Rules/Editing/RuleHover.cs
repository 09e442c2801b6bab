using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>What an editor shows of the name at a position. Immutable; equal by value.</summary>
/// <param name="Range">The name.</param>
/// <param name="Name">The name as the pack has it: of an alias the indicator's id.</param>
/// <param name="Lines">What it is: its title first where it has one, then kind, unit, range, department, lag.</param>
public sealed record RuleHover(TextRange Range, string Name, IReadOnlyList<Message> Lines)
{
    /// <summary>What it is: its title first where it has one, then kind, unit, range, department, lag.</summary>
    public IReadOnlyList<Message> Lines { get; init => field = ValueList.Of(value); } = ValueList.Of(Lines);
}
