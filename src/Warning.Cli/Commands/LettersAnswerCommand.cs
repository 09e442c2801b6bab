using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters answer LETTER</c>: records the union's answer to the objection of an employer.</summary>
internal sealed class LettersAnswerCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.ObjectionAnsweredOn);
    private readonly DescribedOption<ObjectionOutcome?> outcome = Required("--as", Outcomes, OptionMessages.ObjectionOutcome);
    private readonly DescribedOption<string?> text = RequiredText("--text", PlaceholderMessages.Text, OptionMessages.ObjectionAnswer);

    public LettersAnswerCommand(Terminal terminal)
        : base(terminal, "answer", CommandMessages.LettersAnswer, ExampleMessages.LettersAnswer)
    {
        Add(on);
        Add(outcome);
        Add(text);
    }

    /// <summary>What the union answers, as it is typed.</summary>
    public static ChoiceReader<ObjectionOutcome> Outcomes => new(outcome => outcome.InWords());

    /// <summary>Finds of a company the last letter whose objection is open: one that the next letter followed is not open any more.</summary>
    protected override string Find(string named, LetterRegister register)
    {
        Letter found = register.GetOpenOrLast(named);
        Letter? objected = register.OfEpisode(found.Episode).LastOrDefault(letter => letter.HasOpenObjection);
        return found.HasOpenObjection || found.Id == named || found.Number == named ? found.Id : (objected ?? found).Id;
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) => actions.AnswerObjection(
        letter, arguments.GetRequiredValue(on)!.Value.NearestTo(today), arguments.GetRequiredValue(outcome)!.Value, arguments.GetRequiredValue(text)!);
}
