namespace EarlyWarning.Rules.Binding;

/// <summary>How a function is bound.</summary>
internal enum FunctionKind
{
    /// <summary>Over a window of a measure or of an event.</summary>
    Window,
    DaysSince,
    Surprise,
    Distinct,

    /// <summary>The number of the occurrence that a <c>where</c> judges; its day is a date part without a date.</summary>
    Occurrence,
    Peer,
    Unary,
    Round,
    Mod,
    Extreme,
    Coalesce,
    If,
    Known,
    AtLeast,
    TextMatch,
    Date,
    AsOf,
    Period,
    Festival,
    DatePart,
    DaysBetween,
    Fired,
}
