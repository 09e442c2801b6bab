namespace EarlyWarning;

/// <summary>A warning of another body, as the ledger has it. Immutable; equal by value.</summary>
/// <param name="Key">By what it is known again: the body and its number.</param>
/// <param name="Warning">What the body says.</param>
/// <param name="Level">The level that it counts with: the body's, or the lowest with which an alert opens.</param>
public sealed record KnownWarning(string Key, BodyWarning Warning, Level Level)
{
    /// <summary>Whether the body has struck it off.</summary>
    public bool IsStruckOff { get; init; }

    /// <summary>Whether a person has closed the alert that it was a reason for.</summary>
    public bool IsSettled { get; init; }

    /// <summary>Whether it keeps an alert open: it is neither struck off nor settled.</summary>
    public bool Counts => !IsStruckOff && !IsSettled;
}
