using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>Something that happened in a case. Immutable; equal by value.</summary>
/// <param name="Day">The day that it is of: of a fact that of its last row, of a scan its as-of date, of an act its own day or that of recording.</param>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">What happened, in both languages.</param>
public sealed record CaseMoment(LocalDate Day, CaseMomentKind Kind, Message Text)
{
    /// <summary>How persons name the entry of an act, such as <c>17:9f86d081</c>; null for facts and scans.</summary>
    public string? Entry { get; init; }

    /// <summary>Who acted; null for facts and scans.</summary>
    public string? By { get; init; }

    /// <summary>Whether the act was withdrawn later.</summary>
    public bool IsTakenBack { get; init; }

    /// <summary>Whether the act was corrected later, and is told as it was put right.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>The fact; null for anything else.</summary>
    public CaseFact? Fact { get; init; }
}
