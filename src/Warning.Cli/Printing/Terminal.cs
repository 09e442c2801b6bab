using System.Text;
using EarlyWarning.Rules;
using NodaTime;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>The streams, capabilities and clock of the process, which tests replace.</summary>
internal sealed class Terminal : IDisposable
{
    private const int PipedWidth = 120;

    private readonly Lazy<int> width;

    // The code page of a Windows console outlives the process that sets it.
    private Encoding? consoleBefore;

    public Terminal(TextWriter output, TextWriter error, Func<int> width)
    {
        Styled = output;
        StyledError = error;
        Out = new PrintableWriter(output);
        Error = new PrintableWriter(error);
        this.width = new Lazy<int>(width);
    }

    /// <summary>Standard output: results. What would steer the terminal is shown escaped.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard error: faults. What would steer the terminal is shown escaped.</summary>
    public TextWriter Error { get; }

    /// <summary>
    /// Standard output as it is, for what is laid out with colours and for tables with line ends of their own; texts from outside are escaped before.
    /// </summary>
    public TextWriter Styled { get; }

    /// <summary>Standard error as it is, for progress that overwrites itself; texts from outside are escaped before.</summary>
    public TextWriter StyledError { get; }

    /// <summary>Whether progress may be shown on standard error.</summary>
    public required bool ShowsProgress { get; init; }

    /// <summary>The keys of a person at the terminal; null where nobody can be asked, since input or output is no terminal.</summary>
    public IAnsiConsoleInput? Keys { get; init; }

    /// <summary>Whether results may be coloured.</summary>
    public required bool HasColours { get; init; }

    /// <summary>The clock that decides the current day.</summary>
    public required IClock Clock { get; init; }

    /// <summary>The account of the system under which the program runs; empty if it has none.</summary>
    public string User { get; init; } = "";

    /// <summary>What the system says of the reader's language.</summary>
    public LanguageSetting Setting { get; init; } = new();

    /// <summary>The reader's language, which the command line settles before anything is printed.</summary>
    public MessageLanguage Language { get; set; }

    /// <summary>The width of standard output, in columns.</summary>
    public int Width => width.Value;

    /// <summary>
    /// Creates the terminal of the process. The streams are opened directly, since the console's writers delay the start and results are UTF-8
    /// in every locale.
    /// </summary>
    public static Terminal OfProcess()
    {
        bool piped = Console.IsOutputRedirected, allPiped = piped && Console.IsErrorRedirected;
        Encoding? before = OperatingSystem.IsWindows() && !allPiped ? Console.OutputEncoding : null;
        return new Terminal(
            Writer(Console.OpenStandardOutput(), autoFlush: false),
            Writer(Console.OpenStandardError(), autoFlush: true),
            () => piped ? PipedWidth : WindowWidth())
        {
            ShowsProgress = !Console.IsErrorRedirected,
            HasColours = !piped && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb",
            Keys = piped || Console.IsInputRedirected || Environment.GetEnvironmentVariable("TERM") == "dumb" ? null : AnsiConsole.Console.Input,
            Clock = SystemClock.Instance,
            User = Environment.UserName,
            Setting = LanguageSetting.OfProcess(allPiped || ShowsChinese()),
            consoleBefore = before,
        };
    }

    /// <summary>Prints a message on standard output.</summary>
    public void Print(Message message) => Out.WriteLine(message.ToString(Language));

    /// <summary>Prints a message on standard error.</summary>
    public void PrintError(Message message) => Error.WriteLine(message.ToString(Language));

    /// <summary>Returns the current date in a time zone.</summary>
    public LocalDate Today(DateTimeZone zone) => Clock.GetCurrentInstant().InZone(zone).Date;

    public void Dispose()
    {
        try
        {
            Out.Dispose();
            Error.Dispose();
            if (consoleBefore is not null) Console.OutputEncoding = consoleBefore;
        }
        catch (IOException)
        {
            // A failed write was reported when it was flushed.
        }
    }

    private static StreamWriter Writer(Stream stream, bool autoFlush) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = autoFlush, NewLine = "\n" };

    /// <summary>
    /// Whether the console shows Chinese characters. A Windows console shows those of its code page, which is set to UTF-8 here; one that does not take it, and
    /// the text
    /// console of Linux, which has no glyphs for them, show none. A terminal of a locale such as <c>zh_CN.GB18030</c> would show other characters, for the
    /// output is UTF-8.
    /// </summary>
    private static bool ShowsChinese()
    {
        if (!OperatingSystem.IsWindows()) return Environment.GetEnvironmentVariable("TERM") != "linux" && LanguageSetting.IsUtf8(LanguageSetting.FirstSet("LC_ALL", "LC_CTYPE", "LANG"));
        try
        {
            Console.OutputEncoding = Encoding.UTF8;
            return Console.OutputEncoding.CodePage == Encoding.UTF8.CodePage;
        }
        catch (Exception cause) when (cause is IOException or System.Security.SecurityException)
        {
            return false;
        }
    }

    private static int WindowWidth()
    {
        try
        {
            return Console.WindowWidth is > 0 and int columns ? columns : PipedWidth;
        }
        catch (IOException)
        {
            return PipedWidth;
        }
    }
}
