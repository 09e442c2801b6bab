namespace EarlyWarning.Rules.Planning;

/// <summary>What an instruction does to a block of companies.</summary>
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
