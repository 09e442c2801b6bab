namespace EarlyWarning.Rules;

/// <summary>What became of one test of a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Index">The test's place among the rule's tests, from 1.</param>
/// <param name="Name">What the test is called, or null.</param>
/// <param name="Expected">The outcome that it must get.</param>
/// <param name="Got">The outcome that it got.</param>
public sealed record RuleTestResult(string Rule, int Index, string? Name, Outcome Expected, Outcome Got)
{
    /// <summary>The file that the test stands in.</summary>
    public required string File { get; init; }

    /// <summary>The line where it begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>Whether the rule did what the test expects.</summary>
    public bool Passed => Expected == Got;

    /// <summary>The condition with the value of every part, of a test that failed; else null.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>What made the condition unknown, of a test that failed by being indeterminate.</summary>
    public IReadOnlyList<MissingReason> Missing { get; init; } = [];
}
