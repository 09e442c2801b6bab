using NodaTime;

namespace EarlyWarning;

/// <summary>A promise and what became of it. Immutable; equal by value.</summary>
/// <param name="Promise">The promise.</param>
public sealed record LetterPromiseState(LetterPromise Promise)
{
    /// <summary>The yuan that were paid so far.</summary>
    public decimal Paid { get; init; }

    /// <summary>The day on which it was kept whole; null if it was not yet.</summary>
    public LocalDate? Kept { get; init; }

    /// <summary>Whether a scan found it not kept after its day.</summary>
    public bool WasMissed { get; init; }
}
