using EarlyWarning.Rules.Interop;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules;

/// <summary>A workflow of microsoft/RulesEngine, imported as a rule file. Immutable.</summary>
public sealed class RulesEngineWorkflow
{
    private readonly string ruleFile;

    internal RulesEngineWorkflow(string id, string ruleFile) => (Id, this.ruleFile) = (id, ruleFile);

    /// <summary>The id of the rule file: the workflow's name, with hyphens for blanks.</summary>
    public string Id { get; }

    /// <summary>The values that the rules read, in the order of their names; the catalog must have an indicator for each.</summary>
    public IReadOnlyList<WorkflowInput> Inputs { get; internal init; } = [];

    /// <summary>The names of the rules that could not be imported, in the order of the workflow; empty if all were.</summary>
    public IReadOnlyList<string> LeftOut { get; internal init; } = [];

    /// <summary>Reads a file of one workflow, or of an array of them.</summary>
    /// <param name="fileName">The name of the file, as diagnostics show it.</param>
    /// <param name="utf8">The content of the file.</param>
    /// <param name="diagnostics">All faults, in the order of the file: an error for whatever the rule language cannot say, a warning for what is not taken
    /// over.</param>
    /// <returns>The workflows, each without the rules that have an error; empty if the file is no workflow.</returns>
    public static IReadOnlyList<RulesEngineWorkflow> Parse(string fileName, ReadOnlyMemory<byte> utf8, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentException.ThrowIfNullOrEmpty(fileName);
        Diagnostics found = new();
        IReadOnlyList<RulesEngineWorkflow> workflows = JsonParser.Parse(new SourceText(fileName, utf8), found) is { } json ? new WorkflowReader(found).Read(json) : [];
        diagnostics = found.ToSortedList();
        return workflows;
    }

    /// <summary>Returns the text of the rule file, which has the rules that could be imported.</summary>
    public string ToRuleFile() => ruleFile;
}
