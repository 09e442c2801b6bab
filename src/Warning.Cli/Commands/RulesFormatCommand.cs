using System.CommandLine;
using System.Text;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Files;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules format RULES</c>: writes the files of packs in the canonical layout, or names those that are not in it.</summary>
internal sealed class RulesFormatCommand : ProgramCommand
{
    private readonly DescribedArgument rules = new("RULES", PlaceholderMessages.Rules, OptionMessages.RulesToFormat)
    {
        Check = names => NamesOf(names).Any() ? null : TypingMessages.NoFolderNamed,
    };

    private readonly DescribedOption<bool> check = DescribedOption.Flag("--check", OptionMessages.CheckLayout);
    private readonly Terminal terminal;

    public RulesFormatCommand(Terminal terminal)
        : base("format", CommandMessages.RulesFormat, ExampleMessages.RulesFormat, ExampleMessages.RulesFormatCheck)
    {
        this.terminal = terminal;
        Add(rules);
        Add(check);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        string[] names = [.. NamesOf(arguments.GetRequiredValue(rules)!)];
        if (names.Contains("default", StringComparer.Ordinal))
        {
            terminal.PrintError(UsageMessages.Program(Program, ReportMessages.DefaultHasNoFiles));
            return ExitCode.Faults;
        }

        RulePackFile[] files = [.. names.SelectMany(FilesOf)];
        List<Diagnostic> faults = [];
        List<RulePackFile> others = [];
        foreach (RulePackFile file in files)
        {
            string? text = RuleFormatter.Format(file.Path, file.Content, out IReadOnlyList<Diagnostic> found);
            faults.AddRange(found);
            byte[] content = Encoding.UTF8.GetBytes(text ?? "");
            if (text is not null && !file.Content.Span.SequenceEqual(content)) others.Add(new RulePackFile(file.Path, content));
        }

        // A fault in one file leaves all as they are: a pack is looked at as a whole.
        Faults.Print(faults, terminal);
        if (faults.Count > 0) return ExitCode.Faults;
        bool isCheck = arguments.GetValue(check);
        foreach (RulePackFile other in others)
        {
            if (!isCheck) RuleFiles.Replace(other);
            terminal.Print(isCheck ? ReportMessages.OtherLayout(other.Path) : ReportMessages.Formatted(other.Path));
        }

        terminal.Print(isCheck ? ReportMessages.LayoutChecked(files.Length, others.Count) : ReportMessages.FilesFormatted(files.Length, others.Count));
        return isCheck && others.Count > 0 ? ExitCode.Faults : ExitCode.Done;
    }

    private static IReadOnlyList<RulePackFile> FilesOf(string name) =>
        File.Exists(name) ? [new RulePackFile(name, File.ReadAllBytes(name))] : RulePackFolder.ReadLayer(name).Files;
}
