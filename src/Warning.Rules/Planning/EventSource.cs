using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Planning;

/// <summary>A function over a window of an event; a null function is <c>days_since</c>.</summary>
internal readonly record struct EventSource(int Indicator, EventWindowFunction? Function, CalendarSpan Window, CalendarSpan Offset, CalendarSpan Base)
{
    /// <summary>The condition on each occurrence: an index into what the event's <see cref="EventFilter"/> emits; -1: all count.</summary>
    public int Where { get; init; } = -1;

    /// <summary>Of <c>distinct</c> the place of the field; else -1.</summary>
    public int Field { get; init; } = -1;
}
