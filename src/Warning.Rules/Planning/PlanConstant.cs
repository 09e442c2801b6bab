namespace EarlyWarning.Rules.Planning;

/// <summary>A numeric register that is filled once, when the plan is bound to a view.</summary>
/// <param name="Register">The register.</param>
/// <param name="Kind">The kind of its value.</param>
internal readonly record struct PlanConstant(int Register, PlanConstantKind Kind)
{
    /// <summary>The value, for <see cref="PlanConstantKind.Number"/>.</summary>
    public double Number { get; init; }

    /// <summary>The parameter, for <see cref="PlanConstantKind.Parameter"/>.</summary>
    public Parameter? Parameter { get; init; }

    /// <summary>The aligned measures, an index into <see cref="Plan.Groups"/>, for <see cref="PlanConstantKind.Period"/>.</summary>
    public int Group { get; init; }

    /// <summary>The number of periods before the anchor of the group, for <see cref="PlanConstantKind.Period"/>.</summary>
    public int Lag { get; init; }
}

internal enum PlanConstantKind
{
    Number,

    /// <summary>The as-of date.</summary>
    Today,

    /// <summary>A parameter that is the same for every company.</summary>
    Parameter,

    /// <summary>The last day of a period.</summary>
    Period,
}
