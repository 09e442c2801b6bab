using System.CommandLine;
using EarlyWarning.Cli.Printing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters issue LETTER</c>: gives a letter its number.</summary>
internal sealed class LettersIssueCommand : LetterActCommand
{
    private readonly Option<LocalDate> on = Day("--on", "The day on the letter");
    private readonly Option<string> signedBy = new("--signed-by") { Description = "Who signed it", HelpName = "NAME", Required = true };
    private readonly Option<string?> number = new("--number") { Description = "Its number, if it was given by hand [default: the next of issuer, letter and year]", HelpName = "TEXT" };
    private readonly Option<int?> replyDays = new("--reply-days") { Description = "Days to reply, where the text of the place gives no period", HelpName = "N" };
    private readonly Option<bool> notBeforeCourt = new("--not-before-court") { Description = "It is made sure that no agency, arbitrator or court has the matter already" };

    public LettersIssueCommand(Terminal terminal)
        : base(
            terminal,
            "issue",
            "Issues a letter: checks what must be fulfilled before, and gives it its number. Nothing is sent.",
            "early-warning letters issue 鹤山市甲家具有限公司 --on 2026-11-02 --by 李某 --signed-by 张某 --not-before-court")
    {
        Add(on);
        Add(signedBy);
        Add(number);
        Add(replyDays);
        Add(notBeforeCourt);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) => actions.Issue(
        letter,
        new LetterIssue(arguments.GetValue(on), arguments.GetRequiredValue(signedBy))
        {
            Number = arguments.GetValue(number),
            ReplyDays = arguments.GetValue(replyDays),
            NotBeforeCourt = arguments.GetValue(notBeforeCourt),
        });
}
