using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Reading;

/// <summary>Where the mapped columns of a feed stand in one of its files, and how their numbers are read, by the number of each column. Immutable.</summary>
/// <param name="indexes">The places in the header; -1 for a column that a file without a header may not have.</param>
/// <param name="forms">The forms of numbers.</param>
internal sealed class FilePlaces(int[] indexes, NumberForm[] forms)
{
    /// <summary>The places in the header.</summary>
    public int[] Indexes => indexes;

    /// <summary>The place of a column.</summary>
    public int this[ColumnPlace column] => indexes[column.Number];

    /// <summary>How the numbers of a column are read.</summary>
    public NumberForm FormOf(ColumnPlace column) => forms[column.Number];
}
