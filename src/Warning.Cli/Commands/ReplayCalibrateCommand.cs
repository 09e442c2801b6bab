using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>replay calibrate SCAN.json</c>: points for the rules from what came of the companies.</summary>
internal sealed class ReplayCalibrateCommand : OutcomeReplayCommand
{
    private readonly DescribedOption<string?> output =
        DescribedOption.Text("--output", PlaceholderMessages.Folder, OptionMessages.LayerFolder, OptionMessages.ShownOnly);

    public ReplayCalibrateCommand(Terminal terminal)
        : base(terminal, "calibrate", CommandMessages.ReplayCalibrate, ExampleMessages.ReplayCalibrate)
    {
        foreach (Option option in (Option[])[Effective, output, State, Threads, Format]) Add(option);
        SetAction(RunAsync);
    }

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = LoadScan(arguments);
        if (OptionsOf(arguments, file) is not { } options) return ExitCode.Faults;
        ScanCalibration calibration;
        using (ProgressLine? progress = ProgressLine.On(Terminal))
        {
            ScanOptions scanning = ScanningOf(arguments, progress);
            string? table = TableOf(arguments), written = arguments.GetValue(output);
            calibration = await ScanCalibrator.RunAsync(file, table, options, written, progress, scanning, cancellationToken).ConfigureAwait(false);
        }

        if (arguments.GetValue(Format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => CalibrationJson.Write(json, calibration));
        else new CalibrationText(Terminal, file, calibration).Print();
        return ExitCode.Done;
    }
}
