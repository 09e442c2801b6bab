using System.CommandLine;
using System.Text;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules schema DIR</c>: writes JSON Schemas with the names of a pack, and the settings of Visual Studio Code that use them.</summary>
internal sealed class RulesSchemaCommand : ProgramCommand
{
    private readonly DescribedArgument folder = new("DIR", PlaceholderMessages.Folder, OptionMessages.EditedFolder);
    private readonly DescribedOption<string?> rules = RulesOption();
    private readonly Terminal terminal;

    public RulesSchemaCommand(Terminal terminal)
        : base("schema", CommandMessages.RulesSchema, ExampleMessages.RulesSchema, ExampleMessages.RulesSchemaOwn)
    {
        this.terminal = terminal;
        Add(folder);
        Add(rules);
        SetAction(Run);
    }

    public override MessageLanguage? LanguageOf(ParseResult arguments) => LanguageOfPacks(TextOf(arguments.GetResult(rules)));

    private int Run(ParseResult arguments)
    {
        string root = Path.TrimEndingDirectorySeparator(arguments.GetRequiredValue(folder)!), names = arguments.GetValue(rules)!;
        RulePack pack = RulePack.Compile(ReadLayers(names));
        IReadOnlyList<RulePackFile> schemas = pack.WriteSchemas();
        string schemaFolder = Path.Combine(root, EditorSettings.SchemaFolder);
        foreach (RulePackFile schema in schemas) RuleFiles.Write(schema with { Path = Path.Combine(schemaFolder, schema.Path) });
        IndicatorCatalog catalog = pack.Catalog;
        terminal.Print(EditorMessages.SchemasWritten(schemaFolder, schemas.Count, catalog.Indicators.Count, pack.Rules.Rules.Count, catalog.Parameters.Count));
        string[] folders = [.. NamesOf(names).Where(name => name != DefaultRules).Select(name => Within(root, name)).OfType<string>()];
        if (folders.Length == 0) terminal.Print(EditorMessages.NoRulesWithin(root));
        Settle(Path.Combine(root, ".vscode", "settings.json"), EditorSettings.For(folders));
        return ExitCode.Done;
    }

    private void Settle(string path, string settings)
    {
        byte[]? there = File.Exists(path) ? File.ReadAllBytes(path) : null;
        if (there is not null && EditorSettings.Says(there, settings))
        {
            terminal.Print(EditorMessages.SettingsFit(path));
        }
        else if (there is null || EditorSettings.IsOurs(there))
        {
            RuleFiles.Write(new RulePackFile(path, Encoding.UTF8.GetBytes(settings)));
            terminal.Print(EditorMessages.SettingsWritten(path));
        }
        else
        {
            // Settings are somebody's own: what is missing is told, and typed by them.
            terminal.Print(EditorMessages.SettingsLeft(path));
            terminal.Out.Write(settings);
        }
    }

    /// <summary>Returns the path of a folder relative to another that holds it, or is it; null if it lies elsewhere.</summary>
    private static string? Within(string root, string name)
    {
        string relative = Path.GetRelativePath(root.Length == 0 ? "." : root, name).Replace('\\', '/');
        if (relative == ".") return "";
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
