namespace EarlyWarning.Rules.Planning;

internal enum PlanConstantKind
{
    Number,

    /// <summary>The as-of date.</summary>
    Today,

    /// <summary>A parameter that is the same everywhere.</summary>
    Parameter,

    /// <summary>The last day of a period that a window reads.</summary>
    Period,
}
