namespace EarlyWarning.Files;

/// <summary>What a unit did with its warnings of a period, as a bulletin lists it; a figure that is not kept is null and printed as 未记录. Equal by
/// value.</summary>
/// <param name="Unit">The unit, or the town; empty for one that is not known.</param>
/// <param name="Warnings">The number of its warnings.</param>
public sealed record BulletinUnit(string Unit, int Warnings)
{
    /// <summary>Returns what is told of a unit.</summary>
    /// <param name="work">What was done with its warnings.</param>
    /// <returns>The unit, with all figures.</returns>
    public static BulletinUnit Of(WorkFigures work)
    {
        ArgumentNullException.ThrowIfNull(work);
        return new BulletinUnit(work.Name ?? "", work.Warnings)
        {
            ReceivedInTime = work.ReceivedInTime,
            HandledInTime = work.HandledInTime,
            MedianDays = work.MedianDays,
            Resolved = work.Resolved,
            Workers = work.Workers,
            Yuan = work.Yuan,
            Overdue = work.Overdue,
        };
    }

    /// <summary>The number of those received in time.</summary>
    public int? ReceivedInTime { get; init; }

    /// <summary>The number of those handled in time.</summary>
    public int? HandledInTime { get; init; }

    /// <summary>The median of the days from opening to closing.</summary>
    public double? MedianDays { get; init; }

    /// <summary>The number of those resolved.</summary>
    public int? Resolved { get; init; }

    /// <summary>The number of workers helped; below five it is told as 部分, and their money is not told.</summary>
    public long? Workers { get; init; }

    /// <summary>The yuan recovered for them.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>The number of those overdue.</summary>
    public int? Overdue { get; init; }
}
