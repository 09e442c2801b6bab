using EarlyWarning.Rules.Catalog;

namespace EarlyWarning.Rules.Binding;

/// <summary>Sets the scopes of measures that are read together with others of their record.</summary>
internal static class RecordJoining
{
    /// <summary>Joins the measures of a condition, or of an expression by itself, record by record.</summary>
    public static void Join(BoundExpression condition)
    {
        if (Bare([condition]) is { Count: > 0 } bare) Join(bare, Measures(bare));
    }

    /// <summary>Joins the measures of a sentence, which are read at the period of its condition.</summary>
    /// <param name="sentence">The expressions of the sentence.</param>
    /// <param name="condition">The condition.</param>
    public static void Join(IEnumerable<BoundExpression> sentence, BoundExpression condition)
    {
        if (Bare(sentence) is { Count: > 0 } bare) Join(bare, Measures(Bare([condition])));
    }

    private static void Join(List<BoundMeasure> bare, Indicator[] leading)
    {
        Indicator[] own = Measures(bare);
        foreach (BoundMeasure measure in bare) measure.ReadWith(RecordScope.Of(measure.Indicator, leading, own));
    }

    /// <summary>Returns the measures of records that stand outside of windows.</summary>
    private static List<BoundMeasure> Bare(IEnumerable<BoundExpression> expressions)
    {
        List<BoundMeasure> found = [];
        foreach (BoundExpression expression in expressions)
        {
            foreach (BoundExpression part in BoundWalk.All(expression))
            {
                if (part is BoundMeasure { PerPeriod: false, Indicator.Record: not null } measure) found.Add(measure);
            }
        }

        return found;
    }

    private static Indicator[] Measures(List<BoundMeasure> bare) =>
        [.. bare.Select(measure => measure.Indicator).DistinctBy(measure => measure.Ordinal).OrderBy(measure => measure.Ordinal)];
}
