using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Binding;

/// <summary>The rules to which conditions may refer: all of a pack, a later layer's in place of an earlier one's.</summary>
internal sealed class AskedRules
{
    private readonly Dictionary<string, AskedRule> rules = new(StringComparer.Ordinal);

    /// <summary>Creates the table; the first definition of an id counts, and a second one is reported elsewhere.</summary>
    public AskedRules(IEnumerable<RuleDefinition> definitions)
    {
        foreach (RuleDefinition definition in definitions) rules.TryAdd(definition.Id.Value, new AskedRule(definition));
    }

    /// <summary>The ids and titles, for suggestions.</summary>
    public IEnumerable<NearName> NearNames => rules.Values.Select(rule => new NearName(rule.Id, rule.Definition.Title ?? ""));

    /// <summary>The rules, in the order of their definitions.</summary>
    public IEnumerable<AskedRule> All => rules.Values;

    /// <summary>Finds a rule by id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out AskedRule? rule) => rules.TryGetValue(id, out rule);

    /// <summary>Sets the condition of a rule, unless another definition of its id counts.</summary>
    public void Bind(RuleDefinition definition, BoundExpression when, bool asks)
    {
        if (rules.TryGetValue(definition.Id.Value, out AskedRule? rule) && ReferenceEquals(rule.Definition, definition)) rule.Bind(when, asks);
    }
}
