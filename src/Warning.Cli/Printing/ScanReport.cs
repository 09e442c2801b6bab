using System.Globalization;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the results of a scan: feeds, what could not be read, warnings, the funnel, the most urgent alerts and the folder of files.</summary>
internal sealed class ScanReport
{
    private const int TopAlerts = 10;
    private const int ShownWarnings = 6;
    private const int LongestBar = 24;
    private const int WidestReport = 140;

    private static readonly Level[] Levels = [Level.Red, Level.Orange, Level.Yellow, Level.Blue];

    private readonly Terminal terminal;
    private readonly ScanFile scan;
    private readonly ScanResult result;
    private readonly ScanSummary summary;
    private readonly Canvas canvas;

    public ScanReport(Terminal terminal, ScanFile scan, ScanResult result)
    {
        this.terminal = terminal;
        this.scan = scan;
        this.result = result;
        summary = result.Summary;
        canvas = new Canvas(terminal, Math.Min(terminal.Width, WidestReport));
    }

    public void Print()
    {
        // The most important part stands last, next to the prompt.
        WriteFeeds();
        WriteUnread();
        WriteWarnings();
        WriteFunnel();
        canvas.WriteLine();
        FunnelText.Write(canvas, summary.Funnel);
        WriteAlerts();
        canvas.WriteLine();
        canvas.WriteLine($"Results: {FolderName.Of(result.Folder)}", Canvas.Bold);
        canvas.WriteLine("  alerts.csv alerts.jsonl gaps.csv rejects.csv unmatched.csv summary.json", Canvas.Dim);
        canvas.WriteLine($"  {Time()}", Canvas.Dim);
        canvas.Print();
    }

    private void WriteFeeds()
    {
        canvas.WriteLine("Feeds", Canvas.Bold);
        Table table = NewTable(Left("feed"), Right("rows"), Right("companies"), Right("covered"), Right("not read"), Right("unmatched"));
        foreach (FeedSummary feed in summary.Feeds)
        {
            double covered = summary.Companies == 0 ? 0 : (double)feed.Companies / summary.Companies;
            table.AddRow(
                new Text(feed.Id),
                new Text(Count.Number(feed.Rows)),
                new Text(Count.Number(feed.Companies)),
                new Text(Percent(covered)),
                Faulty(feed.Rejects),
                Faulty(feed.Unmatched));
        }

        Write(table);
        WriteCoverage();
    }

    /// <summary>Writes the days that each feed covers and how many rows came more than once; the register has neither.</summary>
    private void WriteCoverage()
    {
        if (summary.Feeds.Count < 2) return;
        canvas.WriteLine();
        Table table = NewTable(Left("feed"), Left("covers from"), Left("to"), Right("revised"), Right("repeated"), Right("combined"));
        foreach (FeedSummary feed in summary.Feeds.Skip(1))
            table.AddRow(new Text(feed.Id), Day(feed.CoversFrom), Day(feed.CoversThrough), Some(feed.Revised), Some(feed.Repeated), Some(feed.Combined));
        Write(table);
    }

    private static Text Day(LocalDate? day) => new(day is { } date ? LocalDatePattern.Iso.Format(date) : "");

    private static Text Some(long number) => new(number == 0 ? "" : Count.Number(number));

    private void WriteUnread()
    {
        Say(summary.Rejects.Total, "cell or row could not be read", "cells or rows could not be read", "rejects.csv");
        Say(summary.Unmatched.Total, "row is about no company of the register", "rows are about no company of the register", "unmatched.csv");
        Say(summary.Gaps.Total, "rule of a company cannot be decided for lack of data", "rules of companies cannot be decided for lack of data", "gaps.csv");
    }

    private void Say(long number, string one, string many, string file)
    {
        if (number > 0) canvas.WriteLine($"  {Count.Number(number)} {(number == 1 ? one : many)}: {file}", Canvas.Plain);
    }

