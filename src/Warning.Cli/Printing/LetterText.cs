using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Describes the state of a letter after an act, and the letters proposed next.</summary>
internal static class LetterText
{
    public static void Print(Terminal terminal, Letter letter, LetterRegister register)
    {
        string number = letter.Number is { } given ? $" {given}" : "";
        terminal.Out.WriteLine($"{Word.Of(letter.Step)}{number} {letter.Name}: {Word.Of(letter.State)}{Known(letter)}{Due(letter)}");
        foreach (Letter next in register.OfEpisode(letter.Episode).Where(other => other.Step > letter.Step && other.State == LetterState.Proposed))
            terminal.Out.WriteLine($"proposed next: {next.Name}#{Word.Of(next.Step)} ({Word.Of(next.Proposal.Reason)})");
    }

    /// <summary>Describes the open letters in one line: how many are in each state and how many are new; returns null if there are none.</summary>
    public static string? Of(IReadOnlyList<Letter> letters, LocalDate asOf)
    {
        if (letters.Count == 0) return null;
        IEnumerable<string> states = letters.CountBy(letter => letter.State).Select(state => $"{Count.Number(state.Value)} {Word.Of(state.Key)}");
        string[] news = [.. letters.Where(letter => letter.State == LetterState.Proposed && letter.Since == asOf).CountBy(letter => letter.Step).OrderBy(step => step.Key).Select(New)];
        return $"Letters: {string.Join(", ", states)}{(news.Length == 0 ? "" : $"; new: {string.Join(", ", news)}")}";
    }

    private static string New(KeyValuePair<LetterStep, int> step) =>
        step.Key == LetterStep.Investigate ? $"{Count.Number(step.Value)} to investigate" : Count.Of(step.Value, Word.Of(step.Key));

    private static string Known(Letter letter) => letter switch
    {
        { Outcome: { } outcome } => $", {Word.Of(outcome)}",
        { State: LetterState.Proposed or LetterState.Drafted, VoidNumbers: [.., var last] } => $", {last} is void",
        { State: LetterState.Proposed or LetterState.Drafted, Verification: { Breach: true } verified } => $", verified on {LocalDatePattern.Iso.Format(verified.On)}",
        _ => "",
    };

    private static string Due(Letter letter) => letter switch
    {
        { State: not LetterState.Served } => "",
        { Due: { } due } => $", reply due by {LocalDatePattern.Iso.Format(due)}",
        _ => $", no due date: {letter.NoDue}",
    };
}
