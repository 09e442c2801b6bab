using System.Text.Json;
using EarlyWarning.Rules;
using RulesEngine.Models;

namespace EarlyWarning.RulesEngine;

/// <summary>Workflows that an app holds as objects, as those of this library.</summary>
public static class WorkflowExtensions
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    /// <summary>
    /// Imports a workflow that was made in code or read from a database. A workflow in a file is better read by <see cref="RulesEngineWorkflow.Parse"/>, whose
    /// diagnostics show its lines.
    /// </summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="diagnostics">All faults, by line and column of the workflow as indented JSON.</param>
    /// <returns>The workflow without the rules that have an error; null if it has no name, or a parameter has the name of an input.</returns>
    public static RulesEngineWorkflow? Import(this Workflow workflow, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        string name = string.IsNullOrEmpty(workflow.WorkflowName) ? "workflow" : workflow.WorkflowName;
        return RulesEngineWorkflow.Parse(name, JsonSerializer.SerializeToUtf8Bytes(workflow, Layout), out diagnostics).SingleOrDefault();
    }
}
