using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters serve LETTER</c>: records the service of a letter, from which its reply period counts.</summary>
internal sealed class LettersServeCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.ServedOn);
    private readonly DescribedOption<ServiceForm?> form = DescribedOption.Of(
        "--form", new ChoiceReader<ServiceForm>(form => form.InWords()), OptionMessages.ServiceForm, OptionMessages.InPerson);

    private readonly DescribedOption<bool> deemed = DescribedOption.Flag("--deemed", OptionMessages.Deemed);

    private readonly DescribedOption<bool> asEdited = DescribedOption.Flag("--as-edited", OptionMessages.AsEdited);

    private readonly ProofOptions proof = new();

    public LettersServeCommand(Terminal terminal)
        : base(terminal, "serve", CommandMessages.LettersServe, ExampleMessages.LettersServe, ExampleMessages.LettersServeRefused)
    {
        Add(on);
        Add(form);
        Add(deemed);
        Add(asEdited);
        foreach (Option option in proof.All) Add(option);
    }

    protected override bool IsStoodBy(ParseResult arguments) => arguments.GetValue(asEdited);

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) => actions.Serve(
        letter,
        arguments.GetRequiredValue(on)!.Value.NearestTo(today),
        arguments.GetValue(form) ?? ServiceForm.InPerson,
        arguments.GetValue(deemed),
        proof.Read(arguments));
}
