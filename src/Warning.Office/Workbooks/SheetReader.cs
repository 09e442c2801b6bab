using System.Globalization;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// The cells of a sheet of an <c>.xlsx</c> workbook. Nothing is allocated for a cell, and one that is not asked for costs its bytes alone, wherever it stands.
/// </summary>
internal sealed class SheetReader(string path, XmlReader xml, SharedTexts texts, CellFormats formats) : SheetCells
{
    /// <summary>The most rows of a sheet.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>The most columns of a sheet, the last of which is XFD.</summary>
    public const int MostColumns = 16_384;

    private readonly string sheetData = xml.NameTable.Add("sheetData");
    private readonly string row = xml.NameTable.Add("row");
    private readonly string c = xml.NameTable.Add("c");
    private readonly string f = xml.NameTable.Add("f");
    private readonly string v = xml.NameTable.Add("v");
    private readonly string @is = xml.NameTable.Add("is");
    private readonly string r = xml.NameTable.Add("r");
    private readonly string s = xml.NameTable.Add("s");
    private readonly string t = xml.NameTable.Add("t");
    private readonly char[] attribute = new char[32];
    private readonly CellText text = new();
    private bool hasEnded;
    private bool inRow;
    private bool inCell;
    private int cellDepth;
    private int style;

    /// <inheritdoc/>
    public override NumberKind Shown => formats[style];

    /// <inheritdoc/>
    public override ReadOnlySpan<char> Value => text.Characters;

    /// <inheritdoc/>
    public override bool IsTooLong => text.IsTooLong;

    /// <inheritdoc/>
    public override bool NextRow()
    {
        while (inRow && NextCell())
        {
            // The rest of the row before is passed over.
        }

        while (!hasEnded)
        {
            if (!xml.Next()) throw new InvalidDataException("c");
            bool isStart = xml.NodeType == XmlNodeType.Element;
            hasEnded = ReferenceEquals(xml.LocalName, sheetData) && (!isStart || xml.IsEmptyElement);
            if (!isStart || !ReferenceEquals(xml.LocalName, row)) continue;
            BeginRow();
            return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public override bool NextCell()
    {
        if (!inRow) return false;
        if (inCell) LeaveCell();
        while (xml.Next())
        {
            if (xml.NodeType == XmlNodeType.Element && ReferenceEquals(xml.LocalName, c))
            {
                BeginCell();
                return true;
            }

            if (xml.NodeType != XmlNodeType.EndElement || !ReferenceEquals(xml.LocalName, row)) continue;
            inRow = false;
            return false;
        }

        throw new InvalidDataException("row");
    }

    /// <inheritdoc/>
    public override void ReadCell()
    {
        ReadAttributes();
        HasFormula = HasValue = false;
        text.Clear();
        while (inCell && xml.Next())
        {
            if (xml.NodeType == XmlNodeType.EndElement)
            {
                inCell = xml.Depth > cellDepth;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.Depth == cellDepth + 1)
            {
                if (ReferenceEquals(xml.LocalName, f)) HasFormula = true;
                else if (ReferenceEquals(xml.LocalName, v)) ReadValue(of: null);
                else if (ReferenceEquals(xml.LocalName, @is)) ReadValue(of: t);
            }
        }

        text.End();
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> SharedText(out bool isTooLong) =>
        int.TryParse(Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && texts.TryFind(number, out ReadOnlySpan<byte> shared, out isTooLong)
            ? shared
            : throw NotUnderstood(CellName);

    public override void Dispose() => xml.Dispose();

    private void BeginRow()
    {
        long before = Row++;
        if (xml.MoveToAttribute("r"))
        {
            ReadOnlySpan<char> number = AttributeValue();
            if (!long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out long given) || given <= before) throw NotUnderstood(number);
            Row = given;
            xml.MoveToElement();
        }

        if (Row > MostRows) throw new FeedException(path, Row, WorkbookMessages.TooManySheetRows(MostRows));
        inRow = !xml.IsEmptyElement;
        inCell = false;
        Column = -1;
    }

    private void BeginCell()
    {
        int before = Column++;
        if (xml.MoveToAttribute("r"))
        {
            PlaceCell(AttributeValue(), before);
            xml.MoveToElement();
        }

        if (Column >= MostColumns) throw TooFar(CellName);
        inCell = !xml.IsEmptyElement;
        cellDepth = xml.Depth;
    }

    /// <summary>Takes the place of a cell from its name, which must be after the cell before and in the row.</summary>
    private void PlaceCell(ReadOnlySpan<char> name, int before)
    {
        int letters = 0, column = 0;
        while (letters < name.Length && char.IsAsciiLetterUpper(name[letters])) column = Math.Min(column * 26 + name[letters++] - 'A' + 1, int.MaxValue / 32);
        bool isOfRow = long.TryParse(name[letters..], NumberStyles.None, CultureInfo.InvariantCulture, out long number) && number == Row;
        Column = column - 1;
        if (!isOfRow || Column <= before) throw NotUnderstood(name);
        if (Column >= MostColumns) throw TooFar(name);
    }

    private void ReadAttributes()
    {
        Type = CellType.Number;
        style = 0;
        for (bool isThere = xml.MoveToFirstAttribute(); isThere; isThere = xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, t)) Type = TypeOf(AttributeValue());
            else if (ReferenceEquals(xml.LocalName, s))
                style = int.TryParse(AttributeValue(), NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : 0;
        }

        xml.MoveToElement();
    }

    private CellType TypeOf(ReadOnlySpan<char> name) => name switch
    {
        "n" => CellType.Number,
        "s" => CellType.SharedText,
        "str" or "inlineStr" => CellType.Text,
        "d" => CellType.Day,
        "b" => CellType.Flag,
        "e" => CellType.Error,
        _ => throw NotUnderstood(CellName),
    };

    private void ReadValue(string? of)
    {
        HasValue = true;
        text.Append(xml, of);
    }

    private void LeaveCell()
    {
        while (inCell && xml.Next())
            inCell = xml.NodeType != XmlNodeType.EndElement || xml.Depth > cellDepth;
    }

    /// <summary>The value of the attribute at hand; of a long one, which means nothing here, only the beginning.</summary>
    private ReadOnlySpan<char> AttributeValue() => attribute.AsSpan(0, xml.ReadValueChunk(attribute, 0, attribute.Length));

    private FeedException TooFar(ReadOnlySpan<char> cell) => new(path, Row, WorkbookMessages.TooManySheetColumns(cell.ToString(), MostColumns));

    private FeedException NotUnderstood(ReadOnlySpan<char> place) => new(path, Row, WorkbookMessages.NotUnderstood(place.ToString()));
}
