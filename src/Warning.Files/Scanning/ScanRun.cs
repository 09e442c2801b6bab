using System.Diagnostics;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Results;
using EarlyWarning.Ledgers;
using EarlyWarning.Rules;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Files.Scanning;

/// <summary>A scan from the ledger and back into it: from what stands, over the feeds, to events and results.</summary>
internal sealed class ScanRun(ScanFile scan, ScanOptions options, ILedger ledger, IReadOnlyList<Diagnostic> warnings)
{
    private readonly ILogger logger = options.Logger ?? NullLogger.Instance;

    private string Name => ledger is FileLedger file ? $"{file.Path}: " : "";

    /// <summary>Scans as of a date; before it, as of that of the last scan if its results may not be in place.</summary>
    public ScanResult Scan(LocalDate asOf, CancellationToken cancellationToken)
    {
        foreach (Diagnostic warning in warnings) ScanLog.LedgerTorn(logger, warning.File, warning.Line);
        IReadOnlyList<LedgerEvent> events = ledger.Read();
        if (StandingEvents.LastDay(events) is { } recorded && options.Clock.GetCurrentInstant().InUtc().Date is var today && today < recorded) throw Behind(today, recorded);
        if (StandingEvents.LastAsOf(events) is { } last && asOf < last) throw Earlier(asOf, last);
        if (StandingEvents.UnwrittenAsOf(events) is { } unwritten && unwritten < asOf)
        {
            ScanLog.WrittenAgain(logger, unwritten);
            ScanOnce(unwritten, cancellationToken);
        }

        return ScanOnce(asOf, cancellationToken);
    }

    private ScanResult ScanOnce(LocalDate asOf, CancellationToken cancellationToken)
    {
        using Activity? activity = ScanTelemetry.Begin(asOf);
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<LedgerEvent> stood = StandingEvents.Before(ledger.Read(), asOf);
        AlertBook book = AlertBook.Of(stood);
        ScanPanel panel = Scanner.Read(scan, asOf, options, cancellationToken);
        long read = Stopwatch.GetTimestamp();

        options.Progress?.Report(new ScanProgress(ScanStage.Assessing, null, 0));
        using Assessments assessments = scan.Pack.Assess(panel.Panel.AsOf(asOf, options.Threads), options.Threads, book.Latches, cancellationToken);
        EventStamp stamp = new(options.Clock.GetCurrentInstant(), asOf, scan.Pack.Hash, ScanEvent.ScanActor);
        AlertAdvance advance = book.Advance(assessments, panel.Companies, stamp.At);
        Findings findings = Findings.Of(panel, assessments, advance, warnings, options.Threads, cancellationToken);
        IReadOnlyList<LedgerEvent> letters = LetterRegister.Of(stood).Advance(advance.Transitions, LetterScan.GroundsOf(findings.Alerts), scan.Pack.Calendar, stamp);
        LedgerEvent[] events =
        [
            new ScanBegan(panel.Companies.Count) { At = stamp.At, AsOf = stamp.AsOf, Pack = stamp.Pack, Actor = stamp.Actor },
            .. EpisodeCounties.Note(advance.Events, assessments.View),
            .. letters,
            new ScanEnded { At = stamp.At, AsOf = stamp.AsOf, Pack = stamp.Pack, Actor = stamp.Actor },
        ];
        findings = LetterScan.Into(findings, [.. stood, .. events]);
        long assessed = Stopwatch.GetTimestamp();
        ScanLog.Assessed(logger, findings.Summary.Rules.Count, panel.Companies.Count, findings.Alerts.Count, Stopwatch.GetElapsedTime(read, assessed));

        options.Progress?.Report(new ScanProgress(ScanStage.Writing, null, 0));
        string folder = ResultWriter.Write(options.Output ?? scan.Output, panel, findings, options.Threads, () => ledger.Append(events), cancellationToken);
        ledger.Append([new ScanWritten { At = options.Clock.GetCurrentInstant(), AsOf = stamp.AsOf, Pack = stamp.Pack, Actor = stamp.Actor }]);
        long written = Stopwatch.GetTimestamp();
        ScanLog.Written(logger, folder, Stopwatch.GetElapsedTime(assessed, written));
        ScanResult result = new()
        {
            Alerts = findings.Alerts,
            Gaps = findings.Gaps,
            Summary = findings.Summary,
            Folder = folder,
            Timings = new ScanTimings(Stopwatch.GetElapsedTime(start, read), Stopwatch.GetElapsedTime(read, assessed), Stopwatch.GetElapsedTime(assessed, written)),
            Panel = panel,
            Transitions = advance.Transitions,
            Letters = findings.Letters,
        };
        ScanTelemetry.Record(result);
        return result;
    }

    // Before a date is looked at: with a clock that has gone back, today's date is wrong as well.
    private LedgerException Behind(LocalDate today, LocalDate recorded)
    {
        string day = LocalDatePattern.Iso.Format(recorded);
        return new LedgerException(
            $"{Name}the clock of this machine says {LocalDatePattern.Iso.Format(today)}, but the last scan was recorded on {day}; " +
            $"set the machine's clock and scan again. If it was the last scan that had a wrong clock, go on from the copy of the state folder from before it");
    }

    private LedgerException Earlier(LocalDate asOf, LocalDate last)
    {
        string latest = LocalDatePattern.Iso.Format(last);
        return new LedgerException(
            $"{Name}the last scan was as of {latest}, and one as of {LocalDatePattern.Iso.Format(asOf)} would change what has been told since; " +
            $"scan as of {latest} or later. To look back, name another state folder with --state; to begin anew, move this one away");
    }
}
