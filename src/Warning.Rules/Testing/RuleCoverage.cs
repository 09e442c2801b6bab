using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>Reports the values that the tests of a rule have covered for its clauses.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Clauses">Its clauses, in order of writing; empty for a constant condition.</param>
public sealed record RuleCoverage(string Rule, IReadOnlyList<ClauseCoverage> Clauses)
{
    /// <summary>Its clauses, in order of writing; empty for a constant condition.</summary>
    public IReadOnlyList<ClauseCoverage> Clauses { get; init => field = ValueList.Of(value); } = ValueList.Of(Clauses);

    /// <summary>The file of the rule.</summary>
    public required string File { get; init; }

    /// <summary>The line where its condition begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The number of values of clauses to cover.</summary>
    public int Needed => Clauses.Sum(clause => clause.Needed);

    /// <summary>The number of values covered.</summary>
    public int Covered => Clauses.Sum(clause => clause.Covered);
}
