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
    private readonly HelpPage help;
    private readonly LanguageOption language = new();
    private readonly DescribedOption<bool> verbose = DescribedOption.Flag("--verbose", OptionMessages.Verbose);

    public CommandLine(Terminal terminal)
    {
        this.terminal = terminal;
        help = new HelpPage(terminal);
        verbose.Recursive = true;
    }

    // What each name of a first word makes. A command is made where it is called, and all are where none is: help and faults tell of all.
    private (string Name, Func<ProgramCommand> Make)[] Commands =>
    [
        ("init", () => new InitCommand(terminal)),
        ("feeds", () => new FeedsCommand(terminal)),
        ("scan", () => new ScanCommand(terminal)),
        ("check", () => new CheckCommand(terminal)),
        ("test", () => new TestCommand(terminal)),
        ("explain", () => new ExplainCommand(terminal)),
        ("indicators", () => new IndicatorsCommand(terminal)),
        ("simulate", () => new SimulateCommand(terminal)),
        ("replay", () => new ProgramCommand("replay", CommandMessages.Replay)
        {
            new ReplayBacktestCommand(terminal),
            new ReplayDiffCommand(terminal),
            new ReplayWhatifCommand(terminal),
            new ReplayCalibrateCommand(terminal),
        }),
        ("rules", () => new ProgramCommand("rules", CommandMessages.RulesGroup)
        {
            new RulesShowCommand(terminal),
            new RulesDiffCommand(terminal),
            new RulesFormatCommand(terminal),
            new RulesSheetCommand(terminal),
            new RulesFillCommand(terminal),
            RulesReleaseCommand.Release(terminal),
            RulesReleaseCommand.Approve(terminal),
            new RulesSchemaCommand(terminal),
            new RulesImportCommand(terminal),
        }),
        ("alerts", () => new ProgramCommand("alerts", CommandMessages.Alerts)
        {
            new AlertsListCommand(terminal),
            new AlertsSilenceCommand(terminal),
            new AlertsAssignCommand(terminal),
            new AlertsMarkCommand(terminal),
            new AlertsUrgeCommand(terminal),
            new AlertsCloseCommand(terminal),
            new AlertsApproveCommand(terminal),
            new AlertsReturnCommand(terminal),
            new AlertsReopenCommand(terminal),
            new AlertsCorrectCommand(terminal),
            new AlertsWithdrawCommand(terminal),
            new AlertsReportCommand(terminal),
            new AlertsFillCommand(terminal),
            new AlertsOpenCommand(terminal),
            new AlertsReferCommand(terminal),
            new AlertsAnswerCommand(terminal),
            new AlertsExportCommand(terminal),
        }),
        ("deliver", () => new DeliverCommand(terminal)),
        ("ledger", () => new ProgramCommand("ledger", CommandMessages.Ledger) { new LedgerVerifyCommand(terminal), new LedgerRedactCommand(terminal) }),
        ("case", () => new ProgramCommand("case", CommandMessages.Case)
        {
            new CaseShowCommand(terminal),
            new CaseAttachCommand(terminal),
            new CaseVisitCommand(terminal),
            new CaseWithdrawCommand(terminal),
            new CaseExportCommand(terminal),
            new CaseVerifyCommand(terminal),
            new CaseSheetCommand(terminal),
            new CaseReportCommand(terminal),
            new CaseArchiveCommand(terminal),
        }),
        ("letters", () => new ProgramCommand("letters", CommandMessages.Letters)
        {
            new LettersListCommand(terminal),
            new LettersShowCommand(terminal),
            new LettersExplainCommand(terminal),
            new LettersOpenCommand(terminal),
            new LettersBatchCommand(terminal),
            new LettersAskCommand(terminal),
            new LettersDraftCommand(terminal),
            new LettersVerifyCommand(terminal),
            new LettersIssueCommand(terminal),
            new LettersServeCommand(terminal),
            new LettersReplyCommand(terminal),
            new LettersAnswerCommand(terminal),
            new LettersProofCommand(terminal),
            new LettersAcceptCommand(terminal),
            new LettersFulfilCommand(terminal),
            new LettersEscalateCommand(terminal),
            new LettersImportCommand(terminal),
            LettersReasonCommand.Void(terminal),
            new LettersRevokeCommand(terminal),
            new LettersCloseCommand(terminal),
            new LettersReopenCommand(terminal),
            new LettersCorrectCommand(terminal),
            new LettersWithdrawCommand(terminal),
        }),
    ];

    /// <summary>Runs the program.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="cancellationToken">Ends the work early, as Ctrl-C does.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken = default)
    {
        (string Name, Func<ProgramCommand> Make)[] commands = Commands;
        int called = args.Count == 0 ? -1 : Array.FindIndex(commands, command => command.Name == args[0]);
        ProgramCommand root = Root(called < 0 ? commands : commands.AsSpan(called, 1));
        ParseResult parsed = root.Parse(WithoutLaterCommands(args, root), new ParserConfiguration { ResponseFileTokenReplacer = null });
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

    private ProgramCommand Root(ReadOnlySpan<(string Name, Func<ProgramCommand> Make)> commands)
    {
        // Not a RootCommand, which takes its name from the executable file.
        ProgramCommand root = new(ProgramCommand.Program, CommandMessages.Program);
        foreach ((_, Func<ProgramCommand> make) in commands) root.Add(make());
        root.Add(language);
        root.Add(verbose);
        root.Add(Page("--help", OptionMessages.Help, help, isOfAll: true, "-h", "-?", "/?", "/h"));
        root.Add(Page("--version", OptionMessages.Version, new VersionPage(terminal), isOfAll: false));
        return root;
    }

    // What follows a misspelt command may be the name of another: the "rules" of "chekc rules" is a folder.
    private static IReadOnlyList<string> WithoutLaterCommands(IReadOnlyList<string> args, ProgramCommand root)
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
