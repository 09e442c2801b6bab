using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>Describes a letter in a few words for sheets: 提示函 已送达（2026-11-20 前回复） 示工提〔2026〕1号.</summary>
internal static class LetterWords
{
    public static Message? Of(ListedLetter? letter)
    {
        if (letter is null) return null;
        if (letter is { Step: LetterStep.Investigate, State: LetterState.Proposed }) return SheetMessages.CaseToInvestigate;
        Message kind = letter.Step.InWords(), state = letter.State.InWords();
        Message? due = letter is { State: LetterState.Served or LetterState.Overdue, Due: { } day } ? SheetMessages.DueOn(day) : null;
        return letter.Number is { } number ? SheetMessages.NumberedLetter(kind, state, due, number) : SheetMessages.LetterState(kind, state);
    }
}
