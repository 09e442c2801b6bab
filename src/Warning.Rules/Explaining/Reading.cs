namespace EarlyWarning.Rules;

/// <summary>Describes a value that a window read, of a period or an event.</summary>
/// <param name="When">The period, such as <c>2026-08</c>, or the day of the event; <c>?</c> if that could not be read.</param>
/// <param name="Value">A number, or a truth value in a window over a condition; null if missing.</param>
public sealed record Reading(string When, object? Value)
{
    /// <summary>Whether a number is computed from an expression of measures rather than observed.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Whether the number rests on one that was given as only about right.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The row that could not be read, if it is why the value is missing; otherwise null.</summary>
    public UnreadRow? Unread { get; init; }
}
