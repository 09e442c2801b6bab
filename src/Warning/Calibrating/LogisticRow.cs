namespace EarlyWarning.Calibrating;

/// <summary>Pairs that look alike, as one row of a regression.</summary>
/// <param name="Columns">The columns that are not 0, each once.</param>
/// <param name="Values">Their values.</param>
/// <param name="Positives">The number of positive pairs.</param>
/// <param name="Negatives">The number of negative ones.</param>
internal sealed record LogisticRow(int[] Columns, double[] Values, double Positives, double Negatives)
{
    /// <summary>Returns a row whose columns are all 1.</summary>
    public static LogisticRow Of(int[] columns, double positives, double negatives) =>
        new(columns, Array.ConvertAll(columns, _ => 1.0), positives, negatives);
}
