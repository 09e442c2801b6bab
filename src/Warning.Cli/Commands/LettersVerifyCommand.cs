using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Cli.Typing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters verify LETTER</c>: records what supervisors found.</summary>
internal sealed class LettersVerifyCommand : LetterActCommand
{
    private readonly DescribedOption<TypedDate?> on = Day("--on", OptionMessages.VerifiedOn);
    private readonly DescribedOption<string?> supervisors = RequiredText("--supervisors", PlaceholderMessages.Names, OptionMessages.Supervisors);
    private readonly DescribedOption<string[]> facts = new("--fact", PlaceholderMessages.Text, OptionMessages.Fact);
    private readonly DescribedOption<bool> noBreach = DescribedOption.Flag("--no-breach", OptionMessages.NoBreach);
    private readonly DescribedOption<string[]> basis = new("--basis", PlaceholderMessages.Article, OptionMessages.Basis) { Otherwise = OptionMessages.ThoseOfTheRules };
    private readonly DescribedOption<bool> unlisted = DescribedOption.Flag("--unlisted", OptionMessages.Unlisted);
    private readonly DescribedOption<bool> notBeforeCourt = DescribedOption.Flag("--not-before-court", OptionMessages.NotBeforeCourt);

    public LettersVerifyCommand(Terminal terminal)
        : base(terminal, "verify", CommandMessages.LettersVerify, ExampleMessages.LettersVerify, ExampleMessages.LettersVerifyNoBreach)
    {
        Add(on);
        Add(supervisors);
        Add(facts);
        Add(noBreach);
        Add(basis);
        Add(unlisted);
        Add(notBeforeCourt);
    }

    protected override bool IsBeforeCourtAsked => true;

    public override Message? FaultOf(ParseResult arguments) => (arguments.GetValue(noBreach), arguments.GetValue(facts)?.Length > 0) switch
    {
        (true, true) => UsageMessages.BothFound,
        (false, false) => UsageMessages.NothingFound,
        _ => null,
    };

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments, LocalDate today) => actions.Verify(
        letter,
        new LetterFinding(arguments.GetRequiredValue(on)!.Value.NearestTo(today), arguments.GetRequiredValue(supervisors)!.Split(',', '，', '、'), arguments.GetValue(facts) ?? [])
        {
            Basis = arguments.GetValue(basis) ?? [],
            Unlisted = arguments.GetValue(unlisted),
            NotBeforeCourt = arguments.GetValue(notBeforeCourt),
        });
}
