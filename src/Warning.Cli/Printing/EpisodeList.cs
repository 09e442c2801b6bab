using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// The list of alerts: open ones by falling level and age, or a list of work by due date; then, if asked for, closed ones, the latest first.
/// </summary>
internal sealed class EpisodeList
{
    // Without ids the rows of most offices fit 100 columns.
    private const int WidthWithIds = 120;

    private readonly AlertBook book;
    private readonly DateTimeZone zone;
    private readonly bool isOfActs;
    private readonly EpisodeChoice choice;
    private readonly Dictionary<string, ListedHandling> works;
    private readonly Episode[] open;
    private readonly Episode[] closed;
    private readonly RecordedAct[] acts;

    /// <summary>Creates the list.</summary>
    /// <param name="book">The alerts.</param>
    /// <param name="workOn">Returns the work on an alert; null for none.</param>
    /// <param name="choice">Which open alerts are listed.</param>
    /// <param name="acts">The acts of persons.</param>
    /// <param name="zone">The time zone of the office.</param>
    /// <param name="all">Whether closed alerts are listed too.</param>
    /// <param name="isOfActs">Whether all acts on alerts are listed too; otherwise what was put right in the alerts that are listed.</param>
    public EpisodeList(
        AlertBook book, Func<Episode, ListedHandling?> workOn, EpisodeChoice choice, IReadOnlyList<RecordedAct> acts, DateTimeZone zone, bool all, bool isOfActs)
    {
        (this.book, this.zone, this.isOfActs, this.choice) = (book, zone, isOfActs, choice);
        Episode[] found = [.. book.Episodes.Where(episode => episode.IsOpen)];
        works = found.Select(episode => (episode.Id, Work: workOn(episode))).Where(one => one.Work is not null).ToDictionary(one => one.Id, one => one.Work!, StringComparer.Ordinal);
        IEnumerable<Episode> chosen = found.Where(episode => choice.Has(WorkOf(episode)));
        if (choice.IsOfWork) chosen = chosen.OrderBy(episode => WorkOf(episode)?.Due is null).ThenBy(episode => WorkOf(episode)?.Due).ThenBy(episode => WorkOf(episode)?.DueTime);
        else chosen = chosen.OrderBy(_ => 0);
        open = [.. ((IOrderedEnumerable<Episode>)chosen).ThenByDescending(episode => episode.Level).ThenBy(episode => episode.Since)];
        closed = all ? [.. book.Episodes.Where(episode => !episode.IsOpen).OrderByDescending(episode => episode.ClosedOn)] : [];
        HashSet<string> listed = [.. open.Concat(closed).Select(episode => episode.Id)];
        this.acts = isOfActs
            ? [.. acts.Where(act => act.IsOnAlert || act.Kind == ActKind.ScanWithdrawn)]
            : [.. acts.Where(act => act.About is not null && act.Episode is { } episode && listed.Contains(episode))];
    }

    /// <summary>The work on the alerts, whose referrals are listed.</summary>
    public HandlingBook Handling { get; init; } = HandlingBook.Empty;

    /// <summary>The day on which referrals are overdue or not.</summary>
    public LocalDate Today { get; init; }

    public void Print(Terminal terminal, Issuer? issuer)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        canvas.WriteLine(
            HeadMessages.Of(choice.Unit ?? choice.Person ?? issuer?.Name, book.LastAsOf is { } date ? HeadMessages.AsOf(date) : HeadMessages.NoScanYet, HeadMessages.OpenAlerts(open.Length)), Canvas.Bold);
        bool ids = terminal.Width >= WidthWithIds;
        if (open.Length > 0) Write(canvas, Open(canvas, ids));
        if (closed.Length > 0)
        {
            canvas.WriteLine();
            canvas.WriteLine(HeadMessages.ClosedAlerts(closed.Length), Canvas.Bold);
            Write(canvas, Closed(canvas, ids));
        }

