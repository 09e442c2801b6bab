using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Office.Sheets;

/// <summary>Writes one sheet, row by row.</summary>
internal sealed class SheetWriter(WorkbookSheet sheet, WorkbookDocument workbook, ChoiceLists choices, bool isFirst)
{
    private const uint A4 = 9;
    private const int LastRow = SheetReferences.MostRows + 1;

    private readonly string[] letters = [.. Enumerable.Range(0, sheet.Columns.Count).Select(SheetReferences.Column)];
    private readonly MessageLanguage language = workbook.Language;
    private readonly byte[][] cells = [.. Enumerable.Range(0, sheet.Columns.Count).Select(CellOf)];
    private readonly RowHeight heights = new(sheet.Columns, workbook.Language);
    private int row;

    /// <summary>The place of the rows in a sheet without any.</summary>
    private static ReadOnlySpan<byte> NoRows => "<x:sheetData />"u8;

    /// <summary>Writes the sheet; returns the number of its rows, the header included.</summary>
    public int Write(Stream output)
    {
        byte[] before = WithoutRows();
        output.Write(before.AsSpan(0, before.AsSpan().IndexOf(NoRows)));
        XmlBytes xml = new(output);
        xml.Add("<x:sheetData>"u8);
        WriteHeader(xml);
        foreach (WorkbookRow next in sheet.Rows) WriteRow(xml, next);
        xml.Add("</x:sheetData>"u8);
        xml.Flush();

        // What stands behind the rows tells how many there are.
        byte[] behind = WithoutRows();
        output.Write(behind.AsSpan(behind.AsSpan().IndexOf(NoRows) + NoRows.Length));
        return this.row;
    }

    /// <summary>Returns the sheet without rows, whose number is that of the rows written so far.</summary>
    private byte[] WithoutRows()
    {
        using MemoryStream bytes = new();
        using (OpenXmlWriter xml = OpenXmlWriter.Create(bytes)) WriteWithoutRows(xml);
        return bytes.ToArray();
    }

