using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints a review of the feeds: what deserves a look, then how much has come of each, then what could not be read and why.</summary>
internal sealed class FeedReport
{
    private const int WidestReport = 140;
    private const int ReasonsShown = 12;
    private const int FeedsShown = 8;
    private const int ColumnsBeforeMonths = 7;

    private static readonly Style Marked = new(Color.Yellow);

    private readonly ScanFile scan;
    private readonly FeedReview review;
    private readonly Canvas canvas;
    private readonly int width;

    public FeedReport(Terminal terminal, ScanFile scan, FeedReview review)
    {
        this.scan = scan;
        this.review = review;
        width = Math.Min(terminal.Width, WidestReport);
        canvas = new Canvas(terminal, width);
    }

    public void Print()
    {
        long rows = review.Feeds.Skip(1).Sum(feed => feed.Summary?.Rows ?? 0);
        Message what = FeedScreenMessages.CompaniesAndFeeds(review.Companies, review.Feeds.Count - 1, rows);
        canvas.WriteLine(HeadMessages.Of(scan.Issuer?.Name, HeadMessages.AsOf(review.AsOf), what), Canvas.Bold);
        WriteMatters();
        WriteFeeds();
        WriteRejects();
        WriteUnmatched();
        canvas.Print();
    }

    private void WriteMatters()
    {
        Message[] stops = [.. review.Feeds.Select(feed => feed.Stop).OfType<Message>().Select(FeedScreenMessages.StopsScan)];
        Message[] others = [.. review.Feeds.SelectMany(feed => feed.Faults.Select(fault => fault.Text).Concat(feed.Drifts.Select(drift => drift.Text)))];
        canvas.WriteLine();
        if (stops.Length + others.Length == 0)
        {
            canvas.WriteLine(FeedScreenMessages.NothingToLookAt, Canvas.Bold);
            return;
        }

        canvas.WriteLine(FeedScreenMessages.ToLookAt(stops.Length + others.Length), Canvas.Bold);
        foreach (Message stop in stops) canvas.WriteIndented(stop, new Style(Color.Red));
        foreach (Message other in others) canvas.WriteIndented(other, Canvas.Plain);
    }