        IEnumerable<(Episode Episode, CaseReferral Referral)> referrals = open.SelectMany(episode => ReferralsOf(episode).Select(one => (episode, one)));
        ReferralText.Write(canvas, [.. referrals.OrderBy(one => one.Referral.Due ?? LocalDate.MaxIsoValue)], Today);
        ActList.Write(canvas, isOfActs ? HeadMessages.Acts(acts.Length) : HeadMessages.PutRight(acts.Length), acts, book, zone);
        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (book.LastAsOf is { } date) json.WriteString("asOf", Iso(date));
        else json.WriteNull("asOf");
        json.WriteStartArray("alerts");
        foreach (Episode episode in open.Concat(closed)) EpisodeJson.Write(
            json, episode, WorkOf(episode), bodies => ReferralText.Write(bodies, book.WarningsOf(episode.Company), ReferralsOf(episode), Today));
        json.WriteEndArray();
        ActList.Write(json, "acts", acts);
        json.WriteEndObject();
    }

    private IReadOnlyList<CaseReferral> ReferralsOf(Episode episode) => Handling.Find(episode.Id)?.Referrals ?? [];

    private ListedHandling? WorkOf(Episode episode) => works.GetValueOrDefault(episode.Id);

    private Table Open(Canvas canvas, bool ids)
    {
        bool silences = open.Any(episode => episode.SilencedUntil is not null), handles = works.Count > 0;
        bool dues = works.Values.Any(work => work.DueInWords() is not null), reasons = !choice.IsOfWork && (ids || !handles);
        Message[] ofWork = handles ? [ColumnMessages.Progress, .. dues ? [ColumnMessages.WorkDue] : Array.Empty<Message>(), ColumnMessages.Owner] : [];
        Message[] ofAlert = reasons ? [ColumnMessages.Changed, ColumnMessages.Why] : [];
        Table table = NewTable(
            canvas,
            [
                ColumnMessages.Level, ColumnMessages.State, ColumnMessages.Since, .. ofAlert, .. ofWork,
                .. silences ? [ColumnMessages.SilencedUntil] : Array.Empty<Message>(), ColumnMessages.Company, .. ids ? [ColumnMessages.Id] : Array.Empty<Message>(),
            ]);
        foreach (Episode episode in open)
        {
            bool isNews = episode.Transition is EpisodeTransition.Opened or EpisodeTransition.Raised;
            List<Text> cells =
            [
                canvas.Cell(episode.Level.InWords(), Canvas.Of(episode.Level)),
                canvas.Cell(episode.Transition.InWords(), isNews ? Canvas.Bold : Canvas.Plain),
                Canvas.Cell(Iso(episode.Since)),
            ];
            if (reasons)
            {
                cells.Add(Canvas.Cell(Iso(episode.LastChange)));
                cells.Add(canvas.Cell(episode.Reason.InWords()));
            }

            if (handles) AddWork(canvas, cells, WorkOf(episode), dues);
            if (silences) cells.Add(Canvas.Cell(Iso(episode.SilencedUntil)));
            AddCompany(cells, episode, ids);
            table.AddRow(cells);
        }

        return table;
    }

    private static void AddWork(Canvas canvas, List<Text> cells, ListedHandling? work, bool dues)
    {
        Style style = work is { IsOverdue: true } ? Canvas.Bold : Canvas.Plain;
        cells.Add(work is null ? Canvas.Cell("") : canvas.Cell(work.ProgressInWords(), style));
        if (dues) cells.Add(work?.DueInWords() is { } due ? canvas.Cell(due, style) : Canvas.Cell(""));
        cells.Add(work?.PeopleInWords() is { } people ? canvas.Cell(people) : Canvas.Cell(work?.Unit ?? ""));
    }

    private Table Closed(Canvas canvas, bool ids)
    {
        Table table = NewTable(
            canvas,
            [
                ColumnMessages.Level, ColumnMessages.Closed, ColumnMessages.Since, ColumnMessages.ClosedAs, ColumnMessages.By, ColumnMessages.Workers, ColumnMessages.Yuan,
                ColumnMessages.Company, .. ids ? [ColumnMessages.Id] : Array.Empty<Message>(),
            ]);
        foreach (Episode episode in closed)
        {
            EpisodeClosed? closing = episode.Closing;
            List<Text> cells =
            [
                canvas.Cell(episode.Level.InWords(), Canvas.Of(episode.Level)),
                Canvas.Cell(Iso(episode.ClosedOn)),
                Canvas.Cell(Iso(episode.Since)),
                canvas.Cell(closing is null ? episode.Reason.InWords() : closing.As.InWords()),
                Canvas.Cell(episode.ClosedBy?.Actor ?? ""),
                Canvas.Cell(closing?.Workers is { } workers ? Count.Number(workers) : ""),
                Canvas.Cell(closing?.Yuan is { } yuan ? yuan.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture) : ""),
            ];
            AddCompany(cells, episode, ids);
            table.AddRow(cells);
        }

        return table;
    }

    private static void AddCompany(List<Text> cells, Episode episode, bool ids)
    {
        cells.Add(Canvas.Cell(EpisodeText.NameOf(episode)));
        if (ids) cells.Add(Canvas.Cell(episode.Company, Canvas.Dim));
    }

    private static void Write(Canvas canvas, Table table)
    {
        canvas.WriteLine();
        canvas.Write(Canvas.Indented(table));
    }

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    private static Table NewTable(Canvas canvas, params Message[] titles)
    {
        Message[] numbers = [ColumnMessages.Workers, ColumnMessages.Yuan];
        return canvas.NewTable([.. titles.Select(title => canvas.Column(title, right: numbers.Contains(title)))]);
    }
}
