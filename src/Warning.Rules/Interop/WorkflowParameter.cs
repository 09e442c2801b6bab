namespace EarlyWarning.Rules.Interop;

/// <summary>A local or global parameter of a workflow.</summary>
/// <param name="Written">The name in the workflow.</param>
/// <param name="Name">The name of the let that stands for it.</param>
internal sealed record WorkflowParameter(string Written, string Name)
{
    /// <summary>Whether its expression has a fault, so that rules that use it are left out.</summary>
    public bool IsFaulty { get; init; }

    /// <summary>The items, if it is a list.</summary>
    public IReadOnlyList<Lambda>? Items { get; init; }

    /// <summary>The input and members that it stands for, if it is another name of them.</summary>
    public IReadOnlyList<string>? Path { get; init; }
}

/// <summary>The parameters that an expression may name: those of its rule, of the rules around it, and of the workflow. Immutable.</summary>
/// <param name="Outer">The parameters around these; null for those of the workflow.</param>
/// <param name="Parameter">The parameter added here; null for none.</param>
internal sealed record ParameterScope(ParameterScope? Outer, WorkflowParameter? Parameter)
{
    public static readonly ParameterScope Empty = new(null, null);

    public ParameterScope With(WorkflowParameter parameter) => new(this, parameter);

    /// <summary>Returns the parameter of a name, in any case, or null.</summary>
    public WorkflowParameter? Find(string name)
    {
        for (ParameterScope? scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Parameter is { } parameter && string.Equals(parameter.Written, name, StringComparison.OrdinalIgnoreCase)) return parameter;
        }

        return null;
    }
}
