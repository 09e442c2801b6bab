using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// What a scan deleted because it had been kept for as long as the scan file's <see cref="KeepTimes"/> say. Immutable; equal by value.
/// </summary>
public sealed record ExpiredRecords
{
    /// <summary>Nothing was over.</summary>
    public static ExpiredRecords None { get; } = new();

    /// <summary>The number of entries of which reasons or notes were deleted.</summary>
    public int Remarks { get; init; }

    /// <summary>The number of entries of which names of persons were deleted.</summary>
    public int Persons { get; init; }

    /// <summary>The number of entries of which verified facts were deleted.</summary>
    public int Evidence { get; init; }

    /// <summary>The as-of dates of the results that were deleted, the oldest first.</summary>
    public IReadOnlyList<LocalDate> Results { get; init => field = ValueList.Of(value); } = ValueList.Of<LocalDate>([]);

    /// <summary>Why something that is over could not be deleted; null if nothing was left. The next scan tries again.</summary>
    public Message? Fault { get; init; }
}
