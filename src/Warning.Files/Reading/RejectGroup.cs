using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The rejects of one feed that have one column and one kind of reason, such as all numbers out of range. Immutable; equal by value.</summary>
/// <param name="Column">The column; empty where rows as a whole are at fault.</param>
/// <param name="Reason">The reason of the first of them.</param>
/// <param name="Count">The number of rejects, of which a feed lists the first 100,000 only.</param>
/// <param name="Examples">The first of them, at most three, in the order of files and rows; none where the list was full before.</param>
public sealed record RejectGroup(string Column, Message Reason, long Count, IReadOnlyList<Reject> Examples)
{
    /// <summary>The first of them, at most three, in the order of files and rows; none where the list was full before.</summary>
    public IReadOnlyList<Reject> Examples { get; init => field = ValueList.Of(value); } = ValueList.Of(Examples);

    /// <summary>Whether the others have the very reason of the first; otherwise they differ in its numbers, such as the one that is out of range.</summary>
    public bool IsUniform { get; init; } = true;
}
