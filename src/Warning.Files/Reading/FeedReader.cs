using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Reads the files of one feed, by any number of threads: one at a time takes the next chunk, each parses the rows of its own, and the rows are
/// appended in the order of the files. So the results do not depend on how many threads there are.
/// </summary>
internal sealed class FeedReader : IFeedReading, IDisposable
{
    private readonly ReadingContext context;
    private readonly FeedRows rows;
    private readonly FeedInput input;
    private readonly Lock gate = new();
    private readonly Turns turns = new();
    private long taken;
    private bool ended;
    private int working;
    private long unreadableAt = long.MaxValue;

    private FeedReader(ReadingContext context, FeedMapping mapping, Crosswalk? crosswalk)
    {
        this.context = context;
        this.rows = new FeedRows(context, mapping, crosswalk);
        input = new FeedInput(context, mapping, this.rows.Columns);
        this.rows.Columns.ExpectFiles(input.Count, this.rows.Companies.TellsAccounts);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> RealPaths => input.RealPaths;

    /// <inheritdoc/>
    public FeedException? Unreadable { get; private set; }

    /// <summary>What is delivered of each indicator.</summary>
    public IReadOnlyList<IndicatorTally> Tallies => this.rows.Columns.Tallies;

    /// <summary>The SHA-256 of a file of which rows were read, in hexadecimal; null: there were none to read.</summary>
    public string? HashOf(string path) => input.Files.FirstOrDefault(file => file.Reader.Path == path)?.Hash;

    /// <summary>Finds the files of a feed and makes its columns.</summary>
    /// <exception cref="FeedException">A file that it needs is not there.</exception>
    public static FeedReader Open(ReadingContext context, FeedMapping mapping, Crosswalk? crosswalk) => new(context, mapping, crosswalk);

    /// <summary>Processes chunks until none remain; other threads may still be processing theirs.</summary>
    /// <exception cref="OperationCanceledException">The scan was cancelled.</exception>
    public void Work()
    {
        lock (gate)
        {
            if (ended) return;
            working++;
        }

        using ChunkParser chunk = new(this.rows.Columns, this.rows.Companies, this.context);
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

        // The last one leaves the memory of appending to the feeds that come after.
        lock (gate)
        {
            if (--working > 0) return;
        }

        this.rows.Columns.Complete();
    }

    /// <inheritdoc/>
    public FeedReport Report()
    {
        if (input.Files.Count > 0) this.rows.Columns.Places.ThrowIfNeverSeen(input.Files[^1].Reader.Path);
        FeedReport report = this.rows.Report(input.Files, source: null, input.Twice, input.LeftOut);
        return report with { Skipped = [.. report.Skipped, .. input.OtherSheets] };
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
            if (isCut) this.rows.Appender.Append(chunk, file);
            else this.rows.Appender.Append(file);
            return true;
        }
        catch (Exception cause) when (cause is FeedException || FeedFaults.IsUnforeseen(cause))
        {
            lock (gate) Note(cause as FeedException ?? FeedFaults.Of(file.Reader.Path, this.rows.Appender.Line, cause), number);
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
}
