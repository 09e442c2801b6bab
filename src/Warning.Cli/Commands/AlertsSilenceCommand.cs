using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts silence COMPANY</c>: stops the notices about an alert for a time; scans go on evaluating and recording it.</summary>
internal sealed class AlertsSilenceCommand : AlertActCommand
{
    private readonly Option<LocalDate> until = Day("--until", "The first day on which it is told of again");
    private readonly Option<string> why = new("--why") { Description = "Why", HelpName = "TEXT", Required = true };

    public AlertsSilenceCommand(Terminal terminal)
        : base(terminal, "silence", "Has an alert not told of until a day; should it rise, it is told of all the same.", "early-warning alerts silence 鹤山市甲家具有限公司 --until 2026-12-15 --by 李某 --why 已约谈企业负责人")
    {
        Add(until);
        Add(why);
    }

    protected override Task<Episode> ActAsync(CaseLedger cases, string company, string who, ParseResult arguments, CancellationToken cancellationToken) =>
        cases.SilenceAsync(company, arguments.GetRequiredValue(until), who, arguments.GetRequiredValue(why), cancellationToken);
}
