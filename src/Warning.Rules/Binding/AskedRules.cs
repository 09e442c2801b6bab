using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Rules.Documents;

namespace EarlyWarning.Rules.Binding;

/// <summary>The rules that conditions may ask of: all of a pack, a later layer's in place of an earlier one's.</summary>
internal sealed class AskedRules
{
    private readonly Dictionary<string, AskedRule> rules = new(StringComparer.Ordinal);

    /// <summary>Makes the table; of two definitions of one id the first counts (the second is reported elsewhere).</summary>
    public AskedRules(IEnumerable<RuleDefinition> definitions)
    {
        foreach (RuleDefinition definition in definitions) rules.TryAdd(definition.Id.Value, new AskedRule(definition));
    }

    /// <summary>The rules' ids, for suggestions.</summary>
    public IEnumerable<string> Ids => rules.Keys;

    /// <summary>The rules, in the order in which they were given.</summary>
    public IEnumerable<AskedRule> All => rules.Values;

    /// <summary>Finds a rule by id.</summary>
    public bool TryGet(string id, [NotNullWhen(true)] out AskedRule? rule) => rules.TryGetValue(id, out rule);

    /// <summary>Gives a rule its condition, unless another definition of its id stands.</summary>
    public void Bind(RuleDefinition definition, BoundExpression when, bool asks)
    {
        if (rules.TryGetValue(definition.Id.Value, out AskedRule? rule) && ReferenceEquals(rule.Definition, definition)) rule.Bind(when, asks);
    }
}
