namespace EarlyWarning.Files.Reading;

/// <summary>What became of the rows of one feed.</summary>
internal sealed class FeedTally
{
    public long Combined { get; private set; }

    public long Revised { get; set; }

    public long Repeated { get; set; }

    /// <summary>Rows of which nobody can say what company they are about.</summary>
    public long Nameless { get; set; }

    /// <summary>Of these the rows of events without a key that an earlier file has too, and that do not count.</summary>
    public long RepeatedWithoutKey { get; private set; }

    /// <summary>Rows of a date after the as-of date.</summary>
    public long Future { get; set; }

    /// <summary>Counts a row of an event without a key that an earlier file has too.</summary>
    public void CountCopy()
    {
        Repeated++;
        RepeatedWithoutKey++;
    }

    /// <summary>Counts what became of a row.</summary>
    public void Count(RecordOutcome outcome)
    {
        Combined += outcome.Combined;
        if (outcome.IsRevised) Revised++;
        else if (outcome.IsRepeated) Repeated++;
    }
}
