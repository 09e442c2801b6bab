namespace EarlyWarning.Assessing;

/// <summary>
/// What a line of results says of an undecided rule, made once for all companies that share the rule with its reasons: most of the lines are such. A copy made
/// by <c>with</c> shares the object, and its text is not kept. Thread-safe.
/// </summary>
internal sealed class SharedLine
{
    private Entry? kept;

    /// <summary>Returns the text of a rule, in UTF-8; null for a copy.</summary>
    /// <param name="rule">The rule that has this line.</param>
    /// <param name="write">Writes the text the first time.</param>
    public byte[]? Of(IndeterminateRule rule, Func<IndeterminateRule, byte[]> write)
    {
        kept ??= new Entry(rule, write(rule));
        return ReferenceEquals(kept.Rule, rule) ? kept.Text : null;
    }

    private sealed record Entry(IndeterminateRule Rule, byte[] Text);
}
