namespace EarlyWarning.Rules.Binding;

/// <summary>Visits the parts of a bound tree, the operands of windows too.</summary>
internal static class BoundWalk
{
    public static IEnumerable<BoundExpression> All(BoundExpression expression)
    {
        yield return expression;
        foreach (BoundExpression part in Parts(expression))
        {
            foreach (BoundExpression found in All(part)) yield return found;
        }
    }

    /// <summary>The direct parts, of a window its operand or the condition on its events.</summary>
    public static IEnumerable<BoundExpression> Parts(BoundExpression expression) => expression switch
    {
        BoundMeasureWindow window => [window.Operand],
        BoundEventWindow { Where: { } where } => [where],
        BoundDaysSince { Where: { } where } => [where],
        _ => expression.Parts,
    };

    /// <summary>The indicators that an expression reads, each once, in order of writing.</summary>
    public static IEnumerable<Indicator> Indicators(BoundExpression expression) => All(expression).SelectMany(IndicatorsOf).Distinct();

    private static IEnumerable<Indicator> IndicatorsOf(BoundExpression expression) => expression switch
    {
        BoundMeasure measure => [measure.Indicator],
        BoundAttribute attribute => [attribute.Indicator],
        BoundParameter { Parameter: var parameter } => parameter.Attributes,
        BoundEventWindow window => [window.Indicator],
        BoundDaysSince since => [since.Indicator],
        _ => [],
    };
}
