using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Results;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// Writes the results of each scan to a folder named by its as-of date, which appears only when it is complete and replaces an older one of that date. What
/// killed scans have left is removed by the next one. Thread-safe.
/// </summary>
public sealed class ResultFolder : IResultSink
{
    private readonly string output;

    /// <summary>Creates a sink.</summary>
    /// <param name="output">The folder in which each scan has a folder; it is created if it does not exist.</param>
    public ResultFolder(string output)
    {
        ArgumentException.ThrowIfNullOrEmpty(output);
        this.output = output;
    }

    /// <summary>The folder in which each scan has a folder.</summary>
    public string Name => this.output;

    /// <summary>The maximum number of files written at a time; their bytes do not depend on it. By default the number of processors.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>The disk to which it writes.</summary>
    internal IDisk Disk { get; init; } = Writing.Disk.OfMachine;

    /// <inheritdoc/>
    /// <exception cref="ScanException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled; the files are deleted.</exception>
    public Task<IPreparedResults> PrepareAsync(ScanResult result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(result);
        return Task.Run<IPreparedResults>(() => Prepare(result, cancellationToken), cancellationToken);
    }

    private Prepared Prepare(ScanResult result, CancellationToken cancellationToken)
    {
        UnfinishedFolder? folder = null;
        try
        {
            folder = UnfinishedFolder.Create(Disk, this.output, result.Summary.AsOf);
            WriteFiles(folder, FilesOf(result), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, Threads), CancellationToken = cancellationToken });
            return new Prepared(this, folder);
        }
        catch (Exception cause)
        {
            folder?.Dispose();
            if (cause is IOException or UnauthorizedAccessException) throw CannotWrite(cause);
            throw;
        }
    }

    private static (string Name, Action<Stream> Write)[] FilesOf(ScanResult result)
    {
        ScanPanel panel = result.Panel ?? throw new ArgumentException("The files of a result need the panel that its scan read.", nameof(result));
        ScanFile scan = panel.Scan;
        (string Name, Action<Stream> Write)[] workbooks = scan.Formats.Workbooks is { } write
            ?
            [
                ("alerts" + scan.Formats.WorkbookExtension, stream => write(AlertWorkbook.Of(result, panel), stream)),
                ("unmatched" + scan.Formats.WorkbookExtension, stream => write(UnmatchedWorkbook.Of(panel.Unmatched, scan.Language), stream)),
            ]
            : [];
        (string Name, Action<Stream> Write)[] shadow = result.Assessments is { } assessments && ShadowSheet.IsFor(result.Summary)
            ? [("shadow.csv", stream => ShadowSheet.Write(stream, assessments, panel))]
            : [];
        return
        [
            ("alerts.jsonl", stream => AlertLines.Write(stream, result.Alerts)),
            .. workbooks,
            ("alerts.csv", stream => WriteAlerts(stream, result.Alerts, scan)),
            ("gaps.csv", stream => GapSheet.Write(stream, result.Gaps, scan.Pack.Catalog, scan.Language)),
            ("gaps-by-department.csv", stream => WriteDepartmentGaps(stream, result.Missing, scan)),
            .. shadow,
            ("rejects.csv", stream => RejectSheets.WriteRejects(stream, panel.Rejects, scan.Language)),
            ("unmatched.csv", stream => RejectSheets.WriteUnmatched(stream, panel.Unmatched, scan.Language)),
            ("summary.json", stream => SummaryDocument.Write(stream, result.Summary, result.Visits)),
        ];
    }

    private static void WriteAlerts(Stream stream, IReadOnlyList<Alert> alerts, ScanFile scan)
    {
        IReadOnlyList<AlertColumn> columns = new AlertTable(scan, CsvSheet.Between(scan.Language)).InFile;
        IEnumerable<IEnumerable<WorkbookCell>> rows = alerts.Select(alert => columns.Select(column => column.Cell(alert)));
        CsvSheet.Write(stream, scan.Language, columns.Select(column => column.Header.ToString(scan.Language)), rows);
    }

    private static void WriteDepartmentGaps(Stream stream, IReadOnlyList<MissingIndicator> missing, ScanFile scan)
    {
        WorkbookSheet sheet = DepartmentGapSheet.Of(missing, scan.Pack.Catalog, scan.Language, CsvSheet.Between(scan.Language));
        CsvSheet.Write(stream, scan.Language, sheet.Columns.Select(column => column.Header), sheet.Rows.Select(row => row.Cells));
    }

    private static void WriteFiles(UnfinishedFolder folder, (string Name, Action<Stream> Write)[] files, ParallelOptions options)
    {
        try
        {
            // One by one, not in ranges, since the first file takes nearly all of the time.
            Parallel.ForEach(Partitioner.Create(files, EnumerablePartitionerOptions.NoBuffering), options, file => folder.WriteFile(file.Name, file.Write));
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]);
        }
    }

    private ScanException CannotWrite(Exception cause) => new([ScanMessages.CannotWriteResults(this.output, SystemFaults.InWords(cause))], cause);

    private sealed class Prepared(ResultFolder sink, UnfinishedFolder folder) : IPreparedResults
    {
        public Task<string> PublishAsync()
        {
            try
            {
                return Task.FromResult(folder.Commit());
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                return Task.FromException<string>(sink.CannotWrite(cause));
            }
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
