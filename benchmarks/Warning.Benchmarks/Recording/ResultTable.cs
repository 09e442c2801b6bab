namespace EarlyWarning.Benchmarks.Recording;

/// <summary>Measured numbers, as the result file keeps them.</summary>
/// <param name="Id">What the page calls it by.</param>
/// <param name="Columns">Titles, and of numbers the format in which the page shows them.</param>
internal sealed record ResultTable(string Id, params (string Title, string? Format)[] Columns)
{
    /// <summary>Texts, numbers, or null where there is nothing to measure.</summary>
    public List<object?[]> Rows { get; } = [];

    public ResultTable Add(params object?[] cells)
    {
        Rows.Add(cells);
        return this;
    }
}
