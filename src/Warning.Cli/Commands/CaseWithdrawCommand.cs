using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>case withdraw EVENT</c>: takes an act on a case file back.</summary>
internal sealed class CaseWithdrawCommand : CaseFileCommand
{
    private readonly DescribedArgument named;
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.WhyCorrected);

    public CaseWithdrawCommand(Terminal terminal)
        : this(terminal, new DescribedArgument("EVENT", PlaceholderMessages.Event, OptionMessages.CaseEvent))
    {
    }

    private CaseWithdrawCommand(Terminal terminal, DescribedArgument named)
        : base(terminal, "withdraw", named, CommandMessages.CaseWithdraw, ExampleMessages.CaseWithdraw)
    {
        this.named = named;
        Add(why);
        AddScanAnd();
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string act = EventReference.Read(arguments.GetRequiredValue(named)!, Terminal.Today(file.TimeZone));
        string reason = arguments.GetRequiredValue(why)!;
        string who = Who(file, arguments.GetValue(Doer));
        RecordedAct withdrawn = await cases.WithdrawFromCaseFileAsync(act, who, reason, cancellationToken).ConfigureAwait(false);
        Terminal.Print(CaseScreenMessages.ActWithdrawn(withdrawn.Name, withdrawn.Kind.InWords()));
        return ExitCode.Done;
    }
}
