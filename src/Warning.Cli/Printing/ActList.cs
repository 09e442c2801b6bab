using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the acts of persons with the names by which they are put right: who did what, when and why, and what became of it.</summary>
internal static class ActList
{
    /// <summary>Writes a table of acts with their companies below a title; nothing where there are none.</summary>
    public static void Write(Canvas canvas, Message title, IReadOnlyList<RecordedAct> acts, AlertBook book, DateTimeZone zone) =>
        Write(
            canvas, title, acts, zone, ColumnMessages.Company,
            (act, style) => Canvas.Cell(act.Company is { } company ? book.EpisodeOf(company)?.Name ?? company : "", style));

    /// <summary>Writes a table of acts below a title; nothing where there are none.</summary>
    /// <param name="canvas">Where it is written.</param>
    /// <param name="title">The title.</param>
    /// <param name="acts">The acts.</param>
    /// <param name="zone">The time zone of the days on which they were recorded.</param>
    /// <param name="heading">The heading of the column before the reason.</param>
    /// <param name="cell">Makes the cell of an act in that column, in a style.</param>
    public static void Write(
        Canvas canvas, Message title, IReadOnlyList<RecordedAct> acts, DateTimeZone zone, Message heading, Func<RecordedAct, Style, Text> cell)
    {
        if (acts.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(title, Canvas.Bold);
        canvas.WriteLine();
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Event),
            canvas.Column(ColumnMessages.Done),
            canvas.Column(ColumnMessages.On),
            canvas.Column(ColumnMessages.About),
            canvas.Column(ColumnMessages.By),
            canvas.Column(heading),
            canvas.Column(ColumnMessages.Why));
        foreach (RecordedAct act in acts)
        {
            Style style = act.Standing is null ? Canvas.Dim : Canvas.Plain;
            table.AddRow(
                Canvas.Cell(act.Name, style),
                canvas.Cell(act.Standing is null ? AlertScreenMessages.TakenBack(act.Kind.InWords()) : act.Kind.InWords(), style),
                Canvas.Cell(LocalDatePattern.Iso.Format(act.Stamp.At.InZone(zone).Date), style),
                Canvas.Cell(AboutOf(act) ?? "", style),
                Canvas.Cell(act.Stamp.Actor, style),
                cell(act, style),
                Canvas.Cell(act.Why ?? "", style));
        }

        canvas.Write(Canvas.Indented(table));
    }

    /// <summary>Writes acts as JSON.</summary>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<RecordedAct> acts)
    {
        json.WriteStartArray(name);
        foreach (RecordedAct act in acts) Write(json, act);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, RecordedAct act)
    {
        json.WriteStartObject();
        json.WriteString("event", act.Name);
        json.WriteString("kind", Word.Of(act.Kind));
        json.WriteString("at", InstantPattern.ExtendedIso.Format(act.Stamp.At));
        json.WriteString("asOf", LocalDatePattern.Iso.Format(act.Stamp.AsOf));
        json.WriteString("by", act.Stamp.Actor);
        if (act.Why is { } why) json.WriteString("why", why);
        if (act.Company is { } company) json.WriteString("company", company);
        if (act.Episode is { } episode) json.WriteString("episode", episode);
        if (AboutOf(act) is { } about) json.WriteString("about", about);
        json.WriteBoolean("stands", act.Standing is not null);
        WriteValues(json, "values", act.Recorded is ActCorrected corrected ? corrected.Values : act.Recorded);
        json.WriteEndObject();
    }

    private static void WriteValues(Utf8JsonWriter json, string name, PersonEvent act)
    {
        switch (act)
        {
            case EpisodeClosed closed:
                json.WriteStartObject(name);
                EpisodeJson.WriteValues(json, closed);
                json.WriteEndObject();
                break;
            case HandlingAct work:
                json.WriteStartObject(name);
                HandlingJson.WriteValues(json, work);
                json.WriteEndObject();
                break;
            case CompanyWarned warned:
                json.WriteStartObject(name);
                json.WriteString("body", warned.Warning.Body);
                if (warned.Warning.Number is { } number) json.WriteString("number", number);
                json.WriteString("on", LocalDatePattern.Iso.Format(warned.Warning.On));
                json.WriteString("level", Word.Of(warned.Level));
                if (warned.Warning.Text is { } says) json.WriteString("text", says);
                json.WriteEndObject();
                break;
            case LetterAct letter:
                json.WriteStartObject(name);
                LetterJson.WriteValues(json, letter);
                json.WriteEndObject();
                break;
            case CompanySilenced silenced:
                json.WriteStartObject(name);
                json.WriteString("until", LocalDatePattern.Iso.Format(silenced.Until));
                json.WriteString("reason", silenced.Why);
                json.WriteEndObject();
                break;
        }
    }

    /// <summary>Returns the name of what an act puts right: another act, or a scan; null for an act that puts nothing right.</summary>
    private static string? AboutOf(RecordedAct act) => act.Recorded switch
    {
        CorrectionEvent correction => correction.Act.Name,
        EpisodeReopened reopened => reopened.Closing.Name,
        ScanWithdrawn withdrawn => withdrawn.Scan.Name,
        _ => null,
    };
}
