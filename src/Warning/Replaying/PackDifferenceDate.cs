using NodaTime;

namespace EarlyWarning;

/// <summary>What one date has of the difference of two packs. Immutable; equal by value.</summary>
/// <param name="AsOf">The as-of date.</param>
public sealed record PackDifferenceDate(LocalDate AsOf)
{
    /// <summary>The companies that are listed, and were not.</summary>
    public int In { get; init; }

    /// <summary>The companies that are not listed any more.</summary>
    public int Out { get; init; }

    /// <summary>The companies that are listed at a higher level.</summary>
    public int Up { get; init; }

    /// <summary>The companies that are listed at a lower level.</summary>
    public int Down { get; init; }

    /// <summary>The listed companies that keep their level and have another score.</summary>
    public int Rescored { get; init; }

    /// <summary>
    /// The first letters that the later pack proposes and the earlier one does not; a reminder in place of an investigation is one gained and one lost.
    /// </summary>
    public int LettersGained { get; init; }

    /// <summary>The first letters that the earlier pack proposes and the later one does not.</summary>
    public int LettersLost { get; init; }

    /// <summary>The referrals that the later pack calls for and the earlier one does not.</summary>
    public int ReferralsGained { get; init; }

    /// <summary>The referrals that the earlier pack calls for and the later one does not.</summary>
    public int ReferralsLost { get; init; }

    /// <summary>The companies listed by the earlier pack.</summary>
    public int OldListed { get; init; }

    /// <summary>The companies listed by the later pack.</summary>
    public int NewListed { get; init; }

    /// <summary>The companies whose level changes.</summary>
    public int LevelsChanged => In + Out + Up + Down;
}
