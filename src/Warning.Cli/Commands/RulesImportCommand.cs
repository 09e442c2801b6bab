using System.CommandLine;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Cli.Printing;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Commands;

/// <summary><c>rules import FILE</c>: writes workflows of microsoft/RulesEngine as rule files.</summary>
internal sealed class RulesImportCommand : ProgramCommand
{
    private readonly DescribedArgument file = new("FILE", PlaceholderMessages.File, OptionMessages.WorkflowFile);
    private readonly DescribedOption<string?> output = DescribedOption.Text("--output", PlaceholderMessages.Folder, OptionMessages.RuleFolder, OptionMessages.PrintedOnly);
    private readonly DescribedOption<bool> partial = DescribedOption.Flag("--partial", OptionMessages.Partial);
    private readonly Terminal terminal;

    public RulesImportCommand(Terminal terminal)
        : base("import", CommandMessages.RulesImport, ExampleMessages.RulesImport, ExampleMessages.RulesImportPartial)
    {
        this.terminal = terminal;
        Add(file);
        Add(output);
        Add(partial);
        SetAction(Run);
    }

    private int Run(ParseResult arguments)
    {
        string path = arguments.GetRequiredValue(file)!;
        IReadOnlyList<RulesEngineWorkflow> workflows = RulesEngineWorkflow.Parse(path, File.ReadAllBytes(path), out IReadOnlyList<Diagnostic> diagnostics);
        Faults.Print(diagnostics, terminal);
        bool hasErrors = diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (workflows.Count == 0 || (hasErrors && !arguments.GetValue(partial))) return ExitCode.Faults;
        if (arguments.GetValue(output) is { } folder) return Write(workflows, folder);
        if (workflows.Count > 1) return Refuse(ReportMessages.SeveralWorkflows(path, workflows.Count));
        terminal.Out.Write(workflows[0].ToRuleFile());
        return ExitCode.Done;
    }

    private int Write(IReadOnlyList<RulesEngineWorkflow> workflows, string folder)
    {
        RulePackFile[] files = [.. workflows.Select(workflow => workflow.ToRulePackFile())];
        string[] paths = [.. files.Select(file => Path.Combine(folder, file.Path))];
        // Somebody may have worked on a file of an earlier import.
        if (paths.FirstOrDefault(Path.Exists) is { } taken) return Refuse(ReportMessages.RuleFileIsThere(taken));
        Directory.CreateDirectory(folder);
        for (int i = 0; i < workflows.Count; i++)
        {
            using FileStream stream = new(paths[i], FileMode.CreateNew);
            stream.Write(files[i].Content.Span);
            terminal.Print(ReportMessages.WorkflowImported(paths[i], workflows[i].LeftOut.Count, [.. workflows[i].Inputs.Select(input => input.Indicator)]));
        }

        return ExitCode.Done;
    }

    private int Refuse(Message why)
    {
        terminal.PrintError(UsageMessages.Program(Program, why));
        return ExitCode.Faults;
    }
}
