using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>A workbook of any kind: its sheets, and how to read the cells of each.</summary>
internal abstract class WorkbookFile : IDisposable
{
    /// <summary>The sheets, in the order of their tabs.</summary>
    public abstract IReadOnlyList<Sheet> Sheets { get; }

    /// <summary>Whether days are counted from 1904 on.</summary>
    public virtual bool Is1904 => false;

    /// <summary>Whether the program that wrote the workbook says that Excel has to calculate it first.</summary>
    public virtual bool IsToBeCalculated => false;

    /// <summary>Opens a sheet at its beginning. One sheet is open at a time, unless the kind says otherwise.</summary>
    /// <exception cref="FeedException">It cannot be read.</exception>
    public abstract SheetCells Open(Sheet sheet);

    /// <summary>Returns the merged cells of a sheet that was opened; none where a kind of workbook tells them with its cells.</summary>
    /// <exception cref="FeedException">There are more than may be.</exception>
    public virtual MergedCells MergedCellsOf(Sheet sheet) => MergedCells.None;

    /// <summary>Returns a sheet by its name, hidden or not; without a name the first that is visible.</summary>
    /// <exception cref="FeedException">There is none.</exception>
    public virtual Sheet Find(string path, string? name) => (name is null
        ? Sheets.FirstOrDefault(sheet => sheet.IsVisible)
        : Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.Ordinal)))
        ?? throw new FeedException(path, null, name is null ? WorkbookMessages.NoVisibleSheet(Names) : WorkbookMessages.NoSheet(name, Names));

    public abstract void Dispose();

    private string[] Names => [.. Sheets.Select(sheet => sheet.Name)];
}

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Place">Its place among the sheets of the workbook, or the name of the part of its cells.</param>
/// <param name="IsVisible">Whether a person sees its tab.</param>
internal sealed record Sheet(string Name, string Place, bool IsVisible);
