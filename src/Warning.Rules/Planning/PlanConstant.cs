namespace EarlyWarning.Rules.Planning;

/// <summary>A register that is filled once, when the plan meets its companies as of a date.</summary>
/// <param name="Register">The register.</param>
/// <param name="Kind">With what it is filled.</param>
internal readonly record struct PlanConstant(int Register, PlanConstantKind Kind)
{
    /// <summary>Of a number: it.</summary>
    public double Number { get; init; }

    /// <summary>Of a parameter: it.</summary>
    public Parameter? Parameter { get; init; }

    /// <summary>Of a period: the aligned measures whose period it is, an index into <see cref="Plan.Groups"/>.</summary>
    public int Group { get; init; }

    /// <summary>Of a period: how many periods it is before the group's anchor.</summary>
    public int Lag { get; init; }
}
