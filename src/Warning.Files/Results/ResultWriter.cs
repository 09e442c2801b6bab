using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Writes all results of a scan into a folder that appears only when it is complete.</summary>
internal static class ResultWriter
{
    /// <summary>Writes the results and returns their folder.</summary>
    /// <param name="output">The folder of results.</param>
    /// <param name="panel">The feeds as read.</param>
    /// <param name="findings">The results.</param>
    /// <param name="threads">How many files may be written at a time; their bytes do not depend on it.</param>
    /// <param name="record">Called when all files are written and before the folder appears; from then on the scan cannot be cancelled.</param>
    /// <param name="cancellationToken">Ends the scan early.</param>
    /// <exception cref="ScanException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled; its files are deleted.</exception>
    public static async Task<string> WriteAsync(string output, ScanPanel panel, Findings findings, int threads, Func<Task> record, CancellationToken cancellationToken)
    {
        try
        {
            using ResultFolder folder = ResultFolder.Create(output, findings.Summary.AsOf);
            WriteFiles(folder, FilesOf(panel, findings), new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = cancellationToken });
            cancellationToken.ThrowIfCancellationRequested();
            await record().ConfigureAwait(false);
            return folder.Commit();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ScanException([ScanMessages.CannotWriteResults(output, SystemFaults.InWords(cause))], cause);
        }
    }

    private static (string Name, Action<Stream> Write)[] FilesOf(ScanPanel panel, Findings findings) =>
    [
        ("alerts.jsonl", stream => AlertLines.Write(stream, findings.Alerts)),
        ("alerts.csv", stream => AlertSheet.Write(stream, findings.Alerts, panel.Scan.Language)),
        ("gaps.csv", stream => GapSheet.Write(stream, findings.Gaps, panel.Scan.Pack.Catalog, panel.Scan.Language)),
        ("gaps-by-department.csv", stream => DepartmentGapSheet.Write(stream, findings.Missing, panel.Scan.Pack.Catalog, panel.Scan.Language)),
        ("rejects.csv", stream => RejectSheets.WriteRejects(stream, panel.Reports, panel.Scan.Language)),
        ("unmatched.csv", stream => RejectSheets.WriteUnmatched(stream, panel.Reports, panel.Scan.Language)),
        ("summary.json", stream => SummaryDocument.Write(stream, findings.Summary)),
    ];

    private static void WriteFiles(ResultFolder folder, (string Name, Action<Stream> Write)[] files, ParallelOptions options)
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
}
