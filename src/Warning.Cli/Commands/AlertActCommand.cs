using System.CommandLine;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary>What the commands that act on one alert have in common.</summary>
internal abstract class AlertActCommand : ProgramCommand
{
    private readonly Argument<string> company = new("COMPANY") { Description = "The company's id or exact name" };
    private readonly Option<string> by = new("--by") { Description = "Who does it", HelpName = "WHO", Required = true };
    private readonly Option<string> scan = ScanOptionSet.Scan();
    private readonly Option<string?> state = ScanOptionSet.State();
    private readonly Option<string> format = FormatOption();
    private readonly Terminal terminal;

    protected AlertActCommand(Terminal terminal, string name, string description, params string[] examples)
        : base(name, description, examples)
    {
        this.terminal = terminal;
        Add(company);
        Add(by);
        Add(scan);
        Add(state);
        Add(format);
        SetAction(RunAsync);
    }

    /// <summary>Does what the arguments ask for.</summary>
    protected abstract Task<Episode> ActAsync(CaseLedger cases, string company, string who, ParseResult arguments, CancellationToken cancellationToken);

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        using CaseLedger cases = await CaseLedger.OpenAsync(file, arguments.GetValue(state), cancellationToken: cancellationToken).ConfigureAwait(false);
        Faults.Print(cases.Warnings, terminal.Error);
        Episode after = await ActAsync(cases, arguments.GetRequiredValue(company), arguments.GetRequiredValue(by), arguments, cancellationToken).ConfigureAwait(false);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, json => EpisodeJson.Write(json, after));
        else terminal.Out.WriteLine(EpisodeText.Of(after));
        return ExitCode.Done;
    }
}
