namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Takes the values of one attribute: numbers and dates (day numbers) as they are, flags as 1 and 0, texts as codes of the panel's pool.
/// One thread at a time.
/// </summary>
internal sealed class AttributeAppender(Indicator indicator, int companies)
{
    private const int Timeless = int.MinValue;

    private readonly Dictionary<(int Row, int Day, int Known), double> dated = [];
    private double[]? timeless;

    public Indicator Indicator { get; } = indicator;

    public double[]? Values => timeless;

    public IReadOnlyDictionary<(int Row, int Day, int Known), double> Dated => dated;

    /// <summary>A value that holds at every date; a second one of the company replaces it.</summary>
    public void Set(int row, double value)
    {
        if (timeless is null)
        {
            timeless = GC.AllocateUninitializedArray<double>(companies);
            timeless.AsSpan().Fill(double.NaN);
        }

        timeless[row] = value;
    }

    /// <summary>A value from a day on.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it is of.</param>
    /// <param name="value">The value.</param>
    /// <param name="known">The day it was known, or <see cref="MeasureAppender.UsualKnown"/>.</param>
    /// <returns>Added, repeated, or refused where another value of the same day and known date stands.</returns>
    public AppendResult Append(int row, int day, double value, int known)
    {
        if (known == Timeless) known = Indicator.Lag.Shift(day, 1) ?? DateOnly.MaxValue.DayNumber;
        if (dated.TryAdd((row, day, known), value)) return AppendResult.Added;
        return dated[(row, day, known)].Equals(value) ? AppendResult.Repeated : AppendResult.Refused;
    }
}
