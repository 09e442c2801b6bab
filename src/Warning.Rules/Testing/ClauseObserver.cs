using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Testing;

/// <summary>Records the values that the clauses of one condition take.</summary>
internal sealed class ClauseObserver
{
    private readonly IReadOnlyList<BoundExpression> clauses;
    private readonly HashSet<(int Clause, bool? Truth)> seen = [];

    public ClauseObserver(BoundExpression condition) => clauses = Clauses.Of(condition);

    public void Observe(Interpreter interpreter, int row)
    {
        for (int clause = 0; clause < clauses.Count; clause++) seen.Add((clause, interpreter.Evaluate(clauses[clause], row).Truth));
    }

    public IReadOnlyList<ClauseCoverage> ToCoverage() => clauses
        .Select((clause, place) => new ClauseCoverage(
            Formatter.Format(clause.Syntax),
            seen.Contains((place, true)),
            seen.Contains((place, false)),
            seen.Contains((place, null)),
            Clauses.CanBeMissing(clause)))
        .ToArray();
}
