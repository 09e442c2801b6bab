namespace EarlyWarning.Rules.Binding;

/// <summary>Enumerates the parts of bound expressions, including the operands of windows and conditions on occurrences.</summary>
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

    /// <summary>Returns the direct parts; those of a window are its operand or the condition on its occurrences.</summary>
    public static IEnumerable<BoundExpression> Parts(BoundExpression expression) => expression switch
    {
        BoundMeasureWindow window => [window.Operand],
        BoundEventWindow { Where: { } where } => [where],
        BoundDaysSince { Where: { } where } => [where],
        _ => expression.Parts,
    };

    /// <summary>Returns the indicators that an expression reads, each once, in the order in which they are written.</summary>
    public static IEnumerable<Indicator> Indicators(BoundExpression expression) => All(expression).SelectMany(IndicatorsOf).Distinct();

    /// <summary>Finds a confidential indicator that an expression, or a rule to which it refers, reads; returns null if there is none.</summary>
    public static Indicator? Confidential(BoundExpression expression)
    {
        HashSet<AskedRule> seen = [];
        Queue<BoundExpression> next = new([expression]);
        while (next.TryDequeue(out BoundExpression? at))
        {
            if (Indicators(at).FirstOrDefault(indicator => indicator.Confidential) is { } secret) return secret;
            foreach (AskedRule asked in All(at).OfType<BoundFired>().Select(fired => fired.Rule).Where(seen.Add))
            {
                if (asked.When is { } when) next.Enqueue(when);
            }
        }

        return null;
    }

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
