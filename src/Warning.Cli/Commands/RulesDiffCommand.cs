using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules diff OLD NEW</c>: what two versions of rules say otherwise.</summary>
internal sealed class RulesDiffCommand : ProgramCommand
{
    private readonly DescribedArgument older = new("OLD", PlaceholderMessages.OldRules, OptionMessages.OldRules);
    private readonly DescribedArgument newer = new("NEW", PlaceholderMessages.NewRules, OptionMessages.NewRules);
    private readonly DescribedOption<bool> strict = DescribedOption.Flag("--strict", OptionMessages.StrictDifference);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public RulesDiffCommand(Terminal terminal)
        : base("diff", CommandMessages.RulesDiff, ExampleMessages.RulesDiff)
    {
        this.terminal = terminal;
        Add(older);
        Add(newer);
        Add(strict);
        Add(format);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(newer)));

    private int Run(ParseResult arguments)
    {
        RulePack before = RulePack.Compile(ReadLayers(arguments.GetRequiredValue(older)!));
        RulePack after = RulePack.Compile(ReadLayers(arguments.GetRequiredValue(newer)!));
        IReadOnlyList<RuleMeaningDifference> rules = after.Rules.MeaningDifferencesFrom(before.Rules);
        IReadOnlyList<PackPartDifference> parts = after.PartDifferencesFrom(before);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => MeaningJson.Write(json, rules, parts));
        else new MeaningText(terminal).Print(rules, parts, isSame: before.Hash == after.Hash);
        bool differs = parts.Count > 0 || rules.Any(rule => !rule.IsOnlyLayout);
        return differs && arguments.GetValue(strict) ? ExitCode.Faults : ExitCode.Done;
    }
}
