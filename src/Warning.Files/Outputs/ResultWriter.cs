namespace EarlyWarning.Files.Outputs;

/// <summary>Writes all results of a scan into a folder that appears as a whole.</summary>
internal static class ResultWriter
{
    /// <summary>Writes the results, and gives their folder.</summary>
    /// <param name="output">The folder of results.</param>
    /// <param name="panel">The feeds as read.</param>
    /// <param name="findings">What was found.</param>
    /// <param name="record">Done when everything is written, before it can be seen; from then on the scan cannot be cancelled.</param>
    /// <param name="cancellationToken">Ends the scan early.</param>
    /// <exception cref="ScanException">The folder cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The scan was cancelled; nothing of it stays.</exception>
    public static string Write(string output, ScanPanel panel, Findings findings, Action record, CancellationToken cancellationToken)
    {
        try
        {
            using ResultFolder folder = ResultFolder.Create(output, findings.Summary.AsOf);
            folder.WriteFile("alerts.jsonl", stream => AlertLines.Write(stream, findings.Alerts));
            folder.WriteFile("alerts.csv", stream => AlertSheet.Write(stream, findings.Alerts));
            folder.WriteFile("gaps.csv", stream => GapSheet.Write(stream, findings.Gaps));
            cancellationToken.ThrowIfCancellationRequested();
            folder.WriteFile("rejects.csv", stream => RejectSheets.WriteRejects(stream, panel.Reports));
            folder.WriteFile("unmatched.csv", stream => RejectSheets.WriteUnmatched(stream, panel.Reports));
            folder.WriteFile("summary.json", stream => SummaryDocument.Write(stream, findings.Summary));
            cancellationToken.ThrowIfCancellationRequested();
            record();
            return folder.Commit();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ScanException([$"the results cannot be written to {output}: {cause.Message}"], cause);
        }
    }
}
