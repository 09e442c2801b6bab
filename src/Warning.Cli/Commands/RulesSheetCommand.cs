using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules sheet RULES</c>: the thresholds, points and texts of a pack as a sheet to fill in.</summary>
internal sealed class RulesSheetCommand : ProgramCommand
{
    private readonly DescribedArgument rules = RulesArgument();
    private readonly DescribedOption<string?> output = SheetFile.Option(OptionMessages.RuleSheetFile);
    private readonly Terminal terminal;

    public RulesSheetCommand(Terminal terminal)
        : base("sheet", CommandMessages.RulesSheet, ExampleMessages.RulesSheet)
    {
        this.terminal = terminal;
        Add(rules);
        Add(output);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(rules)));

    private int Run(ParseResult arguments)
    {
        string path = arguments.GetRequiredValue(output)!;
        RulePack pack = RulePack.Compile(ReadLayers(arguments.GetRequiredValue(rules)!));
        if (SheetFile.IsThere(path, terminal)) return ExitCode.Faults;
        terminal.Print(RuleSheetScreenMessages.Written(path, RuleSheet.Save(path, pack, terminal.Language, OfficeFormats.All)));
        return ExitCode.Done;
    }
}
