using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts refer COMPANY</c>: refers an alert to another body.</summary>
internal sealed class AlertsReferCommand : AlertActCommand
{
    private readonly DescribedOption<CaseBody?> to = Required("--to", Bodies, OptionMessages.ReferredTo);
    private readonly DescribedOption<string?> reason = DescribedOption.Text("--reason", PlaceholderMessages.Text, OptionMessages.ReferredFor);
    private readonly DescribedOption<TypedDate?> due = DescribedOption.Of("--due", new DateReader(), OptionMessages.AnswerDue, OptionMessages.NoDue);

    public AlertsReferCommand(Terminal terminal)
        : base(terminal, "refer", CommandMessages.AlertsRefer, ExampleMessages.AlertsRefer)
    {
        Add(to);
        Add(reason);
        Add(due);
    }

    /// <summary>Reads the bodies to which alerts are referred.</summary>
    public static ChoiceReader<CaseBody> Bodies => new(body => body.InWords());

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken) => cases.ReferAsync(
        company, arguments.GetRequiredValue(to)!.Value, arguments.GetValue(reason), arguments.GetValue(due)?.From(today), who, cancellationToken);

    protected override Message? MoreOf(CaseLedger cases, Episode episode) => ReferralText.LastOf(cases, episode);
}
