using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary>A command that acts on the alert of one company and prints the alert afterwards.</summary>
internal abstract class AlertActCommand : CaseCommand
{
    private readonly Argument<string> company = new("COMPANY") { Description = "The company's id or exact name" };
    private readonly Option<string> by = By();
    private readonly Option<string> format = FormatOption();

    protected AlertActCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(terminal, name, description, examples)
    {
        Add(company);
        Add(by);
        AddScanAnd(format);
    }

    /// <summary>Does what the arguments ask for; returns the alert afterwards.</summary>
    protected abstract Task<Episode> ActAsync(CaseLedger cases, string company, string who, ParseResult arguments, CancellationToken cancellationToken);

    protected sealed override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        Episode after = await ActAsync(cases, arguments.GetRequiredValue(company), arguments.GetRequiredValue(by), arguments, cancellationToken).ConfigureAwait(false);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(Terminal.Out, json => EpisodeJson.Write(json, after));
        else Terminal.Print(EpisodeText.Of(after));
        return ExitCode.Done;
    }
}
