namespace EarlyWarning.Rules.Binding;

internal enum UnaryFunction
{
    Negate,
    Abs,
    Floor,
    Ceil,
    Sqrt,

    /// <summary>The year of a date.</summary>
    Year,

    /// <summary>The month of a date, from 1 to 12.</summary>
    Month,

    /// <summary>The day in its month of a date, from 1 to 31.</summary>
    Day,

    /// <summary>The days from a date to the nearest first day of the first lunar month, negative after it.</summary>
    DaysToSpringFestival,
}

internal enum BinaryFunction
{
    Add,
    Subtract,
    Multiply,
    Divide,

    /// <summary>The remainder, with the sign of the dividend.</summary>
    Mod,
    Least,
    Greatest,
    LeastKnown,
    GreatestKnown,

    /// <summary>The days from the first date to the second.</summary>
    DaysBetween,
}

/// <summary>A function over a window of a measure; the result is a number, except for <see cref="All"/>, <see cref="Any"/> and <see cref="Gone"/>.</summary>
internal enum MeasureWindowFunction
{
    Avg,
    Min,
    Max,
    Median,
    Sum,
    Count,
    Last,

    /// <summary>The value at one lag: a window of one period, <c>Offset</c> periods back.</summary>
    Ago,
    Change,
    Yoy,
    Slope,
    RobustZ,

    /// <summary>Kleene <c>and</c> over the periods of a condition.</summary>
    All,

    /// <summary>Kleene <c>or</c> over the periods of a condition.</summary>
    Any,

    /// <summary>The share of true periods among the decided periods of a condition.</summary>
    Share,

    /// <summary>A condition: no value is known in the window, and one is in the 12 periods before.</summary>
    Gone,
}

internal enum EventWindowFunction
{
    Count,
    Sum,
    Max,
    Min,
    Avg,

    /// <summary>A condition: there is at least one.</summary>
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
