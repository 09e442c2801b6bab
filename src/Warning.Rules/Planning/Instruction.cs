using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Planning;

/// <summary>
/// One step over a block. Operands of numbers and texts below 0 are sources (the bitwise complement of their index), others registers;
/// conditions are always registers.
/// </summary>
internal readonly record struct Instruction
{
    public OpCode Op { get; init; }

    /// <summary>The register written; of an emission the index of the result.</summary>
    public int Target { get; init; }

    public int A { get; init; }

    /// <summary>An operand; of a window that <see cref="StopsAtUnread"/> the group of measures that it reads.</summary>
    public int B { get; init; }

    /// <summary>An operand; of a window that <see cref="StopsAtUnread"/> the lag of its newest period.</summary>
    public int C { get; init; }

    /// <summary>The operands of a window.</summary>
    public int[] Many { get; init; }

    /// <summary>The function, comparison, digits, table index or least known number that the operation goes by.</summary>
    public int Detail { get; init; }

    /// <summary>Of a window on a measure: what it computes.</summary>
    public MeasureWindowFunction Function { get; init; }

    /// <summary>Of a window on a measure: whether a period whose row could not be read makes it missing or unknown; others take it as a gap.</summary>
    public bool StopsAtUnread { get; init; }

    public double Constant { get; init; }

    /// <summary>Of a comparison of numbers: whether those that are next to equal are equal.</summary>
    public bool IsTolerant { get; init; }
}
