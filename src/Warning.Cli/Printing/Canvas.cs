using Spectre.Console;
using Spectre.Console.Rendering;

namespace EarlyWarning.Cli.Printing;

/// <summary>Lays out text by display width, in which a Chinese character takes two columns, and prints it without trailing blanks.</summary>
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

    public static Padder Indented(IRenderable part) => new(part, new Padding(2, 0, 0, 0));

    /// <summary>Creates a table column with a dim title, without wrapping, aligned to the left or right.</summary>
    public static TableColumn Column(string title, bool right = false) =>
        new(new Text(title, Dim)) { Padding = new Padding(0, 0, 2, 0), NoWrap = true, Alignment = right ? Justify.Right : Justify.Left };

    public void Write(IRenderable part) => console.Write(part);

    public void Write(string words, Style style) => console.Write(new Text(words, style));

    public void WriteLine(string words, Style style) => console.Write(new Text(words + "\n", style));

    public void WriteLine() => console.Write(new Text("\n"));

    /// <summary>Prints the text laid out so far.</summary>
    public void Print()
    {
        foreach (string line in text.ToString().TrimEnd('\n').Split('\n')) terminal.Out.WriteLine(line.TrimEnd());
    }
}
