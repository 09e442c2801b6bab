using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts close COMPANY</c>: closes an alert with what became of it, or submits the closing to a second person.</summary>
internal sealed class AlertsCloseCommand : AlertActCommand
{
    private readonly DescribedOption<ClosedAs?> closedAs =
        DescribedOption.Of("--as", new ChoiceReader<ClosedAs>(result => result.InWords()), OptionMessages.ClosedAs, OptionMessages.ByTheFinding);

    private readonly DescribedOption<CaseFinding?> finding =
        DescribedOption.Of("--finding", new ChoiceReader<CaseFinding>(found => found.InWords()), OptionMessages.WhatWasFound);

    private readonly DescribedOption<HandlingMethod?> method =
        DescribedOption.Of("--method", new ChoiceReader<HandlingMethod>(way => way.InWords()), OptionMessages.HandlingMethod);

    private readonly DescribedOption<long?> workers = DescribedOption.Of("--workers", WholeNumberReader.OfWorkers(), OptionMessages.Workers);
    private readonly DescribedOption<decimal?> yuan = DescribedOption.Of("--yuan", new AmountReader(), OptionMessages.Yuan);
    private readonly DescribedOption<string?> evidence = DescribedOption.Text("--evidence", PlaceholderMessages.Text, OptionMessages.ClosingEvidence);
    private readonly DescribedOption<string?> fault = DescribedOption.Text("--fault", PlaceholderMessages.FaultId, OptionMessages.AtFault);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.NoteToKeep);

    public AlertsCloseCommand(Terminal terminal)
        : base(terminal, "close", CommandMessages.AlertsClose, ExampleMessages.AlertsClose, ExampleMessages.AlertsCloseFinding, ExampleMessages.AlertsCloseFalse)
    {
        foreach (Option option in (Option[])[closedAs, finding, method, workers, yuan, evidence, fault, note]) Add(option);
    }

    public override Message? FaultOf(ParseResult arguments) =>
        ((Option[])[closedAs, finding]).Any(option => arguments.GetResult(option) is { Implicit: false }) ? null : UsageMessages.SayFinding;

    protected override Task<Episode> ActAsync(CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        CaseClosing closing = new()
        {
            As = arguments.GetValue(closedAs),
            Finding = arguments.GetValue(finding),
            Method = arguments.GetValue(method),
            Workers = (int?)arguments.GetValue(workers),
            Yuan = arguments.GetValue(yuan),
            Evidence = arguments.GetValue(evidence),
            Fault = arguments.GetValue(fault)?.Trim(),
            Note = arguments.GetValue(note),
        };
        return cases.HandleAsync(company, (acts, id, at) => acts.Close(id, closing, who, at), cancellationToken);
    }
}
