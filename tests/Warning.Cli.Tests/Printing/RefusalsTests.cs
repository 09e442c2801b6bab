using System.Globalization;
using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

public sealed class RefusalsTests
{
    private static readonly Message Wrong = Message.Of("wrong", "what is wrong", "有误");

    [Fact]
    public void Every_reason_has_its_sentence_with_the_option_or_command_that_comes_next()
    {
        StringBuilder text = new();
        foreach (LedgerReason reason in Enum.GetValues<LedgerReason>()) Add(text, reason, Refusals.Of(new LedgerException(reason, Wrong)));
        foreach (AlertActionReason reason in Enum.GetValues<AlertActionReason>()) Add(text, reason, Refusals.Of(new AlertActionException(reason, Wrong)));
        foreach (LetterActionReason reason in Enum.GetValues<LetterActionReason>()) Add(text, reason, Refusals.Of(new LetterActionException(reason, Wrong, "A@2026-11-20#opinion")));
        Golden.Check("refusals.txt", text.ToString());
    }

    [Fact]
    public void A_question_is_followed_by_the_command_as_it_stands() => Assert.Equal(
        "there is no alert of 'opne'; did you mean 'open'? 'early-warning alerts list' shows those that are open",
        Refusals.Of(new AlertActionException(AlertActionReason.NoAlert, Message.Of("no-alert", "there is no alert of 'opne'; did you mean 'open'?", "没有“opne”的预警；是不是“open”？"))).ToString());

    private static void Add(StringBuilder text, Enum reason, Message sentence) =>
        text.Append(CultureInfo.InvariantCulture, $"{reason.GetType().Name}.{reason}: {sentence}\n    {sentence.ToString(MessageLanguage.Chinese)}\n");
}
