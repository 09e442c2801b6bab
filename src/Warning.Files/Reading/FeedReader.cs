using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Reads the files of one feed, by any number of threads: one at a time takes the next chunk, each parses the rows of its own, and the rows are
/// appended in the order of the files. So the results do not depend on how many threads there are.
/// </summary>
internal sealed class FeedReader : IDisposable
{
    private readonly ReadingContext context;
    private readonly FeedMapping mapping;
    private readonly CompanyResolver companies;
    private readonly RowColumns columns;
    private readonly RowAppender rows;
    private readonly FeedInput input;
    private readonly Lock gate = new();
    private readonly Turns turns = new();
    private long taken;
    private bool ended;
    private long unreadableAt = long.MaxValue;

    private FeedReader(ReadingContext context, FeedMapping mapping)
    {
        this.context = context;
        this.mapping = mapping;
        this.companies = CompanyResolver.Open(mapping.Company, context.Register, context.Scan);
        columns = new RowColumns(context, mapping);
        this.rows = new RowAppender(context, mapping, this.companies, columns);
        input = new FeedInput(context, mapping, columns.Places);
        columns.ExpectFiles(input.Count, this.companies.TellsAccounts);
    }

    /// <summary>The real paths of its files.</summary>
    public IReadOnlyList<string> RealPaths => input.RealPaths;

    /// <summary>The first file that could not be read.</summary>
    public FeedException? Unreadable { get; private set; }

    /// <summary>Finds the files of a feed and makes its columns.</summary>
    /// <exception cref="FeedException">A file that it needs is not there.</exception>
    public static FeedReader Open(ReadingContext context, FeedMapping mapping) => new(context, mapping);

    /// <summary>Processes chunks until none remain; other threads may still be processing theirs.</summary>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public void Work()
    {
        if (Volatile.Read(ref ended)) return;
        using ChunkParser chunk = new(columns, this.companies, this.context.Dates, this.context.AsOf);
        try
        {
            while (TryTake(chunk, out OpenFeedFile? file, out long number) && TryRead(chunk, file, number))
                turns.Pass();
        }
        catch
        {
            turns.End();
            throw;
        }
    }

    /// <summary>Sums up the feed, once no thread works on it any more.</summary>
    /// <exception cref="FeedException">A column was never seen.</exception>
    public FeedReport Report()
    {
        columns.Places.ThrowIfNeverSeen(input.Files[^1].Reader.Path);
        this.rows.Close();
        CrosswalkSummary? crosswalk = this.companies.Crosswalk is { } lines ? CrosswalkReport.Summarize(lines, this.context.Scan) : null;
        FeedSummary summary = Summarize(crosswalk);
        return new FeedReport(
            summary,
            [.. CrosswalkReport.Rejects(this.companies.Crosswalk, this.context.Scan), .. this.rows.Rejects.Kept],
            this.rows.Unmatched.Kept,
            input.Twice ?? columns.Events.Select(one => one.Fault(this.mapping.Id)).FirstOrDefault(fault => fault is not null) ?? RejectShare.Fault(this.mapping.Id, summary.Rows, summary.RejectedRows, this.mapping.MaxRejects, this.rows.Rejects.Kept)
                ?? CrosswalkReport.Fault(this.mapping.Id, this.companies.Crosswalk, this.mapping.MaxRejects, this.context.Scan));
    }

    public void Dispose() => input.Dispose();

    private bool TryTake(ChunkParser chunk, [NotNullWhen(true)] out OpenFeedFile? file, out long number)
    {
        lock (gate)
        {
            file = null;
            number = taken;
            try
            {
                ended = ended || !input.TryTake(chunk.Text, out file);
            }
            catch (FeedException cause)
            {
                // What was taken before it is still read: a file before this one may be worse.
                Note(cause, number);
            }

            if (ended || file is null) return false;
            taken++;
            return true;
        }
    }

    /// <summary>Parses what was taken and appends it when its turn has come; false: the feed cannot be read further.</summary>
    private bool TryRead(ChunkParser chunk, OpenFeedFile file, long number)
    {
        bool isCut = file.Reader is CsvRecordReader;
        if (isCut) chunk.Parse(file);
        if (!turns.TryWait(number)) return false;
        try
        {
            if (isCut) this.rows.Append(chunk, file);
            else this.rows.Append(file);
            return true;
        }
        catch (FeedException cause)
        {
            lock (gate) Note(cause, number);
            turns.End();
            return false;
        }
    }

    /// <summary>Of several faults the first in the order of the files is told, whoever met it first.</summary>
    private void Note(FeedException cause, long number)
    {
        ended = true;
        if (number >= unreadableAt) return;
        unreadableAt = number;
        Unreadable = cause;
    }

    private FeedSummary Summarize(CrosswalkSummary? crosswalk)
    {
        ulong[] companies = new ulong[(this.context.Register.Companies.Count + 63) / 64];
        foreach (IndicatorTally tally in columns.Tallies)
            tally.Unite(companies);
        return new FeedSummary
        {
            Id = this.mapping.Id,
            Files = [.. input.Files.Select(file => new FeedFileSummary(file.Name, file.Rows, file.Hash))],
            Crosswalk = crosswalk,
            Rows = this.rows.Count,
            RejectedRows = this.rows.Rejects.Rows,
            Rejects = this.rows.Rejects.Count,
            Unmatched = this.rows.Unmatched.Count,
            Nameless = this.rows.Tally.Nameless,
            Combined = this.rows.Tally.Combined,
            Revised = this.rows.Tally.Revised,
            Repeated = this.rows.Tally.Repeated,
            RepeatedWithoutKey = this.rows.Tally.RepeatedWithoutKey,
            Future = this.rows.Tally.Future,
            Companies = IndicatorTally.CountOf(companies),
            Indicators = [.. columns.Tallies.Select(tally => tally.Summarize())],
        };
    }
}
