namespace EarlyWarning.Rules;

/// <summary>
/// Reports the values that the tests of a rule have covered for one of its clauses: a leaf of its condition, such as a comparison, a flag or <c>any(..)</c>.
/// A condition inside a number or a window belongs to that leaf; a clause that occurs twice is counted once.
/// </summary>
/// <param name="Clause">The clause as the rule writes it.</param>
/// <param name="SeenTrue">Whether it was true in a test.</param>
/// <param name="SeenFalse">Whether it was false in a test.</param>
/// <param name="SeenUnknown">Whether it was unknown in a test.</param>
/// <param name="CanBeUnknown">Whether data can make it unknown; false for <c>known(x)</c>.</param>
public sealed record ClauseCoverage(string Clause, bool SeenTrue, bool SeenFalse, bool SeenUnknown, bool CanBeUnknown)
{
    /// <summary>The number of values to cover: 3, or 2 if the clause cannot be unknown.</summary>
    public int Needed => CanBeUnknown ? 3 : 2;

    /// <summary>The number of values covered.</summary>
    public int Covered => Needed - Lacking.Count;

    /// <summary>The values not covered: <c>true</c>, <c>false</c>, <c>unknown</c>.</summary>
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
