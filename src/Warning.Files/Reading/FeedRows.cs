using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>The rows of one feed, wherever they come from: its columns, what appends the rows, and what became of them.</summary>
internal sealed class FeedRows
{
    private readonly ReadingContext context;
    private readonly FeedMapping mapping;

    /// <summary>Makes the columns of a feed.</summary>
    /// <param name="context">What the feeds share.</param>
    /// <param name="mapping">The feed.</param>
    /// <param name="crosswalk">Its crosswalk or aliases, if they come from a source; those of a file are read here.</param>
    /// <exception cref="FeedException">The crosswalk or alias file cannot be read.</exception>
    public FeedRows(ReadingContext context, FeedMapping mapping, Crosswalk? crosswalk)
    {
        this.context = context;
        this.mapping = mapping;
        Companies = CompanyResolver.Open(mapping.Company, context.Register, context.Scan, crosswalk);
        Columns = new RowColumns(context, mapping);
        Appender = new RowAppender(context, mapping, Companies, Columns);
    }

    public CompanyResolver Companies { get; }

    public RowColumns Columns { get; }

    public RowAppender Appender { get; }

    /// <summary>Sums up the feed, once all rows are appended.</summary>
    /// <param name="files">Its files.</param>
    /// <param name="source">Its source; null: it has files.</param>
    /// <param name="twice">Why the scan must stop because two of the files are one; null: it need not.</param>
    /// <param name="leftOut">How many files were left out.</param>
    public FeedReport Report(IReadOnlyList<OpenFeedFile> files, FeedSourceSummary? source, Message? twice, int leftOut)
    {
        Appender.Close();
        CrosswalkSummary? crosswalk = Companies.Crosswalk is { } lines ? CrosswalkReport.Summarize(lines, this.context.Scan) : null;
        FeedSummary summary = Summarize(files, source, crosswalk) with { LeftOut = leftOut };
        return new FeedReport(
            summary,
            [
                .. CrosswalkReport.Rejects(Companies.Crosswalk, this.context.Scan),
                .. CrosswalkReport.Rejects(Companies.Confirmed, this.context.Scan),
                .. Appender.Rejects.Kept,
            ],
            Appender.Unmatched.Kept,
            twice ?? Columns.Events.Select(one => one.Fault(this.mapping.Id)).FirstOrDefault(fault => fault is not null)
                ?? RejectShare.Fault(this.mapping.Id, summary.Rows, summary.RejectedRows, this.mapping.MaxRejects, summary.RejectGroups)
                ?? CrosswalkReport.Fault(this.mapping.Id, Companies.Crosswalk, this.mapping.MaxRejects, this.context.Scan))
        {
            Warnings = Columns.Warnings?.Warnings ?? [],
            Skipped = [.. files.Where(file => file.Reader.SkippedTables is not null).Select(file => (file.Name, file.Reader.SkippedTables!))],
        };
    }

    private FeedSummary Summarize(IReadOnlyList<OpenFeedFile> files, FeedSourceSummary? source, CrosswalkSummary? crosswalk)
    {
        ulong[] companies = new ulong[(this.context.Register.Companies.Count + 63) / 64];
        foreach (IndicatorTally tally in Columns.Tallies)
            tally.Unite(companies);
        foreach (int warned in Columns.Warnings?.Companies ?? []) companies[warned >> 6] |= 1UL << (warned & 63);
        return new FeedSummary
        {
            Id = this.mapping.Id,
            Files = [.. files.Select(file => new FeedFileSummary(file.Name, file.Rows, file.Hash))],
            Source = source,
            Crosswalk = crosswalk,
            Rows = Appender.Count - Appender.Tally.Notes,
            Notes = Appender.Tally.Notes,
            RejectedRows = Appender.Rejects.Rows,
            Rejects = Appender.Rejects.Count,
            RejectGroups = Appender.Rejects.Groups,
            Unmatched = Appender.Unmatched.Count,
            ByName = Appender.Tally.Renamed,
            LostCodes = Appender.Tally.Lost,
            Nameless = Appender.Tally.Nameless,
            Combined = Appender.Tally.Combined,
            Revised = Appender.Tally.Revised,
            Repeated = Appender.Tally.Repeated,
            RepeatedWithoutKey = Appender.Tally.RepeatedWithoutKey,
            Future = Appender.Tally.Future,
            Companies = IndicatorTally.CountOf(companies),
            Months = DeliveredMonths.Of(Columns.Tallies, this.context.AsOfDate),
            Indicators = [.. Columns.Tallies.Select(tally => tally.Summarize())],
        };
    }
}
