using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Office;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary>
/// <c>rules fill FILE RULES --output FOLDER</c>: shows what a sheet of rules that was filled in would change, and with <c>--record</c> writes it as a layer.
/// </summary>
internal sealed class RulesFillCommand : ProgramCommand
{
    private readonly DescribedArgument sheet = new("FILE", PlaceholderMessages.File, OptionMessages.FilledRuleSheet);
    private readonly DescribedArgument rules = RulesArgument();
    private readonly DescribedOption<string?> output = new("--output", PlaceholderMessages.Folder, OptionMessages.FilledLayer) { Required = true };
    private readonly DescribedOption<bool> record = DescribedOption.Flag("--record", OptionMessages.RecordRules);
    private readonly Terminal terminal;

    public RulesFillCommand(Terminal terminal)
        : base("fill", CommandMessages.RulesFill, ExampleMessages.RulesFill, ExampleMessages.RulesFillRecord)
    {
        this.terminal = terminal;
        Add(sheet);
        Add(rules);
        Add(output);
        Add(record);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(rules)));

    private int Run(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(output)!;
        IReadOnlyList<RulePackLayer> layers = ReadLayers(arguments.GetRequiredValue(rules)!);
        RuleSheetChanges changes = RuleSheet.Read(arguments.GetRequiredValue(sheet)!, layers, folder, terminal.Language, OfficeFormats.All);
        if (changes.File is { } other && changes.Layers.Count > layers.Count && File.Exists(other.Path))
        {
            terminal.PrintError(RuleSheetScreenMessages.FileIsOther(other.Path));
            return ExitCode.Faults;
        }

        bool records = arguments.GetValue(record);
        Dictionary<string, string> now = changes.Sheet.Acts.ToDictionary(act => act.Key, act => act.Act.Now, StringComparer.Ordinal);
        FilledListText<RuleEdit> text = new(
            changes.Sheet, records, RuleSheetScreenMessages.Item, "item", key => RuleSheetScreenMessages.ItemWas(key, now[key]).ToString(terminal.Language))
        {
            Wording = new FilledWording(RuleSheetScreenMessages.Head, RuleSheetScreenMessages.Preview, RuleSheetScreenMessages.Recorded),
        };
        text.Print(terminal);
        Faults.Print(changes.Faults, terminal);
        if (!text.IsSound || changes.Faults.Count > 0) return ExitCode.Faults;
        if (changes.File is not { } file || changes.Pack is not { } pack) return ExitCode.Done;
        int changed = pack.Test().Changed;
        if (changed > 0) terminal.Print(TestScreenMessages.ChangedByLayer(changed));
        if (!records) return ExitCode.Done;
        RuleFiles.Write(file);
        terminal.Print(RuleSheetScreenMessages.LayerWritten(file.Path));
        return ExitCode.Done;
    }
}
