using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Planning;

/// <summary>
/// An instruction over a block. Operands of numbers and texts below 0 are sources (the bitwise complement of their index), others are registers;
/// conditions are always in registers.
/// </summary>
internal readonly record struct Instruction
{
    public OpCode Op { get; init; }

    /// <summary>
    /// The register written; for an emission the index of the result. Below 0 the bitwise complement of a result's index: of a number that is emitted and
    /// used by nothing else.
    /// </summary>
    public int Target { get; init; }

    public int A { get; init; }

    /// <summary>An operand; for a window with <see cref="StopsAtUnread"/> the group of measures that it reads.</summary>
    public int B { get; init; }

    /// <summary>An operand; for a window with <see cref="StopsAtUnread"/> the lag of its newest period.</summary>
    public int C { get; init; }

    /// <summary>The operands of a window or of <c>at_least</c>.</summary>
    public int[] Many { get; init; }

    /// <summary>The function, comparison, number of digits, table index or least number of known periods, depending on the operation.</summary>
    public int Detail { get; init; }

    /// <summary>For a window on a measure: its function.</summary>
    public MeasureWindowFunction Function { get; init; }

    /// <summary>
    /// For a window on a measure: whether a period whose row could not be read makes the result missing or unknown; else that period is a gap.
    /// </summary>
    public bool StopsAtUnread { get; init; }

    public double Constant { get; init; }

    /// <summary>For a comparison of numbers: whether numbers within the <see cref="Tolerance"/> are equal.</summary>
    public bool IsTolerant { get; init; }
}

/// <summary>The operation of an instruction over a block of companies.</summary>
internal enum OpCode
{
    // Numbers.
    Unary,
    Binary,
    Round,
    Shift,
    IfNumber,
    CoalesceNumber,

    // Windows over the columns of a measure: operands from the oldest period to the newest.
    Window,
    Gone,

    // The same over conditions.
    TruthWindow,

    // Events.
    EventNumber,
    EventAny,
    DaysSince,

    // Texts.
    IfText,
    CoalesceText,

    // Conditions.
    CompareConstant,
    Compare,
    CompareTexts,
    CompareTruths,
    MatchText,
    Flag,
    KnownNumber,
    KnownText,
    KnownTruth,
    Not,
    And,
    Or,
    AtLeast,
    IfTruth,
    CoalesceTruth,

    // Results.
    EmitTruth,
    EmitNumber,
}

/// <summary>The type of the values that a register holds for the companies of a block.</summary>
internal enum RegisterKind
{
    Number,
    Truth,
    Text,
}
