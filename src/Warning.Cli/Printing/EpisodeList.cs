using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>The list of alerts: open ones by falling level and age, then, if asked for, closed ones, the latest first.</summary>
internal sealed class EpisodeList
{
    // Without ids the rows of most offices fit 100 columns.
    private const int WidthWithIds = 120;

    private readonly AlertBook book;
    private readonly Episode[] open;
    private readonly Episode[] closed;

    public EpisodeList(AlertBook book, bool all)
    {
        this.book = book;
        open = [.. book.Episodes.Where(episode => episode.IsOpen).OrderByDescending(episode => episode.Level).ThenBy(episode => episode.Since)];
        closed = all ? [.. book.Episodes.Where(episode => !episode.IsOpen).OrderByDescending(episode => episode.ClosedOn)] : [];
    }

    public void Print(Terminal terminal, Issuer? issuer)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        canvas.WriteLine($"{(issuer is null ? "" : $"{issuer.Name} · ")}{(book.LastAsOf is { } date ? Iso(date) : "no scan yet")} · {Count.Of(open.Length, "open alert")}", Canvas.Bold);
        bool ids = terminal.Width >= WidthWithIds;
        if (open.Length > 0) Write(canvas, Open(ids));
        if (closed.Length > 0)
        {
            canvas.WriteLine();
            canvas.WriteLine($"{Count.Number(closed.Length)} closed", Canvas.Bold);
            Write(canvas, Closed(ids));
        }

        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (book.LastAsOf is { } date) json.WriteString("asOf", Iso(date));
        else json.WriteNull("asOf");
        json.WriteStartArray("alerts");
        foreach (Episode episode in open.Concat(closed)) EpisodeJson.Write(json, episode);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private Table Open(bool ids)
    {
        bool silences = open.Any(episode => episode.SilencedUntil is not null);
        Table table = NewTable(["", "state", "since", "changed", "why", .. silences ? ["silenced until"] : Array.Empty<string>(), "company", .. ids ? ["id"] : Array.Empty<string>()]);
        foreach (Episode episode in open)
        {
            bool isNews = episode.Transition is EpisodeTransition.Opened or EpisodeTransition.Raised;
            List<Text> cells =
            [
                LevelOf(episode),
                new Text(TransitionName.Of(episode.Transition), isNews ? Canvas.Bold : Canvas.Plain),
                new Text(Iso(episode.Since)),
                new Text(Iso(episode.LastChange)),
                new Text(TransitionName.Of(episode.Reason)),
            ];
            if (silences) cells.Add(new Text(Iso(episode.SilencedUntil)));
            AddCompany(cells, episode, ids);
            table.AddRow(cells);
        }

        return table;
    }

    private Table Closed(bool ids)
    {
        Table table = NewTable(["", "closed", "since", "as", "by", "workers", "yuan", "company", .. ids ? ["id"] : Array.Empty<string>()]);
        foreach (Episode episode in closed)
        {
            EpisodeClosed? closing = episode.Closing;
            List<Text> cells =
            [
                LevelOf(episode),
                new Text(Iso(episode.ClosedOn)),
                new Text(Iso(episode.Since)),
                new Text(closing is null ? TransitionName.Of(episode.Reason) : Word.Of(closing.As)),
                new Text(episode.ClosedBy?.Actor ?? ""),
                new Text(closing?.Workers is { } workers ? Count.Number(workers) : ""),
                new Text(closing?.Yuan is { } yuan ? yuan.ToString("#,0.##", System.Globalization.CultureInfo.InvariantCulture) : ""),
            ];
            AddCompany(cells, episode, ids);
            table.AddRow(cells);
        }

        return table;
    }

    private static void AddCompany(List<Text> cells, Episode episode, bool ids)
    {
        cells.Add(new Text(EpisodeText.NameOf(episode)));
        if (ids) cells.Add(new Text(episode.Company, Canvas.Dim));
    }

    private static void Write(Canvas canvas, Table table)
    {
        canvas.WriteLine();
        canvas.Write(Canvas.Indented(table));
    }

    private static Text LevelOf(Episode episode) => new(Word.InChinese(episode.Level), Canvas.Of(episode.Level));

    private static string Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";

    private static Table NewTable(params string[] titles)
    {
        Table table = new Table().NoBorder();
        foreach (string title in titles) table.AddColumn(Canvas.Column(title, right: title is "workers" or "yuan"));
        return table;
    }
}
