using System.Globalization;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>What is stored in a cell.</summary>
internal enum CellType
{
    /// <summary>A number, which may mean a day.</summary>
    Number,

    /// <summary>The number of a shared text.</summary>
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
/// Goes through the cells of a sheet as they are stored, forward only: <see cref="NextRow"/>, in it <see cref="NextCell"/>, and <see cref="ReadCell"/> for
/// a cell that is wanted. Nothing is allocated for a cell, and one that is not asked for costs its bytes alone, wherever it stands.
/// </summary>
internal sealed class SheetReader(string path, XmlReader xml) : IDisposable
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

    /// <summary>The number of the row at hand, from 1.</summary>
    public long Row { get; private set; }

    /// <summary>The column of the cell at hand, from 0.</summary>
    public int Column { get; private set; }

    /// <summary>What is stored in the cell that was read.</summary>
    public CellType Type { get; private set; }

    /// <summary>The style of the cell that was read.</summary>
    public int Style { get; private set; }

    /// <summary>Whether the cell that was read has a formula.</summary>
    public bool HasFormula { get; private set; }

    /// <summary>Whether the cell that was read has a value, if only an empty text.</summary>
    public bool HasValue { get; private set; }

    /// <summary>The stored value of the cell that was read.</summary>
    public ReadOnlySpan<char> Value => text.Characters;

    /// <summary>Whether the cell that was read has more characters than a cell may; its value is empty then.</summary>
    public bool IsTooLong => text.IsTooLong;

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
    /// <exception cref="FeedException">The row cannot be one of a sheet.</exception>
    public bool NextRow()
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

    /// <summary>Goes to the next cell of the row that is stored; false at its end.</summary>
    /// <exception cref="FeedException">The cell cannot be one of the row.</exception>
    public bool NextCell()
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

    /// <summary>Reads the cell at hand.</summary>
    /// <exception cref="FeedException">It has a type that no workbook knows.</exception>
    public void ReadCell()
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

    public void Dispose() => xml.Dispose();

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
        Style = 0;
        for (bool isThere = xml.MoveToFirstAttribute(); isThere; isThere = xml.MoveToNextAttribute())
        {
            if (ReferenceEquals(xml.LocalName, t)) Type = TypeOf(AttributeValue());
            else if (ReferenceEquals(xml.LocalName, s))
                Style = int.TryParse(AttributeValue(), NumberStyles.None, CultureInfo.InvariantCulture, out int style) ? style : 0;
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
