using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command on the alerts and letters of a scan file's state folder, either to act on them or only to read them.</summary>
internal abstract class CaseCommand : ProgramCommand
{
    private const int UsualWait = 10;

    private readonly DescribedOption<string?> scan = ScanOptionSet.Scan();
    private readonly DescribedOption<string?> state = ScanOptionSet.State();
    private readonly DescribedOption<long?> wait = ScanOptionSet.Wait(OptionMessages.TenSeconds);
    private readonly bool isReader;

    protected CaseCommand(Terminal terminal, string name, Message about, Message[] examples, bool isReader = false)
        : base(name, about, examples)
    {
        Terminal = terminal;
        this.isReader = isReader;
        SetAction(RunAsync);
    }

    protected Terminal Terminal { get; }

    public sealed override MessageLanguage? LanguageOf(ParseResult arguments) =>
        FileLanguage.OfScan(TextOf(arguments.GetResult(scan)) ?? ScanOptionSet.UsualScanFile);

    protected static DescribedOption<string?> By() => Acting.Option();

    protected static DescribedOption<string?> RequiredText(string name, Message placeholder, Message about) =>
        new(name, placeholder, about) { Required = true };

    protected static DescribedOption<TypedDate?> Day(string name, Message about) => Required(name, new DateReader(), about);

    protected static DescribedOption<T?> Required<T>(string name, WordReader<T> reader, Message about)
        where T : struct
    {
        DescribedOption<T?> option = DescribedOption.Of(name, reader, about);
        option.Required = true;
        return option;
    }

    /// <summary>Adds the options for the scan file and the state folder, and for how long an act waits for others, followed by others.</summary>
    protected void AddScanAnd(params Option[] others)
    {
        Add(scan);
        Add(state);
        if (!isReader) Add(wait);
        foreach (Option other in others) Add(other);
    }

    /// <summary>
    /// Returns who acts: the person who is named, or the one of the office's list who has the account of the system; without a list the account itself.
    /// </summary>
    /// <exception cref="LedgerException">Nobody is named, and the account is nobody's, or that of somebody who is not in the office today.</exception>
    protected string Who(ScanFile file, string? named) => Acting.By(Terminal, file, named);

    /// <summary>Runs the command on the cases, which are closed afterwards; returns the exit code.</summary>
    protected abstract Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken);

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All);
        string? folder = arguments.GetValue(state);
        TimeSpan waiting = TimeSpan.FromSeconds(arguments.GetValue(wait) ?? UsualWait);
        Task<CaseLedger> opening = isReader
            ? CaseLedger.OpenToReadAsync(file, folder, cancellationToken: cancellationToken)
            : CaseLedger.OpenAsync(file, folder, Terminal.Clock, wait: waiting, cancellationToken: cancellationToken);
        using CaseLedger cases = await opening.ConfigureAwait(false);
        Faults.Print(cases.Warnings, Terminal);
        if (isReader && cases.SayClockBehind(Terminal.Clock.GetCurrentInstant()) is { } behind) Terminal.PrintError(behind);
        return await RunAsync(cases, file, arguments, cancellationToken).ConfigureAwait(false);
    }
}
