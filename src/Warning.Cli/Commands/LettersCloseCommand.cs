using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters close LETTER</c>: closes a letter or drops a proposal; of a case without an alert with what became of it.</summary>
internal sealed class LettersCloseCommand : LetterActCommand
{
    private readonly DescribedOption<string?> why = RequiredText("--why", PlaceholderMessages.Text, OptionMessages.Why);
    private readonly DescribedOption<long?> workers = DescribedOption.Of("--workers", WholeNumberReader.OfWorkers(), OptionMessages.WorkersWithoutAlert);
    private readonly DescribedOption<decimal?> yuan = DescribedOption.Of("--yuan", new AmountReader(), OptionMessages.YuanWithoutAlert);

    public LettersCloseCommand(Terminal terminal)
        : base(terminal, "close", CommandMessages.LettersClose, ExampleMessages.LettersClose)
    {
        Add(why);
        Add(workers);
        Add(yuan);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) =>
        actions.Close(letter, arguments.GetRequiredValue(why)!, (int?)arguments.GetValue(workers), arguments.GetValue(yuan));
}
