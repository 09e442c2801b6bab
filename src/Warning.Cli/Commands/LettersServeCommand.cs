using System.CommandLine;
using EarlyWarning.Cli.Printing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters serve LETTER</c>: records the service of a letter, from which its reply period counts.</summary>
internal sealed class LettersServeCommand : LetterActCommand
{
    private readonly Option<LocalDate> on = Day("--on", "The day on which it was served, or is deemed received");
    private readonly Option<ServiceForm?> form = NamedOption.Of<ServiceForm>("--form", "How it was served [default: in-person]");
    private readonly Option<bool> deemed = new("--deemed") { Description = "It is only deemed received, where the text of the place knows that" };

    public LettersServeCommand(Terminal terminal)
        : base(terminal, "serve", "Records that a letter was served, and tells by when the reply is due.", "early-warning letters serve 鹤工劳监函字〔2026〕1号 --on 2026-11-03 --by 李某 --form mail")
    {
        Add(on);
        Add(form);
        Add(deemed);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) =>
        actions.Serve(letter, arguments.GetValue(on), arguments.GetValue(form) ?? ServiceForm.InPerson, arguments.GetValue(deemed));
}
