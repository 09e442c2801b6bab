namespace EarlyWarning.Formats.Benchmarks;

/// <summary>What was read: two ways of reading the same file must come to the same, so that none leaves anything out.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Cells">How many cells with anything in them.</param>
/// <param name="Sum">The sum of all numbers.</param>
/// <param name="Characters">How many characters the ids of companies have.</param>
internal readonly record struct CellCount(long Rows, long Cells, double Sum, long Characters)
{
    public CellCount AddRow() => this with { Rows = Rows + 1 };

    public CellCount Add(double number) => this with { Cells = Cells + 1, Sum = Sum + number };

    public CellCount AddText(int characters) => this with { Cells = Cells + 1, Characters = Characters + characters };

    public CellCount AddMonth() => this with { Cells = Cells + 1 };
}
