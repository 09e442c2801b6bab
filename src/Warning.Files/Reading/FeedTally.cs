using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Counts what became of the rows of one feed.</summary>
internal sealed class FeedTally
{
    public long Combined { get; private set; }

    public long Revised { get; set; }

    public long Repeated { get; set; }

    /// <summary>Rows whose company cannot be read.</summary>
    public long Nameless { get; set; }

    /// <summary>Of these the rows of events without a key that an earlier file has too, and that do not count.</summary>
    public long RepeatedWithoutKey { get; private set; }

    /// <summary>Rows that are none of the table: totals, remarks, the header again.</summary>
    public long Notes { get; set; }

    /// <summary>Rows whose company was read by its name, since its id is lost.</summary>
    public long Renamed { get; set; }

    /// <summary>The codes of which Excel has made numbers; null: there is none.</summary>
    public LostCodes? Lost { get; private set; }

    /// <summary>Rows of a date after the as-of date.</summary>
    public long Future { get; set; }

    /// <summary>Counts a row of an event without a key that an earlier file has too.</summary>
    public void CountCopy()
    {
        Repeated++;
        RepeatedWithoutKey++;
    }

    /// <summary>Counts a code of which Excel has made a number.</summary>
    public void CountLost(FeedRow row, ReadOnlySpan<byte> cell) => Lost = Lost is { } lost
        ? lost with { Count = lost.Count + 1 }
        : new LostCodes(1, Encoding.UTF8.GetString(TextCell.Trim(cell)), row.File, row.Line);

    /// <summary>Counts the outcome of a row.</summary>
    public void Count(RecordOutcome outcome)
    {
        Combined += outcome.Combined;
        if (outcome.IsRevised) Revised++;
        else if (outcome.IsRepeated) Repeated++;
    }
}

/// <summary>The outcome of one row: of its values, and of its comparison with the record of an earlier file.</summary>
internal struct RecordOutcome
{
    private bool isAdded;
    private bool isRepeated;
    private bool isRevised;

    /// <summary>How many of its values were combined with others.</summary>
    public int Combined { get; private set; }

    /// <summary>Whether it says again, in every value, what an earlier file has said.</summary>
    public readonly bool IsRepeated => isRepeated && !isRevised && !isAdded;

    /// <summary>Whether it says something else than an earlier file, or than was known before.</summary>
    public readonly bool IsRevised => isRevised || (isRepeated && isAdded);

    /// <summary>Adds the outcome of one value.</summary>
    public void Add(AppendResult result)
    {
        switch (result)
        {
            case AppendResult.Added:
                isAdded = true;
                break;
            case AppendResult.Combined:
                Combined++;
                break;
            case AppendResult.Revised:
                isRevised = true;
                break;
            case AppendResult.Repeated:
                isRepeated = true;
                break;
        }
    }
}
