using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text.Messages;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// Prints the results of a scan: how many companies are at each level and what is new, the most urgent with the main reason of each, what became of earlier
/// warnings, what
/// data are missing, warnings by cause, what could not be read, where the files are and what to do next.
/// </summary>
internal sealed class ScanReport
{
    private const int TopAlerts = 10;
    private const int ShownGroups = 6;
    private const int ShownDeadlines = 5;
    private const int WidestReport = 140;

    // Narrower terminals have the reason below the company.
    private const int WidthWithReasons = 120;

    private static readonly Level[] Levels = [Level.Red, Level.Orange, Level.Yellow, Level.Blue];

    private readonly ScanFile scan;
    private readonly ScanResult result;
    private readonly ScanSummary summary;
    private readonly Canvas canvas;
    private readonly int width;
    private readonly MessageLanguage language;

    public ScanReport(Terminal terminal, ScanFile scan, ScanResult result)
    {
        language = terminal.Language;
        this.scan = scan;
        this.result = result;
        summary = result.Summary;
        width = Math.Min(terminal.Width, WidestReport);
        canvas = new Canvas(terminal, width);
    }

    /// <summary>Whether nothing of the scan was recorded.</summary>
    public bool IsDryRun { get; init; }

    public void Print()
    {
        canvas.WriteLine(
            HeadMessages.Of(scan.Issuer?.Name, HeadMessages.AsOf(summary.AsOf), HeadMessages.CompaniesAndRules(summary.Companies, summary.Rules.Count, summary.Packs)), Canvas.Bold);
        if (summary.Release is { Approved: { } approved } release)
            canvas.WriteLine(ScanScreenMessages.JudgedBy(release.Number, release.Released.By, approved.By), Canvas.Dim);
        canvas.WriteLine();
        WriteLevels();
        WriteDrifts();
        WriteAlerts();
        if (result.Visits is { } visits) new VisitText(canvas, scan, language).Write(visits);
        WriteOverdue();
        WriteDeadlines();
        canvas.WriteLine();
        FunnelText.Write(canvas, summary.Funnel);
        WriteMissing();
        WriteWarnings();
        WriteFeeds();
        WriteResults();
        WriteExpired();
        canvas.Print();
    }

    private void WriteLevels()
    {
        canvas.Line("  ", Canvas.Plain, ends: false);
        foreach (Level level in Levels)
        {
            int companies = CompaniesAt(level);
            canvas.Write(ScanScreenMessages.LevelCount(level.InWords(), companies), companies == 0 ? Canvas.Dim : Canvas.Of(level));
            canvas.Line("   ", Canvas.Plain, ends: false);
        }

        canvas.WriteLine(ScanScreenMessages.WithoutLevel(CompaniesAt(Level.None)), Canvas.Dim);
        canvas.WriteIndented(Moves() is { } moves ? ScanScreenMessages.OpenAlerts(summary.Alerts, Math.Round(100 * (decimal)summary.AlertShare, 1), moves) : ScanScreenMessages.NoOpenAlert, Canvas.Plain);
        if (LetterText.Of(result.Letters, summary.AsOf) is { } letters) canvas.WriteIndented(letters, Canvas.Plain);
        if (summary.Handling is { } work) canvas.WriteIndented(HandlingScreenMessages.Counts(work.ToReceive, work.AtWork, work.ToApprove, work.Overdue), Canvas.Plain);
        if (result.NoticesToTell > 0) canvas.WriteIndented(DeliveryScreenMessages.ToTell(result.NoticesToTell), Canvas.Plain);
    }

