using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Rules.Planning;

/// <summary>A function over a window of an event; a null function is <c>days_since</c>.</summary>
internal readonly record struct EventSource(int Indicator, EventWindowFunction? Function, CalendarSpan Window, CalendarSpan Offset, CalendarSpan Base);
