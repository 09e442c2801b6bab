using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters escalate LETTER</c>: records that a letter had no effect, so that the next one is proposed.</summary>
internal sealed class LettersEscalateCommand : LetterActCommand
{
    /// <summary>Reads the reasons for which a person may say that a letter had no effect.</summary>
    public static ChoiceReader<ProposalReason> Reasons { get; } =
        new(reason => reason.InWords(), ProposalReason.NotCarriedOut, ProposalReason.Refused, ProposalReason.Unsuitable, ProposalReason.ObjectionUnfounded);

    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.Day);
    private readonly DescribedOption<ProposalReason?> why = DescribedOption.Of(
        "--why",
        Reasons,
        OptionMessages.WhyNoEffect,
        OptionMessages.NotCarriedOut);

    public LettersEscalateCommand(Terminal terminal)
        : base(terminal, "escalate", CommandMessages.LettersEscalate, ExampleMessages.LettersEscalate)
    {
        Add(on);
        Add(why);
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) =>
        actions.Escalate(letter, arguments.GetRequiredValue(on)!.Value.NearestTo(today), arguments.GetValue(why) ?? ProposalReason.NotCarriedOut);
}
