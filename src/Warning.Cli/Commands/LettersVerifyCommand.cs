using System.CommandLine;
using EarlyWarning.Cli.Printing;
using NodaTime;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>letters verify LETTER</c>: records what supervisors found.</summary>
internal sealed class LettersVerifyCommand : LetterActCommand
{
    private readonly Option<LocalDate> on = Day("--on", "The day on which it was verified");
    private readonly Option<string> supervisors = new("--supervisors") { Description = "The supervisors' names, with commas", HelpName = "NAMES", Required = true };
    private readonly Option<string[]> facts = new("--fact") { Description = "A fact as the opinion will tell it; once for each. Nobody's name, phone or words that point at one", HelpName = "TEXT" };
    private readonly Option<bool> noBreach = new("--no-breach") { Description = "There is no breach" };
    private readonly Option<string[]> basis = new("--basis") { Description = "An article that is broken, such as \"中华人民共和国劳动法 第五十条\"; once for each [default: those of the rules]", HelpName = "ARTICLE" };
    private readonly Option<bool> notBeforeCourt = new("--not-before-court") { Description = "It is made sure that no agency, arbitrator or court has the matter already" };

    public LettersVerifyCommand(Terminal terminal)
        : base(
            terminal,
            "verify",
            "Records that the facts of a case were verified, with a breach, which calls for an opinion, or without one.",
            "early-warning letters verify 鹤山市甲家具有限公司 --on 2026-11-05 --by 李某 --supervisors 王某,陈某 --fact \"2026年8月至10月,你单位拖欠37名职工工资\" --not-before-court",
            "early-warning letters verify 鹤山市甲家具有限公司 --on 2026-11-05 --by 李某 --supervisors 王某,陈某 --no-breach")
    {
        Add(on);
        Add(supervisors);
        Add(facts);
        Add(noBreach);
        Add(basis);
        Add(notBeforeCourt);
        Validators.Add(result =>
        {
            if (result.GetValue(noBreach) == (result.GetValue(facts)?.Length > 0)) result.AddError("say what was found: --fact TEXT, once for each, or --no-breach.");
        });
    }

    protected override LetterAct Act(LetterActions actions, Letter letter, ParseResult arguments) => actions.Verify(
        letter,
        new LetterFinding(arguments.GetValue(on), arguments.GetRequiredValue(supervisors).Split(',', '，', '、'), arguments.GetValue(facts) ?? [])
        {
            Basis = arguments.GetValue(basis) ?? [],
            NotBeforeCourt = arguments.GetValue(notBeforeCourt),
        });
}
