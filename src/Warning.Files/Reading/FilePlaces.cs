using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Reading;

/// <summary>Where the mapped columns of a feed stand in one of its files, and how their numbers are read, by the number of each column. Immutable.</summary>
internal sealed record FilePlaces(int[] Indexes, NumberForm[] Forms)
{
    /// <summary>The places in the header; -1 for what is no column there.</summary>
    public int[] Indexes { get; init; } = Indexes;

    /// <summary>The date of all rows as the text of a cell; null where a column has it.</summary>
    public byte[]? Date { get; init; }

    /// <summary>The columns as rejects name them; null: as the scan file does.</summary>
    public string[]? Names { get; init; }

    /// <summary>The year of dates that are told without one; null: such a date is none.</summary>
    public int? Year { get; init; }

    /// <summary>The columns that are a period each, in the order of the file; null where rows have a date.</summary>
    public IReadOnlyList<MonthPlaces>? Months { get; init; }

    /// <summary>The place of a column.</summary>
    public int this[ColumnPlace column] => Indexes[column.Number];

    /// <summary>How the numbers of a column are read.</summary>
    public NumberForm FormOf(ColumnPlace column) => Forms[column.Number];
}
