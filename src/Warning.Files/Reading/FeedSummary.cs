using EarlyWarning.Files.Reading;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>What was read of one feed; the register is the feed <c>companies</c>.</summary>
public sealed record FeedSummary
{
    /// <summary>The feed's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its files, in the order in which they were read; empty if it has a source.</summary>
    public required IReadOnlyList<FeedFileSummary> Files { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// How many further files match its pattern and were left out, since a program keeps them beside those of people: notes on who has a file open (<c>~$</c>),
    /// copies that a Mac makes (<c>._</c>).
    /// </summary>
    public int LeftOut { get; init; }

    /// <summary>Its source; null if it has files.</summary>
    public FeedSourceSummary? Source { get; init; }

    /// <summary>The crosswalk or alias file, or null.</summary>
    public CrosswalkSummary? Crosswalk { get; init; }

    /// <summary>The rows, headers and <see cref="Notes"/> aside.</summary>
    public required long Rows { get; init; }

    /// <summary>Rows that are none of the table: totals, who filled it in, remarks, the header again. They are counted nowhere else.</summary>
    public long Notes { get; init; }

    /// <summary>Rows of which at least one cell could not be read.</summary>
    public required long RejectedRows { get; init; }

    /// <summary>Cells and rows that could not be read.</summary>
    public required long Rejects { get; init; }

    /// <summary>These by column and kind of reason, those with the most first.</summary>
    public IReadOnlyList<RejectGroup> RejectGroups { get; init => field = ValueList.Of(value); } = ValueList<RejectGroup>.Empty;

    /// <summary>Rows about no company of the register.</summary>
    public required long Unmatched { get; init; }

    /// <summary>Rows whose company was found by its name, since Excel has made a number of its code, or none is there.</summary>
    public long ByName { get; init; }

    /// <summary>The codes of which Excel has made numbers; null: there is none.</summary>
    internal LostCodes? LostCodes { get; init; }

    /// <summary>Rows of which nobody can say what company they are about: the cell, or the row as a whole, cannot be read.</summary>
    internal long Nameless { get; init; }

    /// <summary>Values that were combined with an earlier row's.</summary>
    public long Combined { get; init; }

    /// <summary>Values that revise one known earlier, or are revised by one known later.</summary>
    public long Revised { get; init; }

    /// <summary>Values and events that were there already.</summary>
    public long Repeated { get; init; }

    /// <summary>
    /// Of these the rows of events without a key that an earlier file has too, equal in everything: they are counted once, though they may be cases
    /// that look alike.
    /// </summary>
    public long RepeatedWithoutKey { get; init; }

    /// <summary>Rows of a date after the as-of date.</summary>
    public long Future { get; init; }

    /// <summary>How many companies have at least one observation up to the as-of date.</summary>
    public required int Companies { get; init; }

    /// <summary>
    /// The first day that it covers as of the date of the scan: as the scan file states, else the first date of its rows that another follows within
    /// 92 days; null: the register, or a feed that has shown nothing.
    /// </summary>
    public LocalDate? CoversFrom { get; init; }

    /// <summary>
    /// The day that it is delivered up to: as the scan file states, else the latest date of its visible rows; null like <see cref="CoversFrom"/>.
    /// </summary>
    public LocalDate? CoversThrough { get; init; }

    /// <summary>
    /// What it delivered of the last month that has ended by the as-of date and of the twelve before it, the earliest first; empty for the register.
    /// </summary>
    public IReadOnlyList<DeliveredMonth> Months { get; init => field = ValueList.Of(value); } = ValueList<DeliveredMonth>.Empty;

    /// <summary>What it delivered, by indicator, in the scan file's order.</summary>
    public required IReadOnlyList<IndicatorSummary> Indicators { get; init => field = ValueList.Of(value); }
}
