using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using EarlyWarning.Cli.Commands;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli;

/// <summary>The command line program: runs its commands and turns their errors into messages and exit codes.</summary>
internal sealed class CommandLine
{
    private const string Name = "early-warning";

    private readonly Terminal terminal;
    private readonly Command root;
    private readonly LanguageOption language = new();
    private readonly Option<bool> verbose = new("--verbose") { Description = "On an unexpected error, print where it happened", Recursive = true };

    public CommandLine(Terminal terminal)
    {
        this.terminal = terminal;
        OfficeFormats.Register();
        // Not a RootCommand, which takes its name from the executable file.
        root = new Command(Name, "Warns trade unions early of labour trouble in companies: departments' feeds in, prioritised alerts out.")
        {
            new InitCommand(terminal),
            new ScanCommand(terminal),
            new CheckCommand(terminal),
            new TestCommand(terminal),
            new ExplainCommand(terminal),
            new SimulateCommand(terminal),
            new Command("alerts", "The alerts: which are open and why, and what persons do about them.")
            {
                new AlertsListCommand(terminal),
                new AlertsSilenceCommand(terminal),
                new AlertsCloseCommand(terminal),
                new AlertsReportCommand(terminal),
            },
            new Command("letters", "The register of letters: what is proposed, what is out, what is overdue, and what persons do about it.")
            {
                new LettersListCommand(terminal),
                new LettersDraftCommand(terminal),
                new LettersVerifyCommand(terminal),
                new LettersIssueCommand(terminal),
                new LettersServeCommand(terminal),
                new LettersReplyCommand(terminal),
                new LettersAcceptCommand(terminal),
                new LettersEscalateCommand(terminal),
                LettersReasonCommand.Void(terminal),
                LettersReasonCommand.Close(terminal),
            },
        };
        HelpOption help = new();
        help.Action = new ExampleHelpAction((HelpAction)help.Action!);
        root.Add(help);
        root.Add(new VersionOption());
        root.Add(language);
        root.Add(verbose);
    }

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="cancellationToken">Ends the work early, as Ctrl-C does.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            Message? unknown = language.Settle(terminal, parsed);
            if (unknown is not null || parsed.Action is null or ParseErrorAction) return WrongUsage(parsed, unknown);
            InvocationConfiguration invocation = new()
            {
                Output = terminal.Out,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            };
            int exit = await parsed.InvokeAsync(invocation, cancellationToken).ConfigureAwait(false);
            await terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return cancellationToken.IsCancellationRequested ? Cancelled() : exit;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Cancelled();
        }
        catch (Exception exception) when (Faults.Print(exception, terminal.Error))
        {
            return ExitCode.Faults;
        }
        catch (Exception exception)
        {
            return Unexpected(exception, parsed.GetValue(verbose));
        }
    }

    private int WrongUsage(ParseResult parsed, Message? unknownLanguage)
    {
        if (unknownLanguage is not null) terminal.Error.WriteLine($"{Name}: {unknownLanguage.ToString(terminal.Language)}");
        foreach (ParseError error in parsed.Errors) terminal.Error.WriteLine($"{Name}: {error.Message}");
        string[] path = [.. PathTo(parsed.CommandResult)];
        terminal.Error.WriteLine(UsageOf(path));
        terminal.Error.WriteLine($"More: {string.Join(' ', [Name, .. path, "--help"])}");
        return ExitCode.WrongUsage;
    }

    /// <summary>Returns the names of the commands that lead to a command, without the program.</summary>
    private static IEnumerable<string> PathTo(CommandResult result) =>
        result.Parent is CommandResult above ? PathTo(above).Append(result.Command.Name) : [];

    /// <summary>Returns the one usage line of a command's help.</summary>
    private string UsageOf(string[] path)
    {
        using StringWriter help = new() { NewLine = "\n" };
        ParseResult asked = root.Parse([.. path, "--help"]);
        asked.InvocationConfiguration.Output = help;
        new HelpAction().Invoke(asked);
        string[] lines = help.ToString().Split('\n');
        return $"Usage: {lines[Array.IndexOf(lines, "Usage:") + 1].Trim()}";
    }

    private int Cancelled()
    {
        terminal.Error.WriteLine($"{Name}: cancelled");
        return ExitCode.Cancelled;
    }

    private int Unexpected(Exception exception, bool trace)
    {
        terminal.Error.WriteLine($"{Name}: unexpected error: {exception.Message.ReplaceLineEndings(" ")} (this is a fault of the program: please report it with what --verbose shows)");
        if (trace) terminal.Error.WriteLine(exception);
        return ExitCode.Faults;
    }
}
