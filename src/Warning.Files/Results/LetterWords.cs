using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Describes a letter in a few Chinese words for sheets: 提示函 待回复 2026-11-20前.</summary>
internal static class LetterWords
{
    public static string Of(Letter? letter)
    {
        if (letter is null) return "";
        string due = letter is { State: LetterState.Served or LetterState.Overdue, Due: { } day } ? $" {LocalDatePattern.Iso.Format(day)}前" : "";
        return letter.Number is { } number ? $"{KindOf(letter.Step)} {StateOf(letter.State)}{due} {number}" : $"{KindOf(letter.Step)} {StateOf(letter.State)}";
    }

    private static string KindOf(LetterStep step) => step switch
    {
        LetterStep.Reminder => "提示函",
        LetterStep.Opinion => "意见书",
        LetterStep.Suggestion => "建议书",
        LetterStep.Investigate => "调查核实",
    };

    private static string StateOf(LetterState state) => state switch
    {
        LetterState.Proposed => "建议",
        LetterState.Drafted => "已起草",
        LetterState.Issued => "已签发待送达",
        LetterState.Served => "待回复",
        LetterState.Replied => "已回复",
        LetterState.Overdue => "逾期未回复",
        LetterState.Accepted => "已采纳",
        LetterState.Escalated => "已转下一步",
        LetterState.Closed => "已办结",
    };
}
