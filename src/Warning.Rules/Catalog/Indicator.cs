using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules;

/// <summary>An indicator, as the catalog declares it: a measure, event or attribute that rules read by name. Immutable.</summary>
public sealed record Indicator
{
    /// <summary>The name in rules and feeds, such as <c>power_kwh</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Other names for it, such as <c>用电量</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The title for people.</summary>
    public string Title { get; init; } = "";

    /// <summary>The kind: measure, event or attribute.</summary>
    public required IndicatorKind Kind { get; init; }

    /// <summary>The length of a period; measures only.</summary>
    public Cadence Cadence { get; init; } = Cadence.Monthly;

    /// <summary>The type of its values; attributes only.</summary>
    public AttributeType Type { get; init; } = AttributeType.Number;

    /// <summary>The unit of its numbers, such as <c>kWh</c>, <c>CNY</c> or <c>people</c>; null if it is not declared.</summary>
    public string? Unit { get; init; }

    /// <summary>The delay from the date of an observation to the day on which it is known, for feeds that do not deliver that day.</summary>
    public CalendarSpan Lag { get; init; } = CalendarSpan.Zero;

    /// <summary>The age beyond which the latest value of a measure, or the latest delivery of an event, is stale; null if it never is.</summary>
    public CalendarSpan? MaxAge { get; init; }

    /// <summary>The value of a company without a row in a delivered period; null if it is then missing. Measures only.</summary>
    public double? Absent { get; init; }

    /// <summary>The values that its numbers can have, after scaling and joining; measures, events and number attributes only.</summary>
    public ValueRange Range { get; init; } = ValueRange.Unbounded;

    /// <summary>The record, such as <c>wage-arrears</c>, of whose values this is one; null if it belongs to none. Measures only.</summary>
    public string? Record { get; init; }

    /// <summary>The fields of each occurrence, in the order of the catalog; events only.</summary>
    public IReadOnlyList<EventField> Fields { get; init => field = ValueList.Of(value); } = ValueList<EventField>.Empty;

    /// <summary>The department that delivers it, such as <c>供电</c>; null if it is not declared.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it may reveal a complainant or was given in confidence; it then never appears in a letter to an employer.</summary>
    public bool Confidential { get; init; }

    /// <summary>The position in the catalog, from 0.</summary>
    internal int Ordinal { get; init; }

    /// <summary>Returns the position of a field in <see cref="Fields"/>; -1 if the event has none of the name.</summary>
    /// <param name="name">The name as written, compared after NFC.</param>
    public int FieldOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        name = Identifier.Normalize(name);
        for (int field = 0; field < Fields.Count; field++)
        {
            if (string.Equals(Fields[field].Name, name, StringComparison.Ordinal)) return field;
        }

        return -1;
    }

    /// <summary>Returns what it is in words, a line each: kind, unit, range, department, lag, age, fields, aliases, confidentiality.</summary>
    /// <returns>The lines; those of what is not declared are left out.</returns>
    public IReadOnlyList<Message> InWords() =>
    [
        Kind switch
        {
            IndicatorKind.Measure => EditingMessages.CalledMeasure(Cadence.InWords()),
            IndicatorKind.Event => EditingMessages.CalledEvent,
            IndicatorKind.Attribute => EditingMessages.CalledAttribute(Type.InWords()),
        },
        .. Unit is { } unit ? [EditingMessages.UnitOf(RuleWords.UnitInWords(unit))] : Array.Empty<Message>(),
        .. Range.InWords() is { } range ? [range] : Array.Empty<Message>(),
        .. Source is { } source ? [EditingMessages.DeliveredBy(source)] : Array.Empty<Message>(),
        .. Lag.Count > 0 ? [EditingMessages.KnownAfter(Lag.InWords())] : Array.Empty<Message>(),
        .. MaxAge is { } age ? [EditingMessages.StaleAfter(age.InWords())] : Array.Empty<Message>(),
        .. Fields.Count > 0 ? [EditingMessages.FieldsOf([.. Fields.Select(field => field.Name)])] : Array.Empty<Message>(),
        .. Aliases.Count > 0 ? [EditingMessages.AlsoCalled(Aliases)] : Array.Empty<Message>(),
        .. Confidential ? [EditingMessages.NeverInLetters] : Array.Empty<Message>(),
    ];

    /// <summary>Returns, for messages, whether a name of it is its id or an alias.</summary>
    internal Message DescribedBy(string name) => Id == name ? BinderMessages.TheIndicator(Id) : BinderMessages.AnAliasOf(Id);

    /// <summary>Its id and aliases, for suggestions.</summary>
    internal IEnumerable<NearName> NearNames => NearName.All(Id, Aliases, Title);

    /// <summary>The age of a measure, in periods, beyond which a value is stale.</summary>
    internal int MaxAgePeriods => MaxAge?.PeriodsOf(Cadence) ?? int.MaxValue;

    /// <summary>Returns the first key of the catalog file in which two measures of one record differ though they must not, or null.</summary>
    internal string? RecordDifference(Indicator other)
    {
        if (Cadence != other.Cadence) return "cadence";
        if (Lag.Parts != other.Lag.Parts) return "lag";
        return MaxAgePeriods != other.MaxAgePeriods ? "maxAge" : null;
    }
}
