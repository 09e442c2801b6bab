using System.Collections.Concurrent;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Explaining;

/// <summary>What expressions read of a panel, which is the same for every company and found once. Thread-safe.</summary>
internal sealed class ReadingScopes
{
    private readonly ConcurrentDictionary<BoundMeasureWindow, int[]> periods = new(ReferenceEqualityComparer.Instance);
    private readonly ConcurrentDictionary<BoundExpression, Indicator[]> indicators = new(ReferenceEqualityComparer.Instance);

    /// <summary>Returns the indicators of an expression, including those inside windows, in order of writing.</summary>
    public Indicator[] IndicatorsOf(BoundExpression expression) => indicators.GetOrAdd(expression, static expression => [.. Origin.Indicators(expression)]);

    /// <summary>Returns the periods that a window reads, oldest first.</summary>
    public int[] PeriodsOf(BoundMeasureWindow window, Interpreter interpreter) =>
        periods.GetOrAdd(window, static (window, interpreter) => [.. new MeasureWindowReading(interpreter, window, row: 0).PeriodsRead], interpreter);
}
