namespace EarlyWarning.Rules.Catalog;

/// <summary>
/// The bare measures of one record that are read at one period: the newest in which any of them is known or could not be read. A measure that
/// is read by itself has no scope. Immutable; equal scopes have equal keys.
/// </summary>
internal sealed class RecordScope
{
    private RecordScope(Indicator[] leading, Indicator[] own)
    {
        Leading = leading;
        Own = own;
        Key = $"{string.Join(',', leading.Select(measure => measure.Id))}|{string.Join(',', own.Select(measure => measure.Id))}";
    }

    /// <summary>The record's measures that the condition reads, which decide on the period.</summary>
    public IReadOnlyList<Indicator> Leading { get; }

    /// <summary>Those that the sentence or expression itself reads, which decide where the condition reads none that the measure's feed delivers.</summary>
    public IReadOnlyList<Indicator> Own { get; }

    /// <summary>A text that tells scopes apart.</summary>
    public string Key { get; }

    /// <summary>Both lists.</summary>
    public IEnumerable<Indicator> All => Leading.Concat(Own);

    /// <summary>The scope of a measure; null: it is read by itself.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="leading">The bare measures of the condition, of any record.</param>
    /// <param name="own">The bare measures of the sentence or expression that the measure stands in.</param>
    public static RecordScope? Of(Indicator measure, Indicator[] leading, Indicator[] own)
    {
        if (measure.Record is not { } record) return null;
        Indicator[] leaders = Array.FindAll(leading, other => other.Record == record), owners = Array.FindAll(own, other => other.Record == record);
        if (leaders.Length == 0) leaders = owners;
        return leaders is [var only] && only == measure ? null : new RecordScope(leaders, owners);
    }

    /// <summary>The measures that decide on the period of a measure: the leading ones that its feed delivers, else its own.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="feedOf">The feed that delivers a measure; null: none does.</param>
    public IReadOnlyList<Indicator> LeadersOf(Indicator measure, Func<Indicator, string?> feedOf)
    {
        string? feed = feedOf(measure);
        Indicator[] leading = [.. Leading.Where(other => feedOf(other) == feed)];
        if (leading.Length > 0) return leading;
        Indicator[] own = [.. Own.Where(other => feedOf(other) == feed)];
        return own.Length > 0 ? own : [measure];
    }
}
