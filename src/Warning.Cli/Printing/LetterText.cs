using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Says in a line or two how a letter stands after an act, and what comes next.</summary>
internal static class LetterText
{
    public static void Print(Terminal terminal, Letter letter, LetterRegister register)
    {
        string number = letter.Number is { } given ? $" {given}" : "";
        terminal.Out.WriteLine($"{Word.Of(letter.Step)}{number} {letter.Name}: {Word.Of(letter.State)}{Due(letter)}");
        foreach (Letter next in register.OfEpisode(letter.Episode).Where(other => other.Step > letter.Step && other.State == LetterState.Proposed))
            terminal.Out.WriteLine($"proposed next: {next.Id} ({Word.Of(next.Proposal.Reason)})");
    }

    private static string Due(Letter letter) => letter switch
    {
        { State: not LetterState.Served } => "",
        { Due: { } due } => $", reply due by {LocalDatePattern.Iso.Format(due)}",
        _ => $", no due date: {letter.NoDue}",
    };
}
