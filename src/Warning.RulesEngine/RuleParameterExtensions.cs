using EarlyWarning.Rules;
using EarlyWarning.RulesEngine.Inputs;
using RulesEngine.Models;

namespace EarlyWarning.RulesEngine;

/// <summary>Inputs of workflows as observations.</summary>
public static class RuleParameterExtensions
{
    /// <summary>
    /// Reads from an app's inputs what imported workflows read of them, for a pack made by
    /// <see cref="RulesEngineWorkflowExtensions.ToRulePack(IEnumerable{RulesEngineWorkflow}, IReadOnlyList{RulePackLayer})"/>.
    /// Inputs are objects with properties or fields, dictionaries by text, or JSON; names are found in any case. A value is a number, a text, true or false, a
    /// date or an enumeration's
    /// member, which is the text of its name. Of a date and time the date counts. What is null, NaN, absent from a dictionary, or a member of one of these, is
    /// missing.
    /// </summary>
    /// <param name="inputs">The inputs by name: <c>input1</c> where an app gives RulesEngine none.</param>
    /// <param name="workflows">The workflows.</param>
    /// <returns>New observations, to which an app may add.</returns>
    /// <exception cref="ArgumentException">An input that a workflow reads is not there, an object has no such member, or a value is none of these.</exception>
    public static Observations ToObservations(this IReadOnlyList<RuleParameter> inputs, params IReadOnlyList<RulesEngineWorkflow> workflows)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentNullException.ThrowIfNull(workflows);
        InputReader reader = new(inputs);
        Observations observations = new();
        foreach (IGrouping<string, WorkflowInput> same in workflows.SelectMany(workflow => workflow.Inputs).GroupBy(input => input.Indicator, StringComparer.Ordinal))
        {
            WorkflowInput read = same.FirstOrDefault(input => reader.Has(input.Path)) ??
                throw new ArgumentException($"No input is there for '{same.First().Path}', which a workflow reads.", nameof(inputs));
            if (reader.Read(read.Path) is { } value) observations.Set(read.Indicator, value);
        }

        return observations;
    }
}
