using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using CellValue = DocumentFormat.OpenXml.Spreadsheet.CellValue;

namespace EarlyWarning.Office.Sheets;

/// <summary>Writes one sheet, row by row.</summary>
internal sealed class SheetWriter(WorkbookSheet sheet, WorkbookDocument workbook, ChoiceLists choices, bool isFirst)
{
    private const string Space = "http://www.w3.org/XML/1998/namespace";
    private const uint A4 = 9;
    private const int LastRow = SheetReferences.MostRows + 1;

    // The same elements and attributes for every cell: the writer takes no more of them than their names and values.
    private static readonly Row RowElement = new();
    private static readonly Cell CellElement = new();
    private static readonly InlineString InlineElement = new();
    private static readonly Text TextElement = new();
    private static readonly CellValue ValueElement = new();
    private static readonly OpenXmlAttribute[] Preserved = [new("xml", "space", Space, "preserve")];

    private readonly string[] letters = [.. Enumerable.Range(0, sheet.Columns.Count).Select(SheetReferences.Column)];
    private readonly MessageLanguage language = workbook.Language;
    private readonly RowHeight heights = new(sheet.Columns, workbook.Language);
    private readonly List<OpenXmlAttribute> attributes = [];
    private int row;

    /// <summary>Writes the sheet; returns the number of its rows, the header included.</summary>
    public int Write(Stream output)
    {
        using OpenXmlWriter xml = OpenXmlWriter.Create(output);
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement(new Worksheet());
        xml.WriteElement(new SheetProperties(new OutlineProperties { SummaryBelow = false }, new PageSetupProperties { FitToPage = true }));
        xml.WriteElement(new SheetViews(View()));
        xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = 16.5, OutlineLevelRow = sheet.HasFilter ? null : (byte)1 });
        xml.WriteElement(new Columns(sheet.Columns.Select((column, place) => ColumnOf(column, (uint)place + 1))));
        xml.WriteStartElement(new SheetData());
        WriteHeader(xml);
        foreach (WorkbookRow next in sheet.Rows) WriteRow(xml, next);
        xml.WriteEndElement();
        if (sheet.HasFilter) xml.WriteElement(new AutoFilter { Reference = SheetReferences.Cells(0, 1, sheet.Columns.Count - 1, this.row) });
        DataValidation[] checks = [.. sheet.Columns.Select(CheckOf).OfType<DataValidation>()];
        if (checks.Length > 0) xml.WriteElement(new DataValidations(checks) { Count = (uint)checks.Length });
        xml.WriteElement(new PrintOptions { HorizontalCentered = true });
        xml.WriteElement(new PageMargins { Left = 0.4, Right = 0.4, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        xml.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        xml.WriteElement(Printed());
        xml.WriteEndElement();
        return this.row;
    }

    private HeaderFooter Printed()
    {
        HeaderFooter printed = new();
        string title = SheetText.Of(workbook.Title).Replace("&", "&&", StringComparison.Ordinal);
        if (title.Length > 0) printed.Append(new OddHeader("&L&A&C&\"-,Bold\"&14 " + title));
        printed.Append(new OddFooter(PrintedMessages.Page.ToString(this.language)));
        return printed;
    }

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

    private void WriteHeader(OpenXmlWriter xml)
    {
        BeginRow(xml, heights.OfHeader(), isBelowHeading: false);
        for (int column = 0; column < sheet.Columns.Count; column++)
            WriteText(xml, column, sheet.Columns[column].IsToFill ? SheetStyles.HeaderToFill : SheetStyles.Header, sheet.Columns[column].Header);
        xml.WriteEndElement();
    }

    private void WriteRow(OpenXmlWriter xml, WorkbookRow next)
    {
        if (this.row == LastRow) throw new ArgumentException($"The sheet '{sheet.Name}' has more than {SheetReferences.MostRows} rows.", nameof(next));
        BeginRow(xml, next.IsHeading ? heights.OfHeading() : heights.Of(next.Cells), isBelowHeading: !sheet.HasFilter && !next.IsHeading);
        for (int column = 0; column < sheet.Columns.Count; column++)
        {
            WorkbookCell cell = column < next.Cells.Count ? next.Cells[column] : WorkbookCell.Empty;
            Write(xml, column, SheetStyles.Of(sheet.Columns[column], cell, next.IsHeading), cell);
        }

        xml.WriteEndElement();
    }

    private void BeginRow(OpenXmlWriter xml, double height, bool isBelowHeading)
    {
        this.row++;
        attributes.Clear();
        Attribute("r", this.row.ToString(CultureInfo.InvariantCulture));
        Attribute("ht", height.ToString(CultureInfo.InvariantCulture));
        Attribute("customHeight", "1");
        if (isBelowHeading) Attribute("outlineLevel", "1");
        xml.WriteStartElement(RowElement, attributes);
    }

    private void Write(OpenXmlWriter xml, int column, uint style, WorkbookCell cell)
    {
        if (cell.Text is { } text) WriteText(xml, column, style, text);
        else if (cell.Number is { } number) WriteValue(xml, column, style, number.ToString(CultureInfo.InvariantCulture));
        else if (cell.Day is { } day) WriteDay(xml, column, style, day);
        else
        {
            BeginCell(xml, column, style, type: null);
            xml.WriteEndElement();
        }
    }

    private void WriteDay(OpenXmlWriter xml, int column, uint style, LocalDate day)
    {
        if (Workbooks.SerialDay.Of(day) is { } serial) WriteValue(xml, column, style, serial.ToString(CultureInfo.InvariantCulture));
        else WriteText(xml, column, style, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));
    }

    private void WriteText(OpenXmlWriter xml, int column, uint style, string text)
    {
        BeginCell(xml, column, style, "inlineStr");
        xml.WriteStartElement(InlineElement);
        xml.WriteStartElement(TextElement, Preserved);
        xml.WriteString(SheetText.Of(text));
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteValue(OpenXmlWriter xml, int column, uint style, string value)
    {
        BeginCell(xml, column, style, type: null);
        xml.WriteStartElement(ValueElement);
        xml.WriteString(value);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void BeginCell(OpenXmlWriter xml, int column, uint style, string? type)
    {
        attributes.Clear();
        Attribute("r", string.Create(CultureInfo.InvariantCulture, $"{letters[column]}{this.row}"));
        Attribute("s", style.ToString(CultureInfo.InvariantCulture));
        if (type is not null) Attribute("t", type);
        xml.WriteStartElement(CellElement, attributes);
    }

    private void Attribute(string name, string value) => attributes.Add(new OpenXmlAttribute(name, "", value));

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