    private void WriteWarnings()
    {
        if (summary.Warnings.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(Count.Of(summary.Warnings.Count, "warning"), Canvas.Bold);
        foreach (Diagnostic warning in summary.Warnings.Take(ShownWarnings)) canvas.Write(Canvas.Indented(new Text(warning.Message)));
        if (summary.Warnings.Count > ShownWarnings) canvas.WriteLine($"  and {Count.Number(summary.Warnings.Count - ShownWarnings)} more in summary.json", Canvas.Dim);
    }

    private void WriteFunnel()
    {
        string issuer = scan.Issuer is { } union ? $"{union.Name} · " : "";
        canvas.WriteLine();
        canvas.WriteLine(
            $"{issuer}{LocalDatePattern.Iso.Format(summary.AsOf)} · {Count.Of(summary.Companies, "company", "companies")} · {Count.Of(summary.Rules.Count, "rule")} ({string.Join(" + ", summary.Packs)})",
            Canvas.Bold);
        canvas.WriteLine();
        Table table = NewTable(Left(""), Right(""), Right(""), Left(""));
        AddToFunnel(table, "companies", summary.Companies, Canvas.Plain);
        AddToFunnel(table, "with a level", summary.Companies - summary.Levels.FirstOrDefault(entry => entry.Level == Level.None).Companies, Canvas.Plain);
        foreach (Level level in Levels)
            AddToFunnel(table, $"  {Word.InChinese(level)} {Word.Of(level)}", summary.Levels.FirstOrDefault(entry => entry.Level == level).Companies, Canvas.Of(level));
        AddToFunnel(table, "open alerts", summary.Alerts, Canvas.Plain);
        Write(table);
        canvas.WriteLine();
        canvas.Write("  ", Canvas.Plain);
        WriteMoves();
        if (LetterText.Of(result.Letters, summary.AsOf) is { } letters) canvas.WriteLine($"  {letters}", Canvas.Plain);
    }

    /// <summary>Writes how many alerts changed and how, with new and raised ones in bold.</summary>
    private void WriteMoves()
    {
        int kept = result.Transitions.Count(move => move is { Transition: EpisodeTransition.Closed, Reason: TransitionReason.ClosedByPerson });
        (string Name, int Alerts, bool IsNews)[] moves =
        [
            .. summary.Transitions
                .Select(move => (TransitionName.Of(move.Transition), move.Transition == EpisodeTransition.Closed ? move.Alerts - kept : move.Alerts, move.Transition is EpisodeTransition.Opened or EpisodeTransition.Raised))
                .Append(("kept closed by a person", kept, false))
                .Where(move => move.Item2 > 0),
        ];
        for (int place = 0; place < moves.Length; place++)
            canvas.Write($"{(place == 0 ? "" : ", ")}{Count.Number(moves[place].Alerts)} {moves[place].Name}", moves[place].IsNews ? Canvas.Bold : Canvas.Plain);

        canvas.WriteLine(moves.Length == 0 ? "no alert is open" : $"; {Count.Number(summary.Notified)} to be told of", Canvas.Plain);
    }

    private void AddToFunnel(Table table, string name, int companies, Style style)
    {
        double share = summary.Companies == 0 ? 0 : (double)companies / summary.Companies;
        table.AddRow(new Text(name, style), new Text(Count.Number(companies), style), new Text(Percent(share), Canvas.Dim), new Text(Bar(share), style));
    }

    private void WriteAlerts()
    {
        canvas.WriteLine();
        if (result.Alerts.Count == 0)
        {
            canvas.WriteLine("No company is listed", Canvas.Bold);
            return;
        }

        canvas.WriteLine("The most urgent", Canvas.Bold);
        Table table = NewTable(Right("#"), Left(""), Left(""), Right("score"), Wrapped("company"), Wrapped("first reason (+ others)"));
        foreach (Alert alert in result.Alerts.Take(TopAlerts))
        {
            Assessment found = alert.Assessment;
            table.AddRow(
                new Text(Count.Number(alert.Rank)),
                new Text(Word.InChinese(found.Level), Canvas.Of(found.Level)),
                new Text(TransitionName.Of(alert.Move), alert.IsNews ? Canvas.Bold : Canvas.Dim),
                new Text(found.Score.ToString("0.##", CultureInfo.InvariantCulture)),
                new Text(NameOf(alert.Company)),
                new Text(ReasonOf(found)));
        }

        Write(table);
        if (result.Alerts.Count > TopAlerts) canvas.WriteLine($"  and {Count.Number(result.Alerts.Count - TopAlerts)} more in alerts.csv", Canvas.Dim);
    }

    private string Time()
    {
        ScanTimings took = result.Timings;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{(took.Reading + took.Assessing + took.Writing).TotalSeconds:0.00} s: reading {took.Reading.TotalSeconds:0.00}, assessing {took.Assessing.TotalSeconds:0.00}, writing {took.Writing.TotalSeconds:0.00}");
    }

    /// <summary>Draws a bar in eighths of a column; a share above 0 is at least one eighth.</summary>
    private static string Bar(double share)
    {
        int eighths = share == 0 ? 0 : Math.Max(1, (int)Math.Round(share * LongestBar * 8, MidpointRounding.AwayFromZero));
        return new string('█', eighths / 8) + " ▏▎▍▌▋▊▉"[eighths % 8];
    }

    private static Text Faulty(long number) => new(number == 0 ? "" : Count.Number(number), new Style(Color.Yellow));

    private static string NameOf(Company company) => company.Name.Length > 0 ? company.Name : company.Id;

    private static string ReasonOf(Assessment found)
    {
        if (found.Rules.Count == 0) return "";
        FiredRule first = found.Rules[0];
        string reason = first.Because.Length > 0 ? first.Because : first.Rule.Title;
        return found.Rules.Count == 1 ? reason : $"{reason} (+{Count.Number(found.Rules.Count - 1)})";
    }

    private static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.0} %");

    private void Write(Table table) => canvas.Write(Canvas.Indented(table));

    private static Table NewTable(params TableColumn[] columns)
    {
        Table table = new Table().NoBorder();
        table.ShowHeaders = columns.Any(column => column.Header is Text { Length: > 0 });
        return table.AddColumns(columns);
    }

    private static TableColumn Left(string title) => Canvas.Column(title);

    private static TableColumn Right(string title) => Canvas.Column(title, right: true);

    private static TableColumn Wrapped(string title)
    {
        TableColumn column = Canvas.Column(title);
        column.NoWrap = false;
        return column;
    }
}
