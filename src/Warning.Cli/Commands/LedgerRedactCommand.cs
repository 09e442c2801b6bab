using System.CommandLine;
using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>ledger redact EVENT</c>: deletes what a person wrote in an entry, and names.</summary>
internal sealed class LedgerRedactCommand : CaseCommand
{
    private readonly DescribedArgument named = new("EVENT", PlaceholderMessages.Event, OptionMessages.RedactedEvent);
    private readonly DescribedOption<LedgerTextKind?> kind =
        DescribedOption.Of("--kind", new ChoiceReader<LedgerTextKind>(RedactionMessages.InWords), OptionMessages.TextKind);
    private readonly DescribedOption<string?> by = By();
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.WhyRedacted);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();

    public LedgerRedactCommand(Terminal terminal)
        : base(terminal, "redact", CommandMessages.LedgerRedact, [ExampleMessages.LedgerRedact, ExampleMessages.LedgerRedactKind])
    {
        Add(named);
        Add(kind);
        Add(by);
        Add(why);
        AddScanAnd(format);
    }

    protected override async Task<int> RunAsync(CaseLedger cases, ScanFile file, ParseResult arguments, CancellationToken cancellationToken)
    {
        (string entry, string who, string reason) = (arguments.GetRequiredValue(named)!, Who(file, arguments.GetValue(by)), arguments.GetRequiredValue(why)!);
        IReadOnlyList<LedgerTextKind>? kinds = arguments.GetValue(kind) is { } one ? [one] : null;
        LedgerRedaction done = await cases.RedactAsync(entry, who, reason, kinds, cancellationToken).ConfigureAwait(false);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(Terminal.Out, json => RedactionJson.Write(json, done));
        else Print(done);
        return ExitCode.Done;
    }

    private void Print(LedgerRedaction done)
    {
        Terminal.Print(RedactionMessages.Deleted(done.Entries.Count, [.. done.Entries.Select(entry => entry.ToString(CultureInfo.InvariantCulture))]));
        foreach (string draft in done.Drafts) Terminal.Print(RedactionMessages.DraftStays(FolderName.Of(draft)));
    }
}
