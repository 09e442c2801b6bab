using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Planning;

/// <summary>A column of numbers that a plan reads from a panel; it is looked up when the plan is bound to a view.</summary>
/// <param name="Kind">The kind of the column.</param>
/// <param name="Index">The ordinal of the indicator or parameter; the index of a peer column in <see cref="Plan.Peers"/>; the position of a field in its
/// event.</param>
/// <param name="Group">For <see cref="NumberSourceKind.AtLag"/>: the aligned measures, an index into <see cref="Plan.Groups"/>.</param>
/// <param name="Lag">For <see cref="NumberSourceKind.AtLag"/>: the number of periods before the anchor of the group.</param>
/// <param name="Record">For <see cref="NumberSourceKind.Latest"/>: the measures of its record that it is read with, an index into <see cref="Plan.Records"/>;
/// -1 for none.</param>
internal readonly record struct NumberSource(NumberSourceKind Kind, int Index, int Group = -1, int Lag = 0, int Record = -1);

internal enum NumberSourceKind
{
    /// <summary>A measure at a lag.</summary>
    AtLag,

    /// <summary>A measure's latest known value.</summary>
    Latest,

    /// <summary>A number, date or flag attribute.</summary>
    Attribute,

    /// <summary>A parameter whose number depends on a text attribute.</summary>
    Parameter,

    /// <summary>A result of a peer function, from the first pass.</summary>
    Peer,

    /// <summary>A number or flag field of an occurrence, in a plan over the occurrences of an event.</summary>
    EventField,

    /// <summary>The day of an occurrence, in such a plan.</summary>
    EventDay,

    /// <summary>The number of an occurrence, in such a plan.</summary>
    EventValue,
}

/// <summary>A column of texts that a plan reads from a panel.</summary>
/// <param name="Index">The ordinal of a text attribute, or the position of a text field in its event.</param>
/// <param name="IsField">Whether it is a field, in a plan over the occurrences of an event.</param>
internal readonly record struct TextSource(int Index, bool IsField = false);

/// <summary>A function over a window of an event, or <c>days_since</c> where the function is null.</summary>
internal readonly record struct EventSource(int Indicator, EventWindowFunction? Function, CalendarSpan Window, CalendarSpan Offset, CalendarSpan Base)
{
    /// <summary>The condition on each occurrence, an index into the conditions that the <see cref="EventFilter"/> of the event emits; -1 for none.</summary>
    public int Where { get; init; } = -1;

    /// <summary>For <c>distinct</c>: the position of the field in the event; else -1.</summary>
    public int Field { get; init; } = -1;
}
