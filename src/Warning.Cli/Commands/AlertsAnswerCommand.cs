using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>alerts answer COMPANY</c>: records that a body has received a referral, or what it answers.</summary>
internal sealed class AlertsAnswerCommand : AlertActCommand
{
    private readonly DescribedOption<BodyFinding?> finding =
        DescribedOption.Of("--finding", new ChoiceReader<BodyFinding>(found => found.InWords()), OptionMessages.BodyFound);

    private readonly DescribedOption<bool> received = DescribedOption.Flag("--received", OptionMessages.OnlyReceived);
    private readonly DescribedOption<string?> referral = DescribedOption.Text(
        "--referral", PlaceholderMessages.Referral, OptionMessages.WhichReferral, OptionMessages.TheOneThatWaits);

    private readonly DescribedOption<TypedDate?> on = DescribedOption.Of("--on", new DateReader(), OptionMessages.AnsweredOn, OptionMessages.Today);
    private readonly DescribedOption<long?> workers = DescribedOption.Of("--workers", WholeNumberReader.OfWorkers(), OptionMessages.WorkersPaid);
    private readonly DescribedOption<decimal?> yuan = DescribedOption.Of("--yuan", new AmountReader(), OptionMessages.YuanPaid);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.NoteToKeep);

    public AlertsAnswerCommand(Terminal terminal)
        : base(terminal, "answer", CommandMessages.AlertsAnswer, ExampleMessages.AlertsAnswerReceived, ExampleMessages.AlertsAnswer)
    {
        foreach (Option option in (Option[])[finding, received, referral, on, workers, yuan, note]) Add(option);
    }

    public override Message? FaultOf(ParseResult arguments)
    {
        bool isAnswer = arguments.GetResult(finding) is { Implicit: false };
        if (isAnswer == arguments.GetValue(received)) return UsageMessages.AnswerOrReceipt;
        bool hasValues = ((Option[])[workers, yuan, note]).Any(option => arguments.GetResult(option) is { Implicit: false });
        return !isAnswer && hasValues ? UsageMessages.AnswerOrReceipt : null;
    }

    protected override Task<Episode> ActAsync(
        CaseLedger cases, string company, string who, ParseResult arguments, LocalDate today, CancellationToken cancellationToken)
    {
        LocalDate day = arguments.GetValue(on)?.NearestTo(today) ?? today;
        string? number = arguments.GetValue(referral);
        if (arguments.GetValue(received))
            return cases.ActOnReferralAsync(company, (acts, id, at) => acts.Receive(id, number, day, who, at), cancellationToken);
        ReferralAnswer answer = new(day, arguments.GetValue(finding)!.Value)
        {
            Workers = (int?)arguments.GetValue(workers),
            Yuan = arguments.GetValue(yuan),
            Remark = arguments.GetValue(note),
        };
        return cases.ActOnReferralAsync(company, (acts, id, at) => acts.Answer(id, number, answer, who, at), cancellationToken);
    }

    protected override Message? MoreOf(CaseLedger cases, Episode episode) => ReferralText.LastOf(cases, episode);
}
