using EarlyWarning.Rules.Catalog;

namespace EarlyWarning.Rules.Binding;

/// <summary>Says of the bare measures of bound expressions with which others of their record they are read.</summary>
internal static class RecordJoining
{
    /// <summary>Has the bare measures of a condition, or of an expression by itself, read record by record.</summary>
    public static void Join(BoundExpression condition) => Join([condition], BareMeasures([condition]));

    /// <summary>Has the bare measures of a sentence read at the period of its condition.</summary>
    /// <param name="sentence">The sentence's expressions.</param>
    /// <param name="condition">The condition.</param>
    public static void Join(IEnumerable<BoundExpression> sentence, BoundExpression condition) => Join([.. sentence], BareMeasures([condition]));

    private static void Join(BoundExpression[] expressions, Indicator[] leading)
    {
        Indicator[] own = BareMeasures(expressions);
        foreach (BoundMeasure measure in expressions.SelectMany(Bare)) measure.ReadWith(RecordScope.Of(measure.Indicator, leading, own));
    }

    private static IEnumerable<BoundMeasure> Bare(BoundExpression expression) => BoundWalk.All(expression).OfType<BoundMeasure>().Where(measure => !measure.PerPeriod);

    private static Indicator[] BareMeasures(IEnumerable<BoundExpression> expressions) =>
        [.. expressions.SelectMany(Bare).Select(measure => measure.Indicator).DistinctBy(measure => measure.Ordinal).OrderBy(measure => measure.Ordinal)];
}
