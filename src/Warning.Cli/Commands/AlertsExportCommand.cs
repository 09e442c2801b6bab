using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts export --to BODY</c>: writes the list of referrals that wait for the answer of a body.</summary>
internal sealed class AlertsExportCommand : CaseCommand
{
    private readonly DescribedOption<CaseBody?> to = Required("--to", AlertsReferCommand.Bodies, OptionMessages.ExportedTo);
    private readonly DescribedOption<string?> output = SheetFile.Option(OptionMessages.ReferralSheet);

    public AlertsExportCommand(Terminal terminal)
        : base(terminal, "export", CommandMessages.AlertsExport, [ExampleMessages.AlertsExport], isReader: true) => AddScanAnd(to, output);

    protected override Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        string path = arguments.GetRequiredValue(output)!;
        CaseBody body = arguments.GetRequiredValue(to)!.Value;
        if (SheetFile.IsThere(path, Terminal)) return Task.FromResult(ExitCode.Faults);
        int rows = ReferralSheet.Save(path, file, cases, body);
        Terminal.Print(ReferralScreenMessages.ListWritten(path, rows, body.InWords()));
        return Task.FromResult(ExitCode.Done);
    }
}
