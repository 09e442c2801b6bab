namespace EarlyWarning.Rules;

/// <summary>What the tests of a rule have shown of its clauses.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Clauses">Its clauses, in order of writing; none of a constant condition.</param>
public sealed record RuleCoverage(string Rule, IReadOnlyList<ClauseCoverage> Clauses)
{
    /// <summary>The file that the rule stands in.</summary>
    public required string File { get; init; }

    /// <summary>The line where its condition begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>How many values of clauses there are to be seen.</summary>
    public int Needed => Clauses.Sum(clause => clause.Needed);

    /// <summary>How many of them were seen.</summary>
    public int Covered => Clauses.Sum(clause => clause.Covered);
}
