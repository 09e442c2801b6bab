using EarlyWarning.Rules.Documents;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// A rule as the target of <c>fired('rule-id')</c>. It exists before its condition is bound, since rules may refer to later ones; immutable once all
/// rules are bound.
/// </summary>
internal sealed class AskedRule(RuleDefinition definition)
{
    private AskedRule[]? asks;

    /// <summary>The rule of the file.</summary>
    public RuleDefinition Definition { get; } = definition;

    public string Id => Definition.Id.Value;

    /// <summary>The condition; null while rules are being bound, and if it is faulty.</summary>
    public BoundExpression? When { get; private set; }

    /// <summary>The rules to which its condition refers, each once.</summary>
    public IReadOnlyList<AskedRule> Asks => asks ??=
        When is null ? [] : [.. BoundWalk.All(When).OfType<BoundFired>().Select(fired => fired.Rule).Distinct()];

    public bool IsRetired => Definition.IsRetired;

    /// <summary>Tells whether the rule is in force on a day number; otherwise <c>fired</c> is false.</summary>
    public bool IsInForce(int day) => Definition.IsInForce(day);

    /// <summary>Sets the condition.</summary>
    /// <param name="when">The condition.</param>
    /// <param name="asks">Whether it refers to any rule; few do, and the others need not be searched for references.</param>
    public void Bind(BoundExpression when, bool asks)
    {
        When = when;
        if (!asks) this.asks = [];
    }
}
