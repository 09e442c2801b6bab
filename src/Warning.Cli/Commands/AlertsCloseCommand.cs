using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts close COMPANY</c>: closes an alert with what became of it.</summary>
internal sealed class AlertsCloseCommand : AlertActCommand
{
    private readonly Option<ClosedAs> closedAs = NamedOption.Required<ClosedAs>("--as", "What became of it");
    private readonly Option<int?> workers = new("--workers") { Description = "How many workers were helped", HelpName = "N" };
    private readonly Option<decimal?> yuan = new("--yuan") { Description = "How many yuan were recovered for them", HelpName = "N" };
    private readonly Option<string?> note = new("--note") { Description = "What else is to be kept", HelpName = "TEXT" };

    public AlertsCloseCommand(Terminal terminal)
        : base(terminal, "close", "Closes an alert with what became of it; these figures are what offices publish.", "early-warning alerts close 鹤山市甲家具有限公司 --as handled --workers 5 --yuan 73685 --by 李某")
    {
        Add(closedAs);
        Add(workers);
        Add(yuan);
        Add(note);
    }

    protected override Task<Episode> ActAsync(CaseLedger cases, string company, string who, ParseResult arguments, CancellationToken cancellationToken) => cases.CloseAsync(
        company, arguments.GetRequiredValue(closedAs), who, arguments.GetValue(workers), arguments.GetValue(yuan), arguments.GetValue(note), cancellationToken);
}
