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
        SetAction((arguments, _) => Task.FromResult(Run(arguments)));
    }

    /// <summary>Does what the arguments ask for.</summary>
    protected abstract Episode Act(AlertLedger alerts, string company, string who, ParseResult arguments);

    private int Run(ParseResult arguments)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan));
        using AlertLedger alerts = AlertLedger.Open(file, arguments.GetValue(state));
        Faults.Print(alerts.Warnings, terminal.Error);
        Episode after = Act(alerts, arguments.GetRequiredValue(company), arguments.GetRequiredValue(by), arguments);
        if (arguments.GetRequiredValue(format) == "json") JsonText.Print(terminal.Out, json => EpisodeJson.Write(json, after));
        else terminal.Out.WriteLine(EpisodeText.Of(after));
        return ExitCode.Done;
    }
}
