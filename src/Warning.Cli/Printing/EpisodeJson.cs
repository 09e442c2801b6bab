using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes an alert as JSON.</summary>
internal static class EpisodeJson
{
    public static void Write(Utf8JsonWriter json, Episode episode, ListedHandling? work, Action<Utf8JsonWriter>? bodies = null)
    {
        json.WriteStartObject();
        json.WriteString("episode", episode.Id);
        json.WriteString("company", episode.Company);
        json.WriteString("name", episode.Name);
        json.WriteBoolean("open", episode.IsOpen);
        json.WriteString("level", Word.Of(episode.Level));
        json.WriteString("state", Word.Of(episode.Transition));
        json.WriteString("reason", Word.Of(episode.Reason));
        Write(json, "since", episode.Since);
        Write(json, "firstSince", episode.FirstSince);
        Write(json, "lastChange", episode.LastChange);
        Write(json, "closedOn", episode.ClosedOn);
        Write(json, "silencedUntil", episode.SilencedUntil);
        json.WriteBoolean("notified", episode.Notified);
        if (work is not null && episode.IsOpen) HandlingJson.Write(json, work);
        bodies?.Invoke(json);
        if (episode is { Closing: { } closing, ClosedBy: { } stamp }) Write(json, closing, stamp);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, EpisodeClosed closing, EventStamp stamp)
    {
        json.WriteStartObject("closing");
        json.WriteString("as", Word.Of(closing.As));
        json.WriteString("by", stamp.Actor);
        json.WriteString("at", InstantPattern.ExtendedIso.Format(stamp.At));
        WriteFound(json, closing);
        json.WriteEndObject();
    }

    /// <summary>Writes the values of a closing into an object.</summary>
    public static void WriteValues(Utf8JsonWriter json, EpisodeClosed closing)
    {
        json.WriteString("as", Word.Of(closing.As));
        WriteFound(json, closing);
    }

    private static void WriteFound(Utf8JsonWriter json, EpisodeClosed closing)
    {
        if (closing.Finding is { } finding) json.WriteString("finding", Word.Of(finding));
        if (closing.Method is { } method) json.WriteString("method", Word.Of(method));
        if (closing.Workers is { } workers) json.WriteNumber("workers", workers);
        if (closing.Yuan is { } yuan) json.WriteNumber("yuan", yuan);
        if (closing.Evidence is { } evidence) json.WriteString("evidence", evidence);
        if (closing.Fault is { } fault) json.WriteString("fault", fault);
        if (closing.Note is { } note) json.WriteString("note", note);
        if (closing.SubmittedBy is { } submitter) json.WriteString("submittedBy", submitter);
    }

    private static void Write(Utf8JsonWriter json, string name, LocalDate? date)
    {
        if (date is { } day) json.WriteString(name, LocalDatePattern.Iso.Format(day));
        else json.WriteNull(name);
    }
}
