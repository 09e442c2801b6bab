namespace EarlyWarning.Rules.Language;

/// <summary>What is said of comparisons whatever they compare.</summary>
internal static class ComparisonExtensions
{
    /// <summary>The comparison that says the same with its sides exchanged.</summary>
    public static Comparison Mirrored(this Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        Comparison.Equal or Comparison.NotEqual => comparison,
    };
}
