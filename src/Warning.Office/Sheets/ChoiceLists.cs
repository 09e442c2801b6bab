using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using EarlyWarning.Files;

namespace EarlyWarning.Office.Sheets;

/// <summary>
/// The texts of drop-down lists. Short ones stand in the rule of their column; those that Excel could not read there stand in a hidden sheet.
/// </summary>
internal sealed class ChoiceLists
{
    /// <summary>The name of the hidden sheet.</summary>
    public const string SheetName = "choices";

    private const int LongestInRule = 255;

    private readonly List<IReadOnlyList<string>> lists;

    public ChoiceLists(WorkbookDocument workbook)
    {
        IEnumerable<WorkbookColumn> toFill = workbook.Sheets.SelectMany(sheet => sheet.Columns).Where(column => column.IsToFill);
        lists = [.. toFill.Select(column => column.Choices).Where(choices => choices.Count > 0 && !IsShort(choices)).Distinct()];
    }

    /// <summary>Whether the hidden sheet is needed.</summary>
    public bool IsNeeded => lists.Count > 0;

    /// <summary>Returns the formula of a list.</summary>
    public string FormulaOf(IReadOnlyList<string> choices) => IsShort(choices)
        ? $"\"{string.Join(',', choices)}\""
        : SheetReferences.Fixed(SheetName, lists.IndexOf(choices), 1, lists.IndexOf(choices), choices.Count);

    /// <summary>Writes the hidden sheet, a column a list.</summary>
    public void Write(WorksheetPart part)
    {
        SheetData data = new();
        for (int row = 0; row < lists.Max(list => list.Count); row++)
        {
            Row cells = new() { RowIndex = (uint)row + 1 };
            for (int column = 0; column < lists.Count; column++)
            {
                if (row >= lists[column].Count) continue;
                Text text = new(SheetText.Of(lists[column][row])) { Space = SpaceProcessingModeValues.Preserve };
                string place = $"{SheetReferences.Column(column)}{row + 1}";
                cells.Append(new Cell(new InlineString(text)) { CellReference = place, DataType = CellValues.InlineString });
            }

            data.Append(cells);
        }

        part.Worksheet = new Worksheet(data);
    }

    private static bool IsShort(IReadOnlyList<string> choices) =>
        choices.Sum(choice => choice.Length + 1) <= LongestInRule && !choices.Any(choice => choice.AsSpan().ContainsAny(',', '"') || choice != choice.Trim());
}
