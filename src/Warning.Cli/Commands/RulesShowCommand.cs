using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules show RULES</c>: what each layer adds, changes, replaces and retires.</summary>
internal sealed class RulesShowCommand : ProgramCommand
{
    private readonly DescribedArgument rules = RulesArgument();
    private readonly DescribedOption<bool> pin = DescribedOption.Flag("--pin", OptionMessages.Pin);
    private readonly DescribedOption<ResultFormat?> format = FormatOption();
    private readonly Terminal terminal;

    public RulesShowCommand(Terminal terminal)
        : base("show", CommandMessages.RulesShow, ExampleMessages.RulesShow, ExampleMessages.RulesShowPin)
    {
        this.terminal = terminal;
        Add(rules);
        Add(pin);
        Add(format);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(rules)));

    private int Run(ParseResult arguments)
    {
        IReadOnlyList<RulePackLayer> layers = ReadLayers(arguments.GetRequiredValue(rules)!);
        IReadOnlyList<Diagnostic> diagnostics = RulePack.Check(layers, out RulePack? pack);
        if (pack is null) throw new RulePackException(diagnostics);
        if (arguments.GetValue(format) == ResultFormat.Json) JsonText.Print(terminal.Out, json => LayersJson.Write(json, layers, pack.Changes));
        else new LayersText(terminal).Print(layers, pack.Changes);
        if (arguments.GetValue(pin)) Pin(layers);
        return ExitCode.Done;
    }

    private void Pin(IReadOnlyList<RulePackLayer> layers)
    {
        IReadOnlyList<RulePackFile> files = RulePack.Pin(layers);
        foreach (RulePackFile file in files)
        {
            RuleFiles.Replace(file);
            terminal.PrintError(LayerScreenMessages.Pinned(file.Path));
        }

        if (files.Count == 0) terminal.PrintError(LayerScreenMessages.NothingToPin);
    }
}