    private void WriteFeeds()
    {
        canvas.WriteLine();
        canvas.WriteLine(FeedScreenMessages.Feeds, Canvas.Bold);
        IReadOnlyList<DeliveredMonth> months = review.Feeds.Select(feed => feed.Summary?.Months ?? []).FirstOrDefault(months => months.Count > 0) ?? [];
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Feed),
            canvas.Column(FeedScreenMessages.Files, right: true),
            canvas.Column(ColumnMessages.Rows, right: true),
            canvas.Column(FeedScreenMessages.LastRows, right: true),
            canvas.Column(ColumnMessages.NotRead, right: true),
            canvas.Column(ColumnMessages.Unmatched, right: true),
            canvas.Column(FeedScreenMessages.Companies, right: true),
            canvas.Column(months.Count == 0 ? null : FeedScreenMessages.Months(months[0].Month.ToString(), months[^1].Month.ToString())),
            canvas.Column(FeedScreenMessages.Newest));
        foreach (ReviewedFeed feed in review.Feeds) table.AddRow([.. CellsOf(feed)]);
        canvas.Write(Canvas.Indented(table));
        canvas.WriteIndented(FeedScreenMessages.Legend, Canvas.Dim);
        canvas.WriteIndented(review.ComparedWith is { } last ? FeedScreenMessages.ComparedWith(last) : FeedScreenMessages.NoScanBefore, Canvas.Dim);
    }

    private IEnumerable<IRenderable> CellsOf(ReviewedFeed feed)
    {
        bool isRegister = feed == review.Feeds[0];
        yield return isRegister ? canvas.Cell(FeedScreenMessages.Register) : Canvas.Cell(feed.Id);
        if (feed.Summary is not { } read)
        {
            for (int column = 1; column < ColumnsBeforeMonths; column++) yield return Canvas.Cell("");
            yield return canvas.Cell(FeedScreenMessages.Unreadable, new Style(Color.Red));
            yield break;
        }

        yield return Canvas.Cell(read.Files.Count == 0 ? "" : Count.Number(read.Files.Count));
        yield return Canvas.Cell(Count.Number(read.Rows));
        yield return Canvas.Cell(feed.Before is { } before ? Count.Number(before.Rows) : "", Canvas.Dim);
        yield return Some(read.Rejects);
        yield return Some(read.Unmatched);
        if (isRegister) yield break;
        long percent = review.Companies == 0 ? 0 : (long)Math.Round(100.0 * read.Companies / review.Companies);
        yield return canvas.Cell(FeedScreenMessages.CompaniesOf(read.Companies, percent));
        yield return Canvas.Cell(MonthBars.Of(read.Months));
        yield return Canvas.Cell(read.Indicators.Select(indicator => indicator.Latest).Where(latest => latest is not null).Max(StringComparer.Ordinal) ?? "");
    }

    private void WriteRejects()
    {
        (string Feed, RejectGroup Group)[] groups =
        [
            .. review.Feeds
                .SelectMany(feed => feed.Summary?.RejectGroups ?? [], (feed, group) => (feed.Id, Group: group))
                .OrderByDescending(one => one.Group.Count),
        ];
        if (groups.Length == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(FeedScreenMessages.Rejects(groups.Sum(one => one.Group.Count)), Canvas.Bold);
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Feed),
            canvas.Column(FeedScreenMessages.Column),
            canvas.Column(FeedScreenMessages.Count, right: true),
            canvas.Wrapped(FeedScreenMessages.Reason),
            canvas.Wrapped(FeedScreenMessages.FirstExample));
        foreach ((string feed, RejectGroup group) in groups.Take(ReasonsShown))
        {
            table.AddRow(
                Canvas.Cell(feed),
                group.Column.Length > 0 ? Canvas.Cell(Canvas.Cut(group.Column, width / 6)) : canvas.Cell(FeedScreenMessages.WholeRow),
                Some(group.Count),
                canvas.WrappedCell(group.IsUniform ? group.Reason : FeedScreenMessages.AndLike(group.Reason)),
                group.Examples.Count == 0 ? Canvas.Cell("") : canvas.WrappedCell(PlaceOf(group.Examples[0])));
        }

        canvas.Write(Canvas.Indented(table));
        if (groups.Length > ReasonsShown) canvas.WriteIndented(FeedScreenMessages.MoreReasons(groups.Length - ReasonsShown), Canvas.Dim);
    }

    private static Message PlaceOf(Reject reject) =>
        reject.Value.Length == 0 ? FeedScreenMessages.Place(reject.File, reject.Row) : FeedScreenMessages.PlaceAndCell(reject.File, reject.Row, reject.Value);

    private void WriteUnmatched()
    {
        ReviewedFeed[] feeds = [.. review.Feeds.Where(feed => feed.Summary?.Unmatched > 0).OrderByDescending(feed => feed.Summary!.Unmatched)];
        if (feeds.Length == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(FeedScreenMessages.Unmatched(feeds.Sum(feed => feed.Summary!.Unmatched)), Canvas.Bold);
        foreach (ReviewedFeed feed in feeds.Take(FeedsShown))
        {
            Message[] first = [.. feed.Unmatched.Select(NameOf)];
            canvas.WriteIndented(FeedScreenMessages.UnmatchedOf(feed.Id, feed.Summary!.Unmatched, first), Canvas.Plain);
        }

        if (feeds.Length > FeedsShown) canvas.WriteIndented(ScanScreenMessages.MoreFeeds(feeds.Length - FeedsShown), Canvas.Dim);
    }

    private static Message NameOf(UnmatchedRow row) =>
        row.Nearest.Count > 0 ? FeedScreenMessages.NamedNear(row.Company, row.Nearest[0]) : FeedScreenMessages.Named(row.Company);

    private static Text Some(long number) => Canvas.Cell(number == 0 ? "" : Count.Number(number), Marked);
}
