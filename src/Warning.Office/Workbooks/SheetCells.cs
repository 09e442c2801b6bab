using System.Globalization;

namespace EarlyWarning.Office.Workbooks;

/// <summary>What is stored in a cell.</summary>
internal enum CellType
{
    /// <summary>A number, which may mean a day.</summary>
    Number,

    /// <summary>A text of the workbook that several cells share.</summary>
    SharedText,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A day or time in the form of ISO 8601.</summary>
    Day,

    /// <summary>1 or 0.</summary>
    Flag,

    /// <summary>An error of Excel, such as <c>#N/A</c>.</summary>
    Error,
}

/// <summary>
/// Goes through the cells of a sheet as they are stored, whatever the kind of the workbook, forward only: <see cref="NextRow"/>, in it
/// <see cref="NextCell"/>, and <see cref="ReadCell"/> for a cell that is wanted.
/// </summary>
internal abstract class SheetCells : IDisposable
{
    /// <summary>The merged cells of the sheet.</summary>
    public MergedCells Merged { get; set; } = MergedCells.None;

    /// <summary>The number of the row at hand, from 1.</summary>
    public long Row { get; protected set; }

    /// <summary>The column of the cell at hand, from 0.</summary>
    public int Column { get; protected set; }

    /// <summary>What is stored in the cell that was read.</summary>
    public CellType Type { get; protected set; }

    /// <summary>What a number in the cell that was read is shown as.</summary>
    public abstract NumberKind Shown { get; }

    /// <summary>Whether the cell that was read has a formula.</summary>
    public bool HasFormula { get; protected set; }

    /// <summary>Whether the cell that was read has a value, if only an empty text.</summary>
    public bool HasValue { get; protected set; }

    /// <summary>The stored value of the cell that was read; of a shared text nothing that means anything.</summary>
    public abstract ReadOnlySpan<char> Value { get; }

    /// <summary>Whether the cell that was read has more characters than a cell may; its value is empty then.</summary>
    public abstract bool IsTooLong { get; }

    /// <summary>The name of the cell at hand, such as AB12.</summary>
    public string CellName
    {
        get
        {
            string letters = "";
            for (int rest = Column + 1; rest > 0; rest = (rest - 1) / 26) letters = (char)('A' + (rest - 1) % 26) + letters;
            return string.Create(CultureInfo.InvariantCulture, $"{letters}{Row}");
        }
    }

    /// <summary>Goes to the next row that is stored; false at the end of the cells.</summary>
    /// <exception cref="EarlyWarning.Files.FeedException">The row cannot be one of a sheet.</exception>
    public abstract bool NextRow();

    /// <summary>Goes to the next cell of the row that is stored; false at its end.</summary>
    /// <exception cref="EarlyWarning.Files.FeedException">The cell cannot be one of the row.</exception>
    public abstract bool NextCell();

    /// <summary>Reads the cell at hand.</summary>
    /// <exception cref="EarlyWarning.Files.FeedException">It cannot be understood.</exception>
    public abstract void ReadCell();

    /// <summary>Returns the shared text of the cell that was read, as UTF-8; empty, if it is longer than that of a cell may be.</summary>
    /// <param name="isTooLong">Whether it is longer.</param>
    public virtual ReadOnlySpan<byte> SharedText(out bool isTooLong)
    {
        isTooLong = false;
        return [];
    }

    public abstract void Dispose();
}
