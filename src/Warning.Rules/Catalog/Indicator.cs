namespace EarlyWarning.Rules;

/// <summary>One name that a rule may use, as the catalog declares it. Immutable.</summary>
public sealed record Indicator
{
    /// <summary>The name in rules and feeds, such as <c>power_kwh</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Other names for it, such as <c>用电量</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>What people call it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Measure, event or attribute.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The length of a period; measures only.</summary>
    public Cadence Cadence { get; init; } = Cadence.Monthly;

    /// <summary>What an attribute holds; attributes only.</summary>
    public AttributeType Type { get; init; } = AttributeType.Number;

    /// <summary>The unit of its number, such as <c>kWh</c>, <c>CNY</c> or <c>people</c>; null where nothing is said of it.</summary>
    public string? Unit { get; init; }

    /// <summary>How long after its date an observation is there, where the feed does not say when it was known.</summary>
    public CalendarSpan Lag { get; init; } = CalendarSpan.Zero;

    /// <summary>A measure's age in periods beyond which it is stale; an event feed's silence beyond which it is. Null: never.</summary>
    public CalendarSpan? MaxAge { get; init; }

    /// <summary>What a company without a row in a delivered period has; null: missing. Measures only.</summary>
    public double? Absent { get; init; }

    /// <summary>What a number of it can be, after scaling and joining; measures, events and number attributes only.</summary>
    public ValueRange Range { get; init; } = ValueRange.Unbounded;

    /// <summary>The record whose column it is, such as <c>wage-arrears</c>; null: it stands by itself. Measures only.</summary>
    public string? Record { get; init; }

    /// <summary>What is known of each occurrence, in the catalog's order; events only.</summary>
    public IReadOnlyList<EventField> Fields { get; init; } = [];

    /// <summary>Who delivers it, such as <c>供电</c>.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it may reveal a complainant or was given in confidence; then it never reaches a letter to an employer.</summary>
    public bool Confidential { get; init; }

    /// <summary>The dense number of the indicator in its catalog.</summary>
    internal int Ordinal { get; init; }

    /// <summary>The place of a field by its name (after NFC), or -1.</summary>
    internal int FieldOf(string name)
    {
        for (int field = 0; field < Fields.Count; field++)
        {
            if (string.Equals(Fields[field].Name, name, StringComparison.Ordinal)) return field;
        }

        return -1;
    }

    /// <summary>The number of a measure's periods after which a value is stale.</summary>
    internal int MaxAgePeriods => MaxAge?.PeriodsOf(Cadence) ?? int.MaxValue;

    /// <summary>The first key in which two measures of one record differ though they must not, or null.</summary>
    internal string? RecordDifference(Indicator other)
    {
        if (Cadence != other.Cadence) return "cadence";
        if (Lag.Parts != other.Lag.Parts) return "lag";
        return MaxAgePeriods != other.MaxAgePeriods ? "maxAge" : null;
    }
}
