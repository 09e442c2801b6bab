using System.Collections.Concurrent;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Finds the companies of which nothing that a rule reads was ever told: the reasons for which the rule is undecided are the same for all of them.
/// Thread-safe.
/// </summary>
internal sealed class BlankCompanies(PanelView view)
{
    private readonly ConcurrentDictionary<Rule, ulong[]?> told = new();

    /// <summary>
    /// Returns whether nothing that a rule reads was ever told of a company; false for a rule that reads more than the company's own observations.
    /// </summary>
    public bool IsBlank(Rule rule, int row) => told.GetOrAdd(rule, ToldOf) is { } words && (words[row >> 6] >> row & 1) == 0;

    /// <summary>
    /// Returns whether no feed delivers anything that a rule reads. A rule that asks another may be undecided because of what that one reads.
    /// </summary>
    public bool IsSilent(Rule rule) => !rule.AsksRules && !rule.Indicators.Any(view.IsDelivered);

    /// <summary>Returns the companies, as bits, with a row of anything that a rule reads; null where the company's own rows do not decide.</summary>
    private ulong[]? ToldOf(Rule rule)
    {
        BoundExpression[] parts = [.. BoundWalk.All(rule.When)];
        if (parts.Any(part => part is BoundFired or BoundHostValue or BoundParameter)) return null;
        ulong[] words = new ulong[(view.Count + 63) / 64];

        // A measure is read at the period of its record, which other measures of it decide.
        foreach (Indicator indicator in rule.Indicators.SelectMany(read => read.Record is null ? [read] : view.Panel.Catalog.Indicators.Where(other => other.Record == read.Record)).Distinct())
        {
            switch (indicator.Kind)
            {
                case IndicatorKind.Measure:
                    view.Measure(indicator).AddTold(words);
                    break;
                case IndicatorKind.Event:
                    AddTold(view.Event(indicator), words);
                    break;
                case IndicatorKind.Attribute:
                    AddTold(view.Attribute(indicator), words);
                    break;
            }
        }

        return parts.OfType<BoundPeer>().Any(peer => IsCompared(peer, words)) ? null : words;
    }

    /// <summary>
    /// Returns whether a company of which nothing was told has a value to compare, a constant: whether that is decided depends on its peers. Without a value
    /// the reasons are those of the value, whoever the peers are.
    /// </summary>
    private bool IsCompared(BoundPeer peer, ulong[] words)
    {
        int blank = Enumerable.Range(0, view.Count).FirstOrDefault(row => (words[row >> 6] >> row & 1) == 0, -1);
        return blank >= 0 && new Interpreter(view).Evaluate(peer.Operand, blank).IsKnown;
    }

    private static void AddTold(EventView events, ulong[] words)
    {
        for (int row = 0; row < events.Offsets.Length - 1; row++)
        {
            if (events.Offsets[row + 1] > events.Offsets[row] || events.HasUndated(row)) words[row >> 6] |= 1UL << row;
        }

        foreach (int row in events.UndatedRows.Keys) words[row >> 6] |= 1UL << row;
    }

    private static void AddTold(AttributeView attribute, ulong[] words)
    {
        for (int row = 0; row < attribute.Texts.Length; row++)
        {
            if (attribute.Texts[row] != TextPool.Missing) words[row >> 6] |= 1UL << row;
        }

        attribute.Numbers.AddTold(words);
        foreach (int row in attribute.Unread.Keys) words[row >> 6] |= 1UL << row;
    }
}
