using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// Lays out text by display width, in which a Chinese character takes two columns, and prints it without trailing blanks. It is the one door to the terminal
/// for text with colours: what it is given is shown as of <see cref="Printable"/>, so that only its own colours steer the terminal.
/// </summary>
internal sealed class Canvas
{
    /// <summary>A width at which only the terminal itself wraps lines.</summary>
    public const int Endless = 100_000;

    public static readonly Style Plain = Style.Plain;
    public static readonly Style Bold = new(decoration: Decoration.Bold);
    public static readonly Style Dim = new(decoration: Decoration.Dim);

    private readonly StringWriter text = new() { NewLine = "\n" };
    private readonly IAnsiConsole console;
    private readonly Terminal terminal;

    public Canvas(Terminal terminal, int width)
    {
        this.terminal = terminal;
        console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = terminal.HasColours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.HasColours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
    }

    public static Style Of(Level level) => level switch
    {
        Level.Red => new Style(Color.Red, decoration: Decoration.Bold),
        Level.Orange => new Style(Color.DarkOrange, decoration: Decoration.Bold),
        Level.Yellow => new Style(Color.Yellow),
        Level.Blue => new Style(Color.DodgerBlue1),
        _ => Dim,
    };

    public static Style Of(Outcome outcome) => outcome switch
    {
        Outcome.Fired => new Style(Color.Red, decoration: Decoration.Bold),
        Outcome.Clear => new Style(Color.Green),
        Outcome.Indeterminate => new Style(Color.Yellow),
    };

    public static Padder Indented(IRenderable part) => new(part, new Padding(2, 0, 0, 0));

    /// <summary>Returns the text of a message in the reader's language; empty for null.</summary>
    public string Say(Message? message) => message?.ToString(terminal.Language) ?? "";

    /// <summary>Returns a sentence of a rule as it is shown: in Chinese with full-width marks, whatever the rule file has.</summary>
    public string Say(string sentence) => terminal.Language == MessageLanguage.Chinese ? ChinesePunctuation.OnScreen(sentence) : sentence;

    /// <summary>Creates a table without lines.</summary>
    public Table NewTable(params TableColumn[] columns)
    {
        Table table = new Table().NoBorder();
        table.ShowHeaders = columns.Any(column => column.Header is Text { Length: > 0 });
        return table.AddColumns(columns);
    }

    /// <summary>Creates a table column with a dim title, without wrapping, aligned to the left or right; null for one without a title.</summary>
    public TableColumn Column(Message? title, bool right = false) =>
        new(Cell(title, Dim)) { Padding = new Padding(0, 0, 2, 0), NoWrap = true, Alignment = right ? Justify.Right : Justify.Left };

    /// <summary>Creates a table column of numbers, aligned to the right.</summary>
    public TableColumn Right(Message? title) => Column(title, right: true);

    /// <summary>Creates a table column whose cells are wrapped.</summary>
    public TableColumn Wrapped(Message? title)
    {
        TableColumn column = Column(title);
        column.NoWrap = false;
        return column;
    }

    /// <summary>Creates a cell.</summary>
    public Text Cell(Message? words, Style? style = null) => Cell(Say(words), style);

    /// <summary>Creates a cell of a text that is the same in both languages.</summary>
#pragma warning disable RS0030 // The one place where a text of the layout is made: it is printable here.
    public static Text Cell(string words, Style? style = null) => new(Printable.Of(words), style);
#pragma warning restore RS0030

    /// <summary>Creates a cell of a number.</summary>
    public static Text Cell(long number) => Cell(Count.Number(number));

    /// <summary>Creates a cell of a column that is wrapped.</summary>
    public WrappedText WrappedCell(Message words) => new(Say(words));

    /// <summary>Cuts a text to some columns of display, with <c>…</c> in place of what is cut off.</summary>
    public static string Cut(string words, int columns)
    {
        words = Printable.Of(words);
        if (WrappedText.WidthOf(words) <= columns) return words;
        int length = 0;
        for (int left = columns - 1; length < words.Length;)
        {
            int step = char.IsSurrogatePair(words, length) ? 2 : 1;
            left -= WrappedText.WidthOf(words.Substring(length, step));
            if (left < 0) break;
            length += step;
        }

        return words[..length] + "…";
    }

    public void Write(IRenderable part) => console.Write(part);

    /// <summary>Writes a table under a bold title, with an empty line before it.</summary>
    public void Write(Message title, Table table)
    {
        WriteLine();
        WriteLine(title, Bold);
        Write(Indented(table));
    }

    public void Write(Message words, Style style) => console.Write(Cell(words, style));

    public void WriteLine(Message words, Style style) => console.Write(new WrappedText(Say(words), style));

    public void WriteLine() => console.Write(Text.NewLine);

    /// <summary>Writes a message below the line before it, indented as tables are, each of its lines wrapped at the width.</summary>
    public void WriteIndented(Message words, Style style)
    {
        foreach (string line in Say(words).Split('\n')) console.Write(Indented(new WrappedText(line, style)));
    }

    /// <summary>Writes a command to type on a line of its own, which is never broken, so that it can be copied.</summary>
    public void WriteCommand(string command) => console.Write(new WrappedText($"    {command}") { IsWhole = true });

    /// <summary>Writes a text that is the same in both languages.</summary>
    public void Line(string words, Style style, bool ends = true)
    {
        console.Write(Cell(words, style));
        if (ends) console.Write(Text.NewLine);
    }

    /// <summary>Prints the text laid out so far.</summary>
    public void Print()
    {
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n')) terminal.Styled.WriteLine(line.TrimEnd());
    }
}
