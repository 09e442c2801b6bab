using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>How much a table of a web page holds.</summary>
/// <param name="Rows">The rows with anything in them.</param>
/// <param name="Cells">The filled cells.</param>
internal sealed record HtmlTableSize(long Rows, long Cells)
{
    /// <summary>Whether it looks like one that people read as a table.</summary>
    public bool IsTable => Rows > 1 && Cells > Rows;
}

/// <summary>
/// The rows of the tables of a web page, by AngleSharp's tokens, so that no tree of the page is built: the rows of one table at a time, each cell with the
/// columns and rows that it spans. Tables may lie in each other; the text of an inner one is not that of the cell around it.
/// </summary>
internal sealed class HtmlTables : IDisposable
{
    private const int DeepestTable = 64;
    private const int WidestSpan = 1000;
    private const int TallestSpan = 65_534;

    private readonly TextSource source;
    private readonly HtmlTokenizer tokens;
    private readonly StringBuilder text = new();
    private readonly List<HtmlCell> row = [];
    private readonly Stack<OpenTable> open = new();
    private int begun;
    private bool hasEnded;

    public HtmlTables(string page)
    {
        source = new TextSource(new StringTextSource(page));
        tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver) { SkipComments = true };
    }

    /// <summary>The cells of the row at hand, in the order in which they stand; where they stand depends on what spans into the row.</summary>
    public IReadOnlyList<HtmlCell> Row => row;

    /// <summary>Goes to the next row of a table; false at its end.</summary>
    /// <param name="table">The table, by its place in the page from 0.</param>
    public bool NextRow(int table)
    {
        while (Advance(out int of))
        {
            if (of == table) return true;
        }

        return false;
    }

    /// <summary>Measures all tables of the page.</summary>
    public IReadOnlyList<HtmlTableSize> Measure()
    {
        List<HtmlTableSize> sizes = [];
        while (Advance(out int of))
        {
            while (sizes.Count <= of) sizes.Add(new HtmlTableSize(0, 0));
            int filled = row.Count(cell => cell.Text.Length > 0);
            sizes[of] = new HtmlTableSize(sizes[of].Rows + (filled > 0 ? 1 : 0), sizes[of].Cells + filled);
        }

        while (sizes.Count < begun) sizes.Add(new HtmlTableSize(0, 0));
        return sizes;
    }

    public void Dispose() => source.Dispose();

    /// <summary>Goes to the next row that ends, of whatever table.</summary>
    private bool Advance(out int table)
    {
        table = -1;
        while (!hasEnded)
        {
            HtmlToken token = tokens.Get();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    hasEnded = true;
                    return EndRow(out table);
                case HtmlTokenType.Character when open.TryPeek(out OpenTable? at) && at.Cell is not null && !at.IsInComment:
                    Append(at, token.Data);
                    break;
                case HtmlTokenType.StartTag when Begin(token.AsTag(), out table):
                    return true;
                case HtmlTokenType.EndTag when End(token.Name, out table):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Begins an element; true: a row ended with it, as rows whose end is left out do.</summary>
    private bool Begin(HtmlTagToken tag, out int table)
    {
        table = -1;
        tokens.State = tag.Name switch
        {
            "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
            "script" => HtmlParseMode.Script,
            "title" or "textarea" => HtmlParseMode.RCData,
            _ => HtmlParseMode.PCData,
        };
        open.TryPeek(out OpenTable? at);
        switch (tag.Name)
        {
            case "table" when open.Count < DeepestTable:
                open.Push(new OpenTable(begun++));
                return false;
            case "tr" when at is not null:
                bool ended = EndRow(out table);
                at.Cells.Clear();
                at.IsInRow = true;
                return ended;
            case "td" or "th" when at is not null:
                EndCell(at);
                at.IsInRow = true;
                at.Cell = new HtmlCell("", Span(tag, "colspan", WidestSpan), Span(tag, "rowspan", TallestSpan));
                text.Clear();
                return false;
            case "comment" when at is not null:
                at.IsInComment = true;
                return false;
            case "br" or "p" or "div" when at?.Cell is not null && text.Length > 0:
                text.Append('\n');
                return false;
            default:
                return false;
        }
    }

    private bool End(string name, out int table)
    {
        table = -1;
        if (!open.TryPeek(out OpenTable? at)) return false;
        switch (name)
        {
            case "td" or "th":
                EndCell(at);
                return false;
            case "comment":
                at.IsInComment = false;
                return false;
            case "tr":
                return EndRow(out table);
            case "table":
                bool ended = EndRow(out table);
                open.Pop();

                // What follows is of the cell around the table, whose text before it was that of a layout.
                text.Clear();
                return ended;
            default:
                return false;
        }
    }

    private void EndCell(OpenTable at)
    {
        if (at.Cell is { } cell) at.Cells.Add(cell with { Text = text.ToString().Trim() });
        at.Cell = null;
        at.IsInComment = false;
        text.Clear();
    }

    private bool EndRow(out int table)
    {
        table = -1;
        if (!open.TryPeek(out OpenTable? at) || !at.IsInRow) return false;
        EndCell(at);
        at.IsInRow = false;
        table = at.Number;
        row.Clear();
        row.AddRange(at.Cells);
        at.Cells.Clear();
        return true;
    }

    /// <summary>Appends text as a browser shows it: white space is one space, and none at a beginning.</summary>
    private void Append(OpenTable at, string data)
    {
        if (text.Length > CellText.Longest || at.Cells.Count > SheetReader.MostColumns) return;
        foreach (char one in data)
        {
            bool isSpace = one is ' ' or '\t' or '\r' or '\n' or '\f';
            if (isSpace && (text.Length == 0 || text[^1] is ' ' or '\n')) continue;
            text.Append(isSpace ? ' ' : one);
        }
    }

    private static int Span(HtmlTagToken tag, string attribute, int most) =>
        int.TryParse(tag.GetAttribute(attribute), System.Globalization.CultureInfo.InvariantCulture, out int span) && span >= 0
            ? Math.Clamp(span, attribute == "rowspan" ? 0 : 1, most)
            : 1;

    /// <summary>A table that is not at its end.</summary>
    private sealed class OpenTable(int number)
    {
        public int Number => number;

        public List<HtmlCell> Cells { get; } = [];

        public HtmlCell? Cell { get; set; }

        public bool IsInRow { get; set; }

        /// <summary>Whether what follows is a note on the cell, which browsers do not show.</summary>
        public bool IsInComment { get; set; }
    }
}

/// <summary>A cell of a row of a table.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Columns">How many columns it spans.</param>
/// <param name="Rows">How many rows it spans; 0: all that follow.</param>
internal sealed record HtmlCell(string Text, int Columns, int Rows);
