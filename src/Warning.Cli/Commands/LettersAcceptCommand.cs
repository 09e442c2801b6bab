using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters accept LETTER</c>: records that a letter had its effect.</summary>
internal sealed class LettersAcceptCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.Day);
    private readonly DescribedOption<string[]> promised = new("--promised", PlaceholderMessages.Promise, OptionMessages.Promised);
    private readonly DescribedOption<string?> note = DescribedOption.Text("--note", PlaceholderMessages.Text, OptionMessages.Note);

    public LettersAcceptCommand(Terminal terminal)
        : base(terminal, "accept", CommandMessages.LettersAccept, ExampleMessages.LettersAccept, ExampleMessages.LettersAcceptPromised)
    {
        Add(on);
        Add(promised);
        Add(note);
    }

    public override Message? FaultOf(ParseResult arguments) =>
        arguments.GetValue(promised)?.FirstOrDefault(word => !PromiseReader.IsPromise(word)) is { } word ? UsageMessages.NoPromise(word) : null;

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today)
    {
        LocalDate day = arguments.GetRequiredValue(on)!.Value.NearestTo(today);
        LetterPromise[] promises = [.. (arguments.GetValue(promised) ?? []).Select(word => PromiseReader.Read(word, day))];
        return actions.Accept(letter, day, arguments.GetValue(note), promises);
    }
}
