using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters batch TEMPLATE</c>: shows the letters of an open reminder and whom they go to, and with <c>--record</c> issues them.</summary>
internal sealed class LettersBatchCommand : CaseCommand
{
    private readonly DescribedArgument template = new("TEMPLATE", PlaceholderMessages.Template, OptionMessages.OpenReminder);
    private readonly DescribedOption<string?> town = DescribedOption.Text("--town", PlaceholderMessages.Text, OptionMessages.TownOfBatch);
    private readonly DescribedOption<string?> trade = DescribedOption.Text("--trade", PlaceholderMessages.Code, OptionMessages.TradeOfBatch);
    private readonly DescribedOption<string?> list = DescribedOption.Text("--list", PlaceholderMessages.File, OptionMessages.ListOfBatch);
    private readonly DescribedOption<bool> all = DescribedOption.Flag("--all", OptionMessages.AllOfBatch);
    private readonly DescribedOption<bool> each = DescribedOption.Flag("--each", OptionMessages.OneEach);
    private readonly DescribedOption<string?> to = DescribedOption.Text(
        "--to", PlaceholderMessages.Text, OptionMessages.AddresseeOfAll, OptionMessages.ThatOfTheTemplate);
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.DayOfLetter);
    private readonly DescribedOption<string?> signedBy = RequiredText("--signed-by", PlaceholderMessages.Names, OptionMessages.SignedBy);
    private readonly DescribedOption<bool> again = DescribedOption.Flag("--again", OptionMessages.AgainThisYear);
    private readonly DescribedOption<bool> record = DescribedOption.Flag("--record", OptionMessages.Record);
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LettersBatchCommand(Terminal terminal)
        : base(terminal, "batch", CommandMessages.LettersBatch, [ExampleMessages.LettersBatch, ExampleMessages.LettersBatchEach])
    {
        Add(template);
        Add(town);
        Add(trade);
        Add(list);
        Add(all);
        Add(each);
        Add(to);
        Add(on);
        Add(signedBy);
        Add(again);
        Add(record);
        Add(by);
        AddScanAnd(format);
    }

    public override Message? FaultOf(ParseResult arguments)
    {
        string?[] ways = [arguments.GetValue(town) ?? arguments.GetValue(trade), arguments.GetValue(list), arguments.GetValue(all) ? "" : null];
        return ways.Count(way => way is not null) != 1 ? UsageMessages.OneWayToAddress
            : arguments.GetValue(each) && arguments.GetValue(to) is not null ? UsageMessages.EachHasItsAddressee
            : null;
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        OpenReminderOrder order = new(
            arguments.GetRequiredValue(template)!,
            arguments.GetRequiredValue(on)!.Value.NearestTo(Terminal.Today(file.TimeZone)),
            arguments.GetRequiredValue(signedBy)!)
        {
            Town = arguments.GetValue(town),
            Trade = arguments.GetValue(trade),
            List = arguments.GetValue(list),
            All = arguments.GetValue(all),
            OneEach = arguments.GetValue(each),
            To = arguments.GetValue(to),
            Again = arguments.GetValue(again),
        };
        string who = Who(file, arguments.GetValue(by));
        Task<OpenReminderBatch> making = arguments.GetValue(record)
            ? cases.RecordOpenReminderAsync(order, who, cancellationToken)
            : cases.ReadOpenReminderAsync(order, who, cancellationToken);
        OpenReminderBatchText text = new(order, await making.ConfigureAwait(false));
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, text.Write);
        else text.Print(Terminal);
        return text.IsSound ? ExitCode.Done : ExitCode.Faults;
    }
}
