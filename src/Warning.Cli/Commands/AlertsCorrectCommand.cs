using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts correct EVENT</c>: replaces values of an earlier closing or silence; the old ones stay visible.</summary>
internal sealed class AlertsCorrectCommand : AlertActCommand
{
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.WhyCorrected);
    private readonly DescribedOption<ClosedAs?> closedAs = DescribedOption.Of(
        "--as", new ChoiceReader<ClosedAs>(result => result.InWords()), OptionMessages.ClosedAs, OptionMessages.AsBefore);
    private readonly DescribedOption<long?> workers = DescribedOption.Of(
        "--workers", WholeNumberReader.OfWorkers(), OptionMessages.Workers, OptionMessages.AsBefore);
    private readonly DescribedOption<decimal?> yuan = DescribedOption.Of("--yuan", new AmountReader(), OptionMessages.Yuan, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> note = DescribedOption.Text(
        "--note", PlaceholderMessages.Text, OptionMessages.NoteToKeep, OptionMessages.AsBefore);
    private readonly DescribedOption<CaseFinding?> finding = DescribedOption.Of(
        "--finding", new ChoiceReader<CaseFinding>(found => found.InWords()), OptionMessages.WhatWasFound, OptionMessages.AsBefore);
    private readonly DescribedOption<HandlingMethod?> method = DescribedOption.Of(
        "--method", new ChoiceReader<HandlingMethod>(way => way.InWords()), OptionMessages.HandlingMethod, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> evidence = DescribedOption.Text(
        "--evidence", PlaceholderMessages.Text, OptionMessages.ClosingEvidence, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> fault = DescribedOption.Text(
        "--fault", PlaceholderMessages.FaultId, OptionMessages.AtFault, OptionMessages.AsBefore);
    private readonly DescribedOption<TypedDate?> until = DescribedOption.Of("--until", new DateReader(), OptionMessages.SilentUntil, OptionMessages.AsBefore);
    private readonly DescribedOption<string?> reason = DescribedOption.Text(
        "--reason", PlaceholderMessages.Text, OptionMessages.WhySilent, OptionMessages.AsBefore);

    public AlertsCorrectCommand(Terminal terminal)
        : base(terminal, "correct", EventArgument(), CommandMessages.AlertsCorrect, ExampleMessages.AlertsCorrect, ExampleMessages.AlertsCorrectByLine)
    {
        foreach (Option option in (Option[])[why, closedAs, finding, method, workers, yuan, evidence, fault, note, until, reason]) Add(option);
    }

    public override Message? FaultOf(ParseResult arguments)
    {
        Option[] values = [closedAs, finding, method, workers, yuan, evidence, fault, note, until, reason];
        return values.Any(option => arguments.GetResult(option) is { Implicit: false }) ? null : UsageMessages.NothingCorrected;
    }

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string named, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        AlertCorrection right = new()
        {
            As = arguments.GetValue(closedAs),
            Workers = (int?)arguments.GetValue(workers),
            Yuan = arguments.GetValue(yuan),
            Note = arguments.GetValue(note),
            Finding = arguments.GetValue(finding),
            Method = arguments.GetValue(method),
            Evidence = arguments.GetValue(evidence),
            Fault = arguments.GetValue(fault)?.Trim(),
            Until = arguments.GetValue(until)?.NearestTo(today),
            Reason = arguments.GetValue(reason),
        };
        return cases.CorrectAsync(EventReference.Read(named, today), right, who, arguments.GetRequiredValue(why)!, cancellationToken);
    }
}
