namespace EarlyWarning.Rules.Binding;

internal enum UnaryFunction
{
    Negate,
    Abs,
    Floor,
    Ceil,
    Sqrt,

    /// <summary>Of a date.</summary>
    Year,

    /// <summary>Of a date.</summary>
    Month,

    /// <summary>Of a date.</summary>
    Day,

    /// <summary>Signed days from a date to the nearest first day of the first lunar month.</summary>
    DaysToSpringFestival,
}

internal enum BinaryFunction
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>The remainder with the sign of the first.</summary>
    Mod,
    Least,
    Greatest,

    /// <summary>Second date minus first, in days.</summary>
    DaysBetween,
}

/// <summary>What a window on a measure gives: a number, save <see cref="All"/>, <see cref="Any"/> and <see cref="Gone"/>.</summary>
internal enum MeasureWindowFunction
{
    Avg,
    Min,
    Max,
    Median,
    Sum,
    Count,
    Last,

    /// <summary>The value at exactly one lag: a window of one period, <c>Offset</c> periods back.</summary>
    Ago,
    Change,
    Yoy,
    Slope,
    RobustZ,

    /// <summary>Kleene <c>and</c> over the periods of a condition.</summary>
    All,

    /// <summary>Kleene <c>or</c> over the periods of a condition.</summary>
    Any,

    /// <summary>True periods over decided periods of a condition.</summary>
    Share,

    /// <summary>A condition: none known in the window, one known in the 12 periods before.</summary>
    Gone,
}

internal enum EventWindowFunction
{
    Count,
    Sum,
    Max,
    Min,
    Avg,

    /// <summary>A condition: at least one.</summary>
    Any,
    Surprise,

    /// <summary>The number of different values of a text field.</summary>
    Distinct,
}

internal enum PeerFunction
{
    Median,
    Rank,
}

internal enum TextMatch
{
    StartsWith,
    EndsWith,
    Contains,
}
