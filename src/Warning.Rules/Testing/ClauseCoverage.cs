namespace EarlyWarning.Rules;

/// <summary>
/// What the tests of a rule have shown of one of its clauses: a leaf of its condition, such as a comparison, a flag or <c>any(..)</c>.
/// A condition inside a number or a window is part of that, no clause of its own; one that stands twice is one clause.
/// </summary>
/// <param name="Clause">The clause as the rule writes it.</param>
/// <param name="SeenTrue">Whether a test has shown it true.</param>
/// <param name="SeenFalse">Whether a test has shown it false.</param>
/// <param name="SeenUnknown">Whether a test has shown it unknown.</param>
/// <param name="CanBeUnknown">Whether data can make it unknown; <c>known(x)</c> never is.</param>
public sealed record ClauseCoverage(string Clause, bool SeenTrue, bool SeenFalse, bool SeenUnknown, bool CanBeUnknown)
{
    /// <summary>How many values there are to be seen: 3, or 2 of a clause that cannot be unknown.</summary>
    public int Needed => CanBeUnknown ? 3 : 2;

    /// <summary>How many of them were seen.</summary>
    public int Covered => Needed - Lacking.Count;

    /// <summary>Those that were not: <c>true</c>, <c>false</c>, <c>unknown</c>.</summary>
    public IReadOnlyList<string> Lacking
    {
        get
        {
            List<string> lacking = [];
            if (!SeenTrue) lacking.Add("true");
            if (!SeenFalse) lacking.Add("false");
            if (!SeenUnknown && CanBeUnknown) lacking.Add("unknown");
            return lacking;
        }
    }
}
