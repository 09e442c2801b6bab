namespace EarlyWarning;

/// <summary>What a scenario, a whole company with a known answer, got.</summary>
/// <param name="Id">The scenario's id.</param>
/// <param name="Title">What people call it; the id where it has no title.</param>
/// <param name="File">Its file.</param>
/// <param name="Level">The level it got.</param>
/// <param name="Score">The score it got.</param>
/// <param name="Faults">What differs from what it must get, a sentence each; none: it passed.</param>
public sealed record ScenarioResult(string Id, string Title, string File, Level Level, decimal Score, IReadOnlyList<string> Faults)
{
    /// <summary>The line where what it must get begins, from 1.</summary>
    public required int Line { get; init; }

    /// <summary>The rules that have fired and should not have, or have not and should have; of one that passed none.</summary>
    public IReadOnlyList<RuleExplanation> Explanations { get; init; } = [];

    /// <summary>Whether the company got what it must get.</summary>
    public bool Passed => Faults.Count == 0;
}
