using NodaTime;

namespace EarlyWarning;

/// <summary>The text of the law of a place, with its dates. A date that is not known is null. Immutable.</summary>
/// <param name="Name">Its exact name, without title marks: <c>湖北省工会劳动法律监督条例</c>.</param>
public sealed record RegulationText(string Name)
{
    /// <summary>The day on which it was adopted.</summary>
    public LocalDate? Adopted { get; init; }

    /// <summary>The day on which a higher congress approved it, as those of cities are.</summary>
    public LocalDate? Approved { get; init; }

    /// <summary>The day on which it was published.</summary>
    public LocalDate? Published { get; init; }

    /// <summary>The day of its last amendment.</summary>
    public LocalDate? Amended { get; init; }

    /// <summary>The day on which a higher congress approved its last amendment.</summary>
    public LocalDate? AmendmentApproved { get; init; }

    /// <summary>The day from which it is in force.</summary>
    public LocalDate? InForce { get; init; }

    /// <summary>The copy that was read; null when it is not told.</summary>
    public string? Read { get; init; }
}
