using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The columns of one period of a file while its rows are appended. A period of which no row has anything is none that was delivered, as where a sheet has
/// columns for months to come: its blank cells are told only once a cell of it is filled. One thread at a time.
/// </summary>
internal sealed class MonthPlaces(FilePlaces places)
{
    private List<BlankRow> blank = [];

    /// <summary>Where the columns of the period stand.</summary>
    public FilePlaces Places => places;

    /// <summary>Whether a cell of the period was filled.</summary>
    public bool IsFilled { get; private set; }

    /// <summary>Keeps a row without anything in the period.</summary>
    public void Wait(FeedRow row) => blank.Add(new BlankRow(row.Company, row.Account, row.Known));

    /// <summary>Notes that a cell is filled, and returns the rows that were kept.</summary>
    public IReadOnlyList<BlankRow> Fill()
    {
        IReadOnlyList<BlankRow> kept = blank;
        blank = [];
        IsFilled = true;
        return kept;
    }
}

/// <summary>A row without anything in a period.</summary>
/// <param name="Company">The company's row in the panel.</param>
/// <param name="Account">Which of its accounts the row is of.</param>
/// <param name="Known">The day on which the row became known; null: the feed does not say.</param>
internal readonly record struct BlankRow(int Company, int Account, LocalDate? Known);
