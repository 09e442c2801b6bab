using EarlyWarning.Rules.Documents;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// A rule as conditions of other rules ask of it with <c>fired('rule-id')</c>. It is there before its condition is bound, since rules may ask
/// of rules that come later; once all rules are bound it does not change.
/// </summary>
internal sealed class AskedRule(RuleDefinition definition)
{
    private AskedRule[]? asks;

    /// <summary>The rule as it is written.</summary>
    public RuleDefinition Definition { get; } = definition;

    /// <summary>The rule's id.</summary>
    public string Id => Definition.Id.Value;

    /// <summary>Its condition; null only while rules are being bound, and where it is faulty.</summary>
    public BoundExpression? When { get; private set; }

    /// <summary>The rules that its condition asks of, each once.</summary>
    public IReadOnlyList<AskedRule> Asks => asks ??=
        When is null ? [] : [.. BoundWalk.All(When).OfType<BoundFired>().Select(fired => fired.Rule).Distinct()];

    /// <summary>Whether it is never in force.</summary>
    public bool IsRetired => Definition.IsRetired;

    /// <summary>Whether it is in force on a day, a day number; else it has not fired.</summary>
    public bool IsInForce(int day) => Definition.IsInForce(day);

    /// <summary>Gives it its condition.</summary>
    /// <param name="when">The condition.</param>
    /// <param name="asks">Whether it asks of any rule; few do, and of the others nobody need look.</param>
    public void Bind(BoundExpression when, bool asks)
    {
        When = when;
        if (!asks) this.asks = [];
    }
}
