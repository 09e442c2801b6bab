using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>deliver</c>: tells the channels of a scan file what is to be told.</summary>
internal sealed class DeliverCommand : ProgramCommand
{
    private readonly DescribedOption<string?> scan = ScanOptionSet.Scan();
    private readonly DescribedOption<string?> state = ScanOptionSet.State();
    private readonly DescribedOption<bool> dryRun = DescribedOption.Flag("--dry-run", OptionMessages.DeliverDryRun);
    private readonly DescribedOption<bool> list = DescribedOption.Flag("--list", OptionMessages.DeliverList);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public DeliverCommand(Terminal terminal)
        : base("deliver", CommandMessages.Deliver, ExampleMessages.Deliver, ExampleMessages.DeliverDry, ExampleMessages.DeliverList)
    {
        this.terminal = terminal;
        Add(scan);
        Add(state);
        Add(dryRun);
        Add(list);
        Add(format);
        SetAction(RunAsync);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => FileLanguage.OfScan(TextOf(arguments.GetResult(scan)) ?? ScanOptionSet.UsualScanFile);

    private async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        ScanFile file = ScanFile.Load(arguments.GetRequiredValue(scan)!, OfficeFormats.All);
        string? folder = arguments.GetValue(state);
        bool isJson = arguments.GetValue(format) == ResultFormat.Json;
        if (arguments.GetValue(list))
        {
            using CaseLedger cases = await CaseLedger.OpenToReadAsync(file, folder, cancellationToken: cancellationToken).ConfigureAwait(false);
            ToldList told = new(cases, file.TimeZone);
            if (isJson) JsonText.Print(terminal.Out, told.Write);
            else told.Print(terminal);
            return ExitCode.Done;
        }

        if (file.Channels.Count == 0)
        {
            terminal.PrintError(DeliveryScreenMessages.NoChannels(file.Path));
            return ExitCode.Faults;
        }

        bool isDry = arguments.GetValue(dryRun);
        NoticeDeliveries done = await NoticeDelivery.RunAsync(file, folder, terminal.Clock, isDry, cancellationToken).ConfigureAwait(false);
        if (isJson) JsonText.Print(terminal.Out, json => DeliveryText.Write(json, done, terminal.Language));
        else DeliveryText.Print(terminal, done);
        return done.HasFailed ? ExitCode.Faults : ExitCode.Done;
    }
}
