using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Planning;
using EarlyWarning.Rules.Text;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Tests.Execution;

/// <summary>Evaluates expressions by the columnar engine and by the interpreter, for comparing them.</summary>
internal static class Engine
{
    public static BoundExpression Bind(string text, IndicatorCatalog catalog)
    {
        Syntax syntax = Parser.Parse(text, out IReadOnlyList<Fault> faults) ?? throw new ArgumentException($"{text}: {faults[0].Message}", nameof(text));
        Binder binder = new(catalog, LetScope.Empty);
        BoundExpression? bound = binder.Bind(syntax);
        if (bound is not null) RecordJoining.Join(bound);
        return bound ?? throw new ArgumentException($"{text}: {binder.Faults[0].Message}", nameof(text));
    }

    /// <summary>The value for every company, of a number, date or condition.</summary>
    public static ScalarValue[] Evaluate(BoundExpression expression, PanelView view, int threads = 1) => Evaluate([expression], view, threads)[0];

    /// <summary>Several expressions in one plan.</summary>
    public static ScalarValue[][] Evaluate(IReadOnlyList<BoundExpression> expressions, PanelView view, int threads = 1)
    {
        Planner planner = new(view.Panel.Catalog);
        int[] places = expressions.Select(expression =>
            expression.Type == ValueType.Condition ? planner.EmitTruth(expression) : planner.EmitNumber(expression)).ToArray();
        Results results = PlanExecution.Run(PanelBinding.Bind(planner.ToPlan(), view, threads, CancellationToken.None), threads, CancellationToken.None);
        return expressions.Select((expression, i) => Enumerable.Range(0, view.Count).Select(row => expression.Type switch
        {
            ValueType.Condition => ScalarValue.Of(Truth(results, places[i], row)),
            ValueType.Date => ScalarValue.OfDate(results.Number(places[i])[row]),
            _ => ScalarValue.Of(results.Number(places[i])[row]),
        }).ToArray()).ToArray();
    }

    /// <summary>The value for every company, by the interpreter.</summary>
    public static ScalarValue[] Interpret(BoundExpression expression, PanelView view)
    {
        Interpreter interpreter = new(view);
        return Enumerable.Range(0, view.Count).Select(row => interpreter.Evaluate(expression, row)).ToArray();
    }

    private static bool? Truth(Results results, int truth, int row)
    {
        bool fired = (results.Fired(truth)[row >> 6] >> (row & 63) & 1) != 0, clear = (results.Clear(truth)[row >> 6] >> (row & 63) & 1) != 0;
        Assert.False(fired && clear);
        return fired ? true : clear ? false : null;
    }
}
