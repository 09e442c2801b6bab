namespace EarlyWarning.Rules;

/// <summary>One value that a window read: of a period, or of an event.</summary>
/// <param name="When">The period, such as <c>2026-08</c>, or the day of the event; <c>?</c> where that could not be read.</param>
/// <param name="Value">A number, or a truth where the window is over a condition; null: missing, which a window keeps in its place.</param>
public sealed record Reading(string When, object? Value)
{
    /// <summary>Whether a number is computed, not observed: of an expression of measures.</summary>
    public bool IsComputed { get; init; }

    /// <summary>The row that could not be read, where that is why the value is missing; else null.</summary>
    public UnreadRow? Unread { get; init; }
}