    private void WriteWithoutRows(OpenXmlWriter xml)
    {
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new OutlineProperties { SummaryBelow = false }, new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(View()));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 16.5, OutlineLevelRow = sheet.HasFilter ? null : (byte)1 });
        xml.WriteElement(new Columns(sheet.Columns.Select((column, place) => ColumnOf(column, (uint)place + 1))));
        xml.WriteElement(new SheetData());
        if (sheet.HasFilter) xml.WriteElement(new AutoFilter { Reference = SheetReferences.Cells(0, 1, sheet.Columns.Count - 1, this.row) });
        DataValidation[] checks = [.. sheet.Columns.Select(CheckOf).OfType<DataValidation>()];
        if (checks.Length > 0) xml.WriteElement(new DataValidations(checks) { Count = (uint)checks.Length });
        xml.WriteElement(new PrintOptions { HorizontalCentered = true });
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteElement(Printed());
        xml.WriteEndElement();
    }

    private HeaderFooter Printed()
    {
        HeaderFooter printed = new();
        string title = SheetText.Of(workbook.Title).Replace("&", "&&", StringComparison.Ordinal);
        if (title.Length > 0) printed.Append(new OddHeader("&L&A&C&\"-,Bold\"&14 " + title));
        printed.Append(new OddFooter(PrintedMessages.Page.ToString(this.language)));
        return printed;
    }

    /// <summary>Returns how the cells of a column begin.</summary>
    private static byte[] CellOf(int column) => Encoding.UTF8.GetBytes($"<x:c r=\"{SheetReferences.Column(column)}");

    private static Column ColumnOf(WorkbookColumn column, uint number) => new() { Min = number, Max = number, Width = column.Width, CustomWidth = true };

    private SheetView View()
    {
        bool isSplit = sheet.FrozenColumns > 0;
        SheetView view = new() { WorkbookViewId = 0, TabSelected = isFirst ? true : null, ShowGridLines = false };
        view.Append(new Pane
        {
            HorizontalSplit = isSplit ? sheet.FrozenColumns : null,
            VerticalSplit = 1,
            TopLeftCell = SheetReferences.Column(sheet.FrozenColumns) + "2",
            ActivePane = isSplit ? PaneValues.BottomRight : PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        });
        return view;
    }

    private void WriteHeader(XmlBytes xml)
    {
        BeginRow(xml, heights.OfHeader(), isBelowHeading: false);
        for (int column = 0; column < sheet.Columns.Count; column++)
            WriteText(xml, column, sheet.Columns[column].IsToFill ? SheetStyles.HeaderToFill : SheetStyles.Header, sheet.Columns[column].Header);
        xml.Add("</x:row>"u8);
    }

    private void WriteRow(XmlBytes xml, WorkbookRow next)
    {
        if (this.row == LastRow) throw new ArgumentException($"The sheet '{sheet.Name}' has more than {SheetReferences.MostRows} rows.", nameof(next));
        BeginRow(xml, next.IsHeading ? heights.OfHeading() : heights.Of(next.Cells), isBelowHeading: !sheet.HasFilter && !next.IsHeading);
        for (int column = 0; column < sheet.Columns.Count; column++)
        {
            WorkbookCell cell = column < next.Cells.Count ? next.Cells[column] : WorkbookCell.Empty;
            Write(xml, column, SheetStyles.Of(sheet.Columns[column], cell, next.IsHeading), cell);
        }

        xml.Add("</x:row>"u8);
    }

    private void BeginRow(XmlBytes xml, double height, bool isBelowHeading)
    {
        this.row++;
        xml.Add("<x:row r=\""u8);
        xml.Add(this.row);
        xml.Add("\" ht=\""u8);
        xml.Add(height);
        xml.Add(isBelowHeading ? "\" customHeight=\"1\" outlineLevel=\"1\">"u8 : "\" customHeight=\"1\">"u8);
    }

    private void Write(XmlBytes xml, int column, uint style, WorkbookCell cell)
    {
        if (cell.Text is { } text) WriteText(xml, column, style, text);
        else if (cell.Number is { } number) WriteValue(xml, column, style, number);
        else if (cell.Day is { } day) WriteDay(xml, column, style, day);
        else
        {
            BeginCell(xml, column, style);
            xml.Add("\" />"u8);
        }
    }

    private void WriteDay(XmlBytes xml, int column, uint style, LocalDate day)
    {
        if (Workbooks.SerialDay.Of(day) is { } serial) WriteValue(xml, column, style, serial);
        else WriteText(xml, column, style, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
    }

    private void WriteText(XmlBytes xml, int column, uint style, string text)
    {
        BeginCell(xml, column, style);
        xml.Add("\" t=\"inlineStr\"><x:is><x:t xml:space=\"preserve\">"u8);
        xml.AddText(SheetText.Of(text));
        xml.Add("</x:t></x:is></x:c>"u8);
    }

    private void WriteValue<T>(XmlBytes xml, int column, uint style, T value)
        where T : IUtf8SpanFormattable
    {
        BeginCell(xml, column, style);
        xml.Add("\"><x:v>"u8);
        xml.Add(value);
        xml.Add("</x:v></x:c>"u8);
    }

    private void BeginCell(XmlBytes xml, int column, uint style)
    {
        xml.Add(cells[column]);
        xml.Add(this.row);
        xml.Add("\" s=\""u8);
        xml.Add(style);
    }

    /// <summary>Returns what may be typed into a column to fill; null for a column that nobody fills, or in which anything may stand.</summary>
    private DataValidation? CheckOf(WorkbookColumn column, int place)
    {
        if (!column.IsToFill) return null;
        DataValidation? check = column switch
        {
            { Choices.Count: > 0 } => ListOf(choices.FormulaOf(column.Choices), PrintedMessages.ChooseOne.ToString(this.language)),
            { ChoicesBeside: { } beside } => ListOf(Beside(beside), refusal: null),
            { Kind: WorkbookColumnKind.Day } => NumberOf(DataValidationValues.Date, "36526", PrintedMessages.FillDay.ToString(this.language)),
            { Kind: WorkbookColumnKind.Count } => NumberOf(DataValidationValues.Whole, "0", PrintedMessages.FillCount.ToString(this.language)),
            { Kind: WorkbookColumnKind.Number } => NumberOf(DataValidationValues.Decimal, "0", PrintedMessages.FillNumber.ToString(this.language)),
            { Hint: not null } => new DataValidation(),
            _ => null,
        };
        if (check is null) return null;
        check.AllowBlank = true;
        check.SequenceOfReferences = new ListValue<StringValue>([new StringValue(SheetReferences.Cells(place, 2, place, LastRow))]);
        if (column.Hint is not { } hint) return check;
        check.ShowInputMessage = true;
        check.Prompt = hint;
        return check;
    }

    private string Beside(Range range)
    {
        (int first, int length) = range.GetOffsetAndLength(sheet.Columns.Count);
        return string.Create(CultureInfo.InvariantCulture, $"${letters[first]}2:${letters[first + length - 1]}2");
    }

    private static DataValidation ListOf(string formula, string? refusal)
    {
        DataValidation check = new(new Formula1(formula)) { Type = DataValidationValues.List };
        return refusal is null ? check : Refusing(check, refusal);
    }

    private static DataValidation NumberOf(DataValidationValues type, string least, string refusal) =>
        Refusing(new DataValidation(new Formula1(least)) { Type = type, Operator = DataValidationOperatorValues.GreaterThanOrEqual }, refusal);

    private static DataValidation Refusing(DataValidation check, string refusal)
    {
        check.ShowErrorMessage = true;
        check.Error = refusal;
        return check;
    }
}
