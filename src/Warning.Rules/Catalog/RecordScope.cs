namespace EarlyWarning.Rules.Catalog;

/// <summary>
/// The measures of one record that an expression reads outside of windows, all at one period: the newest in which any of them is known or could
/// not be read. A measure that is read by itself has no scope. Immutable; equal scopes have equal keys.
/// </summary>
internal sealed class RecordScope
{
    private RecordScope(Indicator[] leading, Indicator[] own)
    {
        Leading = leading;
        Own = own;
        Key = $"{string.Join(',', leading.Select(measure => measure.Id))}|{string.Join(',', own.Select(measure => measure.Id))}";
    }

    /// <summary>The measures of the record that the condition reads, which decide on the period.</summary>
    public IReadOnlyList<Indicator> Leading { get; }

    /// <summary>
    /// The measures that the sentence or expression itself reads, which decide where the condition reads none that the feed of the measure delivers.
    /// </summary>
    public IReadOnlyList<Indicator> Own { get; }

    /// <summary>A text that is equal for equal scopes only.</summary>
    public string Key { get; }

    public IEnumerable<Indicator> All => Leading.Concat(Own);

    /// <summary>Returns the scope of a measure, or null if it is read by itself.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="leading">The measures, of any record, that the condition reads outside of windows.</param>
    /// <param name="own">The measures that the sentence or expression with the measure reads outside of windows.</param>
    public static RecordScope? Of(Indicator measure, Indicator[] leading, Indicator[] own)
    {
        if (measure.Record is not { } record) return null;
        Indicator[] leaders = Array.FindAll(leading, other => other.Record == record), owners = Array.FindAll(own, other => other.Record == record);
        if (leaders.Length == 0) leaders = owners;
        return leaders is [var only] && only == measure ? null : new RecordScope(leaders, owners);
    }

    /// <summary>Returns the measures that decide on the period of a measure: the leading ones that its feed delivers, else the own ones.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="feedOf">Returns the feed that delivers a measure, or null if none does.</param>
    public IReadOnlyList<Indicator> LeadersOf(Indicator measure, Func<Indicator, string?> feedOf)
    {
        string? feed = feedOf(measure);
        Indicator[] leading = [.. Leading.Where(other => feedOf(other) == feed)];
        if (leading.Length > 0) return leading;
        Indicator[] own = [.. Own.Where(other => feedOf(other) == feed)];
        return own.Length > 0 ? own : [measure];
    }
}
