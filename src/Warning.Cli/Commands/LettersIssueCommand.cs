using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters issue LETTER</c>: gives a letter its number.</summary>
internal sealed class LettersIssueCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.DayOfLetter);
    private readonly DescribedOption<string?> signedBy = RequiredText("--signed-by", PlaceholderMessages.Names, OptionMessages.SignedBy);
    private readonly DescribedOption<string?> number = DescribedOption.Text("--number", PlaceholderMessages.Text, OptionMessages.LetterNumber, OptionMessages.NextNumber);
    private readonly DescribedOption<long?> replyDays = DescribedOption.Of("--reply-days", WholeNumberReader.OfReplyDays(), OptionMessages.ReplyDays);
    private readonly DescribedOption<string?> decidedBy = DescribedOption.Text("--decided-by", PlaceholderMessages.Text, OptionMessages.DecidedBy);
    private readonly DescribedOption<bool> talksFailed = DescribedOption.Flag("--talks-failed", OptionMessages.TalksFailed);
    private readonly DescribedOption<string?> ground = DescribedOption.Text("--ground", PlaceholderMessages.Text, OptionMessages.Ground, OptionMessages.GroundOfTheReason);
    private readonly DescribedOption<bool> notBeforeCourt = DescribedOption.Flag("--not-before-court", OptionMessages.NotBeforeCourt);

    private readonly DescribedOption<bool> asEdited = DescribedOption.Flag("--as-edited", OptionMessages.AsEdited);

    public LettersIssueCommand(Terminal terminal)
        : base(terminal, "issue", CommandMessages.LettersIssue, ExampleMessages.LettersIssue)
    {
        Add(on);
        Add(signedBy);
        Add(number);
        Add(replyDays);
        Add(decidedBy);
        Add(talksFailed);
        Add(ground);
        Add(notBeforeCourt);
        Add(asEdited);
    }

    protected override bool IsBeforeCourtAsked => true;

    protected override bool IsStoodBy(ParseResult arguments) => arguments.GetValue(asEdited);

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) => actions.Issue(
        letter,
        new LetterIssue(arguments.GetRequiredValue(on)!.Value.NearestTo(today), arguments.GetRequiredValue(signedBy)!)
        {
            Number = arguments.GetValue(number),
            ReplyDays = (int?)arguments.GetValue(replyDays),
            DecidedBy = arguments.GetValue(decidedBy),
            TalksFailed = arguments.GetValue(talksFailed),
            Ground = arguments.GetValue(ground),
            NotBeforeCourt = arguments.GetValue(notBeforeCourt),
        });
}
