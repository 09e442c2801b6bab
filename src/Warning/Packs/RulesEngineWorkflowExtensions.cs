using System.Text;
using System.Text.Json;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>Workflows of microsoft/RulesEngine as rule packs.</summary>
public static class RulesEngineWorkflowExtensions
{
    private const string NotInFileNames = "<>:\"/\\|?*";

    private static readonly string[] OtherFiles = ["indicators", "parameters", "policy"];

    /// <summary>
    /// Returns the rule file of a workflow, under a name that every file system takes and that a pack reads as rules: its id, with hyphens for signs such as
    /// <c>/</c>, and <c>-rules</c> behind an id that is the name of another file of a pack.
    /// </summary>
    /// <param name="workflow">The workflow.</param>
    /// <returns>The file.</returns>
    public static RulePackFile ToRulePackFile(this RulesEngineWorkflow workflow)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        string name = string.Concat(workflow.Id.Select(c => NotInFileNames.Contains(c, StringComparison.Ordinal) ? '-' : c));
        string suffix = OtherFiles.Contains(name, StringComparer.OrdinalIgnoreCase) ? "-rules" : "";
        return new RulePackFile($"{name}{suffix}.json", Encoding.UTF8.GetBytes(workflow.ToRuleFile()));
    }

    /// <summary>Compiles the rules of a workflow to a pack.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="layers">The layers beneath it, such as <see cref="RulePack.DefaultLayer"/>, which compile by themselves; empty for a pack of this workflow
    /// alone.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="RulePackException">
    /// The rules have errors: they use one value as two types, or read one of which neither they nor the layers tell the type.
    /// </exception>
    public static RulePack ToRulePack(this RulesEngineWorkflow workflow, params IReadOnlyList<RulePackLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        return new[] { workflow }.ToRulePack(layers);
    }

    /// <summary>
    /// Compiles the rules of several workflows to one pack. A value that they read is an attribute of the type that they use it as, unless a layer declares
    /// an indicator of its name; two workflows that read a value of one name read one indicator. A rule has the id <c>workflow.rule</c>.
    /// </summary>
    /// <param name="workflows">The workflows, whose ids differ.</param>
    /// <param name="layers">The layers beneath them, which compile by themselves; empty for a pack of these workflows alone.</param>
    /// <returns>The pack.</returns>
    /// <exception cref="RulePackException">The rules have errors, as with one workflow.</exception>
    /// <exception cref="ArgumentException">Two workflows have one id.</exception>
    public static RulePack ToRulePack(this IEnumerable<RulesEngineWorkflow> workflows, params IReadOnlyList<RulePackLayer> layers)
    {
        ArgumentNullException.ThrowIfNull(workflows);
        ArgumentNullException.ThrowIfNull(layers);
        RulesEngineWorkflow[] all = [.. workflows];
        if (all.CountBy(workflow => workflow.Id, StringComparer.OrdinalIgnoreCase).FirstOrDefault(same => same.Value > 1).Key is { } twice)
            throw new ArgumentException($"Two workflows have the id '{twice}'.", nameof(workflows));

        IndicatorCatalog declared = layers.Count == 0 ? new IndicatorCatalog([]) : RulePack.Compile(layers).Catalog;
        return RulePack.Compile([.. layers, new RulePackLayer("workflows",
        [
            new RulePackFile("workflows/indicators.json", Catalog(Attributes(all, declared))),
            .. all.Select(ToRulePackFile).Select(file => file with { Path = $"workflows/{file.Path}" }),
        ])]);
    }

    /// <summary>Returns the inputs that need an indicator and tell its type, each once.</summary>
    private static List<WorkflowInput> Attributes(RulesEngineWorkflow[] workflows, IndicatorCatalog declared) =>
    [
        .. workflows.SelectMany(workflow => workflow.Inputs)
            .Where(input => input.Type is not null && !declared.TryGet(input.Indicator, out _))
            .DistinctBy(input => input.Indicator, StringComparer.Ordinal),
    ];

    private static byte[] Catalog(List<WorkflowInput> attributes)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream))
        {
            json.WriteStartObject();
            json.WriteStartArray("indicators");
            foreach (WorkflowInput input in attributes)
            {
                json.WriteStartObject();
                json.WriteString("id", input.Indicator);
                json.WriteString("title", input.Path);
                json.WriteString("kind", "attribute");
                json.WriteString("type", input.Type!.Value.Word());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return stream.ToArray();
    }
}
