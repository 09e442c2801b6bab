using System.Text;

namespace EarlyWarning.Cli.Printing;

public sealed class RefusalsTests
{
    [Fact]
    public void Every_reason_has_its_sentence_with_the_option_or_command_that_comes_next()
    {
        StringBuilder text = new();
        foreach (LedgerReason reason in Enum.GetValues<LedgerReason>()) Add(text, reason, Refusals.Of(new LedgerException(reason, "what is wrong")));
        foreach (AlertActionReason reason in Enum.GetValues<AlertActionReason>()) Add(text, reason, Refusals.Of(new AlertActionException(reason, "what is wrong")));
        foreach (LetterActionReason reason in Enum.GetValues<LetterActionReason>()) Add(text, reason, Refusals.Of(new LetterActionException(reason, "what is wrong", "A@2026-11-20#opinion")));
        Golden.Check("refusals.txt", text.ToString());
    }

    [Fact]
    public void A_question_is_followed_by_the_command_as_it_stands() => Assert.Equal(
        "there is no alert of 'opne'; did you mean 'open'? 'early-warning alerts list' shows those that are open",
        Refusals.Of(new AlertActionException(AlertActionReason.NoAlert, "there is no alert of 'opne'; did you mean 'open'?")));

    private static void Add(StringBuilder text, Enum reason, string sentence) => text.Append(reason.GetType().Name).Append('.').Append(reason).Append(": ").Append(sentence).Append('\n');
}
