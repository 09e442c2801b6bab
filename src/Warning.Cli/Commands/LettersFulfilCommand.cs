using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters fulfil LETTER</c>: records that an employer kept a promise, or paid a part of it.</summary>
internal sealed class LettersFulfilCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.Day);
    private readonly DescribedOption<TypedDate?> promised =
        DescribedOption.Of("--promised", new DateReader(), OptionMessages.PromisedFor, OptionMessages.FirstPromise);
    private readonly DescribedOption<decimal?> yuan = DescribedOption.Of("--yuan", new AmountReader(), OptionMessages.PaidOfPromise, OptionMessages.KeptWhole);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.Note);

    public LettersFulfilCommand(Terminal terminal)
        : base(terminal, "fulfil", CommandMessages.LettersFulfil, ExampleMessages.LettersFulfil, ExampleMessages.LettersFulfilPart)
    {
        Add(on);
        Add(promised);
        Add(yuan);
        Add(note);
    }

    /// <summary>Finds of a company the last letter with promises, since an accepted letter is not open.</summary>
    protected override string Find(string named, LetterRegister register)
    {
        Letter found = register.GetOpenOrLast(named);
        Letter[] promised = [.. register.OfEpisode(found.Episode).Where(letter => letter.Promises.Count > 0)];
        return found.Promises.Count == 0 && promised.Length > 0 ? promised[^1].Id : found.Id;
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) => actions.Fulfil(
        letter,
        arguments.GetRequiredValue(on)!.Value.NearestTo(today),
        arguments.GetValue(promised)?.NearestTo(today),
        arguments.GetValue(yuan),
        arguments.GetValue(note));
}
