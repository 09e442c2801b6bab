namespace EarlyWarning.Rules.Panels;

/// <summary>One period of a measure while it is appended to, so that neither its column nor its dates are looked up again for each row.</summary>
/// <param name="ordinal">The period.</param>
/// <param name="column">Its column; null where it is not held.</param>
/// <param name="usualKnown">The day on which its rows are known where the feed does not say.</param>
/// <param name="companies">The number of companies.</param>
internal sealed class MeasurePeriod(int ordinal, MeasureColumn? column, int usualKnown, int companies)
{
    private ulong[]? earlierFiles;

    public int Ordinal => ordinal;

    public MeasureColumn? Column => column;

    public int UsualKnown => usualKnown;

    /// <summary>Of a period not held a bit for each company with a value in the current file.</summary>
    public ulong[] Seen { get; } = column is null ? new ulong[(companies + 63) / 64] : [];

    /// <summary>Of a period not held the earliest day remembered.</summary>
    public int EarliestUnheld { get; set; } = int.MaxValue;

    /// <summary>Whether an earlier file had a value of the company, in a period not held.</summary>
    public bool WasSeen(int row) => earlierFiles is { } seen && (seen[row >> 6] >> row & 1) != 0;

    /// <summary>Turns, in a period not held, what the current file had into what earlier files had.</summary>
    public void EndFile()
    {
        if (column is not null || !Seen.AsSpan().ContainsAnyExcept(0UL)) return;
        earlierFiles ??= new ulong[Seen.Length];
        for (int word = 0; word < Seen.Length; word++) earlierFiles[word] |= Seen[word];
        Seen.AsSpan().Clear();
    }
}