    /// <summary>Writes what of the feeds differs from the last scan, above the alerts that may come of it.</summary>
    private void WriteDrifts()
    {
        if (result.Drifts.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(ScanScreenMessages.Drifts(result.Drifts.Count), Canvas.Bold);
        foreach (FeedDrift drift in result.Drifts.Take(ShownGroups)) canvas.WriteIndented(drift.Text, new Style(Color.Yellow));
        int more = result.Drifts.Count - ShownGroups;
        if (more > 0) canvas.WriteIndented(ScanScreenMessages.MoreDrifts(more), Canvas.Dim);
    }

    /// <summary>Writes the alerts that are over the limit of their work, the longest first.</summary>
    private void WriteOverdue()
    {
        Alert[] overdue = [.. result.Alerts.Where(alert => alert.Handling is { IsOverdue: true }).OrderBy(alert => alert.Handling!.Due).ThenBy(alert => alert.Handling!.DueTime)];
        if (overdue.Length == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(HandlingScreenMessages.OverdueAlerts(overdue.Length), Canvas.Bold);
        foreach (Alert alert in overdue.Take(ShownDeadlines))
        {
            ListedHandling work = alert.Handling!;
            Message level = alert.Episode!.Level.InWords();
            Message late = HandlingScreenMessages.OverdueAlert(alert.Company.Name, level, work.DueInWords()!, work.State.InWords(), HandlingText.WhoOf(work));
            canvas.WriteIndented(late, Canvas.Plain);
        }

        int more = overdue.Length - ShownDeadlines;
        if (more > 0) canvas.WriteIndented(HandlingScreenMessages.MoreOverdue(more), Canvas.Dim);
    }

    private void WriteDeadlines()
    {
        if (result.Deadlines.Count == 0) return;
        canvas.WriteLine();
        DeadlineList.Write(canvas, result.Deadlines, ShownDeadlines);
    }

    private int CompaniesAt(Level level) => summary.Levels.FirstOrDefault(entry => entry.Level == level).Companies;

    /// <summary>Returns how many alerts changed and how; null where there was none.</summary>
    private Message? Moves()
    {
        int kept = result.Transitions.Count(move => move is { Transition: EpisodeTransition.Closed, Reason: TransitionReason.ClosedByPerson });
        Message[] moves =
        [
            .. summary.Transitions
                .Select(move => (Words: move.Transition.InWords(), Alerts: move.Transition == EpisodeTransition.Closed ? move.Alerts - kept : move.Alerts))
                .Append((Words: ScanScreenMessages.KeptClosed, Alerts: kept))
                .Where(move => move.Alerts > 0)
                .Select(move => ScanScreenMessages.Move(move.Alerts, move.Words)),
        ];
        return moves.Length == 0 ? null : ScanScreenMessages.Changes(moves, summary.Notified);
    }

    private void WriteAlerts()
    {
        canvas.WriteLine();
        if (result.Alerts.Count == 0)
        {
            canvas.WriteLine(ScanScreenMessages.NobodyListed, Canvas.Bold);
            return;
        }

        Alert[] shown = [.. result.Alerts.Take(TopAlerts)];
        int more = result.Alerts.Count - shown.Length;
        canvas.WriteLine(more == 0 ? ScanScreenMessages.AllUrgent(shown.Length) : ScanScreenMessages.Urgent(shown.Length, result.Alerts.Count), Canvas.Bold);
        bool isWide = width >= WidthWithReasons;
        Table table = canvas.NewTable(
        [
            canvas.Column(ColumnMessages.Rank, right: true),
            canvas.Column(ColumnMessages.Level),
            canvas.Column(ColumnMessages.State),
            canvas.Column(ColumnMessages.Score, right: true),
            .. isWide
                ? [canvas.Column(ColumnMessages.Company), canvas.Wrapped(ColumnMessages.Reason), canvas.Column(ColumnMessages.Letter)]
                : (TableColumn[])[canvas.Wrapped(ColumnMessages.CompanyAndReason)],
        ]);
        foreach (Alert alert in shown) table.AddRow([.. Cells(alert, isWide)]);
        canvas.Write(Canvas.Indented(table));
        if (more > 0) canvas.WriteIndented(ScanScreenMessages.MoreAlerts(more), Canvas.Dim);
    }

    private IEnumerable<IRenderable> Cells(Alert alert, bool isWide)
    {
        Assessment found = alert.Assessment;
        string name = alert.Company.Name.Length > 0 ? alert.Company.Name : alert.Company.Id;
        Message? letter = alert.Letter is { IsOpen: true } open ? LetterText.InWords(open.Step, open.State) : null;
        yield return Canvas.Cell(Count.Number(alert.Rank));
        yield return canvas.Cell(alert.Level.InWords(), Canvas.Of(alert.Level));
        yield return canvas.Cell(alert.Episode?.Transition.InWords(), alert.IsNews ? Canvas.Bold : Canvas.Dim);
        yield return Canvas.Cell(found.Score.ToString("0.##", CultureInfo.InvariantCulture));
        if (isWide)
        {
            yield return Canvas.Cell(Canvas.Cut(name, width / 4));
            yield return new WrappedText(ReasonOf(alert));
            yield return canvas.Cell(letter);
        }
        else
        {
            string head = $"{Canvas.Cut(name, width / 2)}{(letter is null ? "" : $" · {canvas.Say(letter)}")}";
            yield return new WrappedText(ReasonOf(alert) is { Length: > 0 } reason ? [head, reason] : [head]);
        }
    }

    private string ReasonOf(Alert alert)
    {
        IReadOnlyList<FiredRule> rules = alert.Assessment.Rules;
        int reasons = rules.Count + alert.Warnings.Count;
        if (reasons == 0) return "";
        string reason = rules.Count == 0 ? canvas.Say(alert.Warnings[0].InWords())
            : canvas.Say(rules[0].Because.Length > 0 ? rules[0].Because : rules[0].Rule.Title);
        return reasons == 1 ? reason : canvas.Say(ScanScreenMessages.ReasonAnd(reason, reasons - 1));
    }

    /// <summary>Writes which data of which department are missing, those first that could raise the most levels.</summary>
    private void WriteMissing()
    {
        if (summary.Gaps.Total == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(ScanScreenMessages.Gaps(summary.Gaps.Total), Canvas.Bold);
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Department),
            canvas.Wrapped(ColumnMessages.Missing),
            canvas.Column(ColumnMessages.Companies, right: true),
            canvas.Column(ColumnMessages.MayRise, right: true));
        foreach (MissingIndicator missing in result.Missing.Take(ShownGroups))
        {
            Indicator? indicator = scan.Pack.Catalog.TryGet(missing.Indicator, out Indicator? known) ? known : null;
            table.AddRow(
                indicator?.Source is { Length: > 0 } department ? Canvas.Cell(department) : canvas.Cell(ScanScreenMessages.NoDepartment),
                canvas.WrappedCell(ScanScreenMessages.MissingIndicator(DepartmentGap.NameOf(indicator) ?? missing.Indicator, ReasonMessages.Word(missing.Reasons[0].Why))),
                Canvas.Cell(Count.Number(missing.Companies)),
                Canvas.Cell(Count.Number(missing.Raised)));
        }

        canvas.Write(Canvas.Indented(table));
        int more = result.Missing.Count - ShownGroups;
        canvas.WriteIndented(more > 0 ? ScanScreenMessages.MoreMissing(more) : ScanScreenMessages.GapsWhere, Canvas.Dim);
    }

    private void WriteWarnings()
    {
        if (summary.Warnings.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(ScanScreenMessages.Warnings(summary.Warnings.Count), Canvas.Bold);
        IReadOnlyList<WarningGroup> groups = summary.WarningGroups;
        foreach (WarningGroup group in groups.Take(ShownGroups)) canvas.WriteIndented(group.Text, Canvas.Plain);
        int more = groups.Skip(ShownGroups).Sum(group => group.Warnings.Count);
        if (more > 0) canvas.WriteIndented(ScanScreenMessages.MoreWarnings(more), Canvas.Dim);
    }

    /// <summary>Writes how much was read, and of the feeds with faults how many.</summary>
    private void WriteFeeds()
    {
        canvas.WriteLine();
        int feeds = summary.Feeds.Count - 1, kept = result.Panel?.FeedsKept ?? 0;
        long rows = summary.Feeds.Skip(1).Sum(feed => feed.Rows);
        canvas.WriteLine(kept == 0 ? ScanScreenMessages.Feeds(feeds, rows) : ScanScreenMessages.FeedsKept(feeds, rows, kept), Canvas.Bold);
        if (result.CacheFault is { } fault) canvas.WriteIndented(fault, new Style(Color.Yellow));
        foreach (Message left in result.DraftsLeft) canvas.WriteIndented(left, new Style(Color.Yellow));
        FeedSummary[] faulty = [.. summary.Feeds.Where(feed => feed.Rejects + feed.Unmatched > 0).OrderByDescending(feed => feed.Rejects + feed.Unmatched)];
        if (summary.Rejects.Total > 0) canvas.WriteIndented(ScanScreenMessages.NotRead(summary.Rejects.Total), Canvas.Plain);
        if (summary.Unmatched.Total > 0) canvas.WriteIndented(ScanScreenMessages.Unmatched(summary.Unmatched.Total), Canvas.Plain);
        if (summary.Rejects.Total + summary.Unmatched.Total == 0) canvas.WriteIndented(ScanScreenMessages.AllRead, Canvas.Plain);
        if (faulty.Length == 0) return;
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Feed),
            canvas.Column(ColumnMessages.Rows, right: true),
            canvas.Column(ColumnMessages.NotRead, right: true),
            canvas.Column(ColumnMessages.Unmatched, right: true));
        foreach (FeedSummary feed in faulty.Take(ShownGroups))
            table.AddRow(Canvas.Cell(feed.Id), Canvas.Cell(Count.Number(feed.Rows)), Faulty(feed.Rejects), Faulty(feed.Unmatched));
        canvas.Write(Canvas.Indented(table));
        if (faulty.Length > ShownGroups) canvas.WriteIndented(ScanScreenMessages.MoreFeeds(faulty.Length - ShownGroups), Canvas.Dim);
    }

