namespace EarlyWarning.Rules.Panels;

/// <summary>A period of a measure while it is appended to, with its column and dates at hand, so that they are not looked up for each row.</summary>
/// <param name="ordinal">The period's ordinal.</param>
/// <param name="column">Its column; null if the period is not held.</param>
/// <param name="usualKnown">The known day of rows whose feed states none.</param>
/// <param name="companies">The number of companies.</param>
internal sealed class MeasurePeriod(int ordinal, MeasureColumn? column, int usualKnown, int companies)
{
    private ulong[]? earlierFiles;

    public int Ordinal => ordinal;

    public MeasureColumn? Column => column;

    public int UsualKnown => usualKnown;

    /// <summary>A bit for each company, set if the current file has a value of it; empty if the period is held.</summary>
    public ulong[] Seen { get; } = column is null ? new ulong[(companies + 63) / 64] : [];

    /// <summary>The earliest known day of a row, if the period is not held.</summary>
    public int EarliestUnheld { get; set; } = int.MaxValue;

    /// <summary>Returns whether an earlier file had a value of the company, if the period is not held.</summary>
    public bool WasSeen(int row) => earlierFiles is { } seen && (seen[row >> 6] >> row & 1) != 0;

    /// <summary>Adds the companies seen in the current file to those of earlier files, if the period is not held.</summary>
    public void EndFile()
    {
        if (column is not null || !Seen.AsSpan().ContainsAnyExcept(0UL)) return;
        earlierFiles ??= new ulong[Seen.Length];
        for (int word = 0; word < Seen.Length; word++) earlierFiles[word] |= Seen[word];
        Seen.AsSpan().Clear();
    }
}
