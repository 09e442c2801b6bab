using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>Reports the result of one test of a rule.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Index">The test's place among the rule's tests, from 1.</param>
/// <param name="Name">The name of the test; null if it has none.</param>
/// <param name="Expected">The expected outcome.</param>
/// <param name="Got">The actual outcome.</param>
public sealed record RuleTestResult(string Rule, int Index, string? Name, Outcome Expected, Outcome Got)
{
    /// <summary>The file of the test.</summary>
    public required string File { get; init; }

    /// <summary>The line where the test begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The place of the test's layer among the layers of the set, from 0.</summary>
    public int Layer { get; init; }

    /// <summary>The highest step that is expected to be reached, from 1; null if the test expects an outcome alone.</summary>
    public int? ExpectedStep { get; init; }

    /// <summary>The highest step that is reached, from 1, and 0 for none; null if the test expects an outcome alone.</summary>
    public int? GotStep { get; init; }

    /// <summary>Whether the outcome, and the step if one is expected, is the expected one.</summary>
    public bool Passed => Expected == Got && ExpectedStep == GotStep;

    /// <summary>
    /// Whether it passes with its own layer and those before it, and a later layer changed the outcome; a set tells it only where a host has compared them.
    /// </summary>
    public bool IsChanged { get; init; }

    /// <summary>The condition with the value of every part, for a failed test; otherwise null.</summary>
    public Explanation? Explanation { get; init; }

    /// <summary>The indicators that made the condition unknown, for a test that failed by being indeterminate; otherwise empty.</summary>
    public IReadOnlyList<MissingReason> Missing { get; init => field = ValueList.Of(value); } = ValueList<MissingReason>.Empty;
}
