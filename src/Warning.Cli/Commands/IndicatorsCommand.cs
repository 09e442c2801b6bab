using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>indicators [WORD]</c>: lists the indicators of a rule pack, or finds some by a word.</summary>
internal sealed class IndicatorsCommand : ProgramCommand
{
    private readonly DescribedArgument word = new("WORD", PlaceholderMessages.SearchWord, OptionMessages.SearchWord) { Arity = ArgumentArity.ZeroOrOne };
    private readonly DescribedOption<string?> rules = RulesOption();
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public IndicatorsCommand(Terminal terminal)
        : base("indicators", CommandMessages.Indicators, ExampleMessages.Indicators, ExampleMessages.IndicatorsOfWord)
    {
        this.terminal = terminal;
        Add(word);
        Add(rules);
        Add(format);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(rules)) ?? DefaultRules);

    private int Run(ParseResult arguments)
    {
        IReadOnlyList<Diagnostic> diagnostics = RulePack.Check(ReadLayers(arguments.GetRequiredValue(rules)!), out RulePack? pack);
        if (pack is null) throw new RulePackException(diagnostics);
        string? asked = string.IsNullOrWhiteSpace(arguments.GetValue(word)) ? null : arguments.GetValue(word)!.Trim();
        IndicatorList list = new(pack, asked);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, list.Write);
        else if (!list.IsEmpty) list.Print(terminal);
        else if (asked is not null) terminal.PrintError(UsageMessages.Program(Program, IndicatorMessages.NoneFound(asked)));
        return list.IsEmpty && asked is not null ? ExitCode.Faults : ExitCode.Done;
    }
}