    private void WriteResults()
    {
        canvas.WriteLine();
        canvas.WriteLine(ScanScreenMessages.Results(FolderName.Of(result.Place)), Canvas.Bold);
        canvas.WriteIndented(ScanScreenMessages.Files, Canvas.Dim);
        if (IsDryRun) canvas.WriteIndented(ScanScreenMessages.NothingRecorded, Canvas.Bold);
        ScanTimings took = result.Timings;
        canvas.WriteIndented(
            ScanScreenMessages.Time(Seconds(took.Reading + took.Assessing + took.Writing), Seconds(took.Reading), Seconds(took.Assessing), Seconds(took.Writing)), Canvas.Dim);
        if (result.Alerts.Count == 0 || IsDryRun) return;
        string file = FolderName.Of(scan.Path), name = result.Alerts[0].Company is { Name.Length: > 0 } first ? first.Name : result.Alerts[0].Company.Id;
        canvas.WriteLine();
        canvas.WriteLine(ScanScreenMessages.Next, Canvas.Bold);
        canvas.WriteIndented(ScanScreenMessages.LookAtOne, Canvas.Plain);
        canvas.WriteCommand($"early-warning explain {CommandText.Quoted(file)} {CommandText.Quoted(name)} --as-of {summary.AsOf:uuuu-MM-dd}");
        if (result.Letters.Count == 0) return;
        canvas.WriteIndented(ScanScreenMessages.LookAtLetters, Canvas.Plain);
        canvas.WriteCommand($"early-warning letters list --scan {CommandText.Quoted(file)}");
    }

    /// <summary>Writes what was deleted because its time was over, and what could not be.</summary>
    private void WriteExpired()
    {
        ExpiredRecords expired = result.Expired;
        if (expired == ExpiredRecords.None) return;
        canvas.WriteLine();
        canvas.WriteLine(ExpiryMessages.Title, Canvas.Bold);
        WriteCount(expired.Remarks, scan.Keep.Remarks, ExpiryMessages.Remarks);
        WriteCount(expired.Persons, scan.Keep.Persons, ExpiryMessages.Persons);
        WriteCount(expired.Evidence, scan.Keep.Evidence, ExpiryMessages.Evidence);
        WriteCount(expired.Results.Count, scan.Keep.Results, (scans, time) => ExpiryMessages.Results(scans, expired.Results[0], expired.Results[^1], time));
        if (expired.Fault is { } fault) canvas.WriteIndented(fault, new Style(Color.Yellow));

        void WriteCount(int number, CalendarSpan? kept, Func<int, Message, Message> said)
        {
            if (number > 0) canvas.WriteIndented(said(number, kept!.Value.InWords()), Canvas.Plain);
        }
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    private static Text Faulty(long number) => Canvas.Cell(number == 0 ? "" : Count.Number(number), new Style(Color.Yellow));
}
