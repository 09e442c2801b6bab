using System.CommandLine;
using System.CommandLine.Invocation;
using EarlyWarning.Cli.Commands;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli;

/// <summary>The command line program: runs its commands and turns their errors into messages and exit codes.</summary>
internal sealed class CommandLine
{
    private readonly Terminal terminal;
    private readonly ProgramCommand root;
    private readonly HelpPage help;
    private readonly LanguageOption language = new();
    private readonly DescribedOption<bool> verbose = DescribedOption.Flag("--verbose", OptionMessages.Verbose);

    public CommandLine(Terminal terminal)
    {
        this.terminal = terminal;
        help = new HelpPage(terminal);
        // Not a RootCommand, which takes its name from the executable file.
        root = new ProgramCommand(ProgramCommand.Program, CommandMessages.Program)
        {
            new InitCommand(terminal),
            new FeedsCommand(terminal),
            new ScanCommand(terminal),
            new CheckCommand(terminal),
            new TestCommand(terminal),
            new ExplainCommand(terminal),
            new IndicatorsCommand(terminal),
            new SimulateCommand(terminal),
            new ProgramCommand("replay", CommandMessages.Replay) { new ReplayBacktestCommand(terminal) },
            new ProgramCommand("rules", CommandMessages.RulesGroup) { new RulesImportCommand(terminal) },
            new ProgramCommand("alerts", CommandMessages.Alerts)
            {
                new AlertsListCommand(terminal),
                new AlertsSilenceCommand(terminal),
                new AlertsCloseCommand(terminal),
                new AlertsReopenCommand(terminal),
                new AlertsCorrectCommand(terminal),
                new AlertsWithdrawCommand(terminal),
                new AlertsReportCommand(terminal),
                new AlertsFillCommand(terminal),
            },
            new ProgramCommand("ledger", CommandMessages.Ledger) { new LedgerVerifyCommand(terminal), new LedgerRedactCommand(terminal) },
            new ProgramCommand("letters", CommandMessages.Letters)
            {
                new LettersListCommand(terminal),
                new LettersShowCommand(terminal),
                new LettersOpenCommand(terminal),
                new LettersBatchCommand(terminal),
                new LettersExplainCommand(terminal),
                new LettersRevokeCommand(terminal),
                new LettersDraftCommand(terminal),
                new LettersVerifyCommand(terminal),
                new LettersIssueCommand(terminal),
                new LettersServeCommand(terminal),
                new LettersReplyCommand(terminal),
                new LettersAcceptCommand(terminal),
                new LettersFulfilCommand(terminal),
                new LettersEscalateCommand(terminal),
                new LettersImportCommand(terminal),
                LettersReasonCommand.Void(terminal),
                LettersReasonCommand.Close(terminal),
                new LettersReopenCommand(terminal),
                new LettersCorrectCommand(terminal),
                new LettersWithdrawCommand(terminal),
            },
        };
        root.Add(language);
        verbose.Recursive = true;
        root.Add(verbose);
        root.Add(Page("--help", OptionMessages.Help, help, isOfAll: true, "-h", "-?", "/?", "/h"));
        root.Add(Page("--version", OptionMessages.Version, new VersionPage(terminal), isOfAll: false));
    }

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="cancellationToken">Ends the work early, as Ctrl-C does.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        ParseResult parsed = root.Parse(WithoutLaterCommands(args), new ParserConfiguration { ResponseFileTokenReplacer = null });
        Message? unknownLanguage = language.Settle(terminal, parsed);
        try
        {
            if (unknownLanguage is not null) return WrongUsage(parsed, [unknownLanguage]);
            if (parsed.Action is not (HelpPage or VersionPage) && UsageFaults.Of(parsed) is { Count: > 0 } faults) return WrongUsage(parsed, faults);
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
        catch (Exception exception) when (Faults.Print(exception, terminal))
        {
            return ExitCode.Faults;
        }
        catch (Exception exception)
        {
            return Unexpected(exception, parsed.GetValue(verbose));
        }
    }

    // What follows a misspelt command may be the name of another: the "rules" of "chekc rules" is a folder.
    private IReadOnlyList<string> WithoutLaterCommands(IReadOnlyList<string> args)
    {
        bool IsCommand(string word) => root.Subcommands.Any(command => command.Name == word);
        return args.Count < 2 || args[0] is [] or ['-' or '/', ..] || IsCommand(args[0]) ? args : [args[0], .. args.Skip(1).Where(word => !IsCommand(word))];
    }

    private static DescribedOption<bool> Page(string name, Message about, SynchronousCommandLineAction page, bool isOfAll, params string[] aliases) =>
        new(name, placeholder: null, about, aliases) { Action = page, Recursive = isOfAll, Arity = ArgumentArity.Zero };

    private int WrongUsage(ParseResult parsed, IReadOnlyList<Message> faults)
    {
        foreach (Message fault in faults) PrintFault(fault);
        terminal.PrintError(UsageMessages.Usage(help.UsageOf(parsed.CommandResult)));
        terminal.PrintError(UsageMessages.More($"{HelpPage.NameOf(parsed.CommandResult)} --help"));
        return ExitCode.WrongUsage;
    }

    private int Cancelled()
    {
        PrintFault(EndMessages.Cancelled);
        return ExitCode.Cancelled;
    }

    private int Unexpected(Exception exception, bool trace)
    {
        PrintFault(EndMessages.Unexpected(exception.Message.ReplaceLineEndings(" ")));
        if (trace) terminal.Error.WriteLine(exception);
        return ExitCode.Faults;
    }

    private void PrintFault(Message fault) => terminal.PrintError(UsageMessages.Program(ProgramCommand.Program, fault));
}
