using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes a letter as JSON; what it does not have yet is left out.</summary>
internal static class LetterJson
{
    public static void Write(Utf8JsonWriter json, Letter letter, LetterRegister register)
    {
        json.WriteStartObject();
        json.WriteString("id", letter.Id);
        json.WriteString("episode", letter.Episode);
        json.WriteString("company", letter.Company);
        json.WriteString("name", letter.Name);
        json.WriteString("kind", Word.Of(letter.Step));
        json.WriteString("state", Word.Of(letter.State));
        Write(json, "since", letter.Since);
        json.WriteString("why", Word.Of(letter.Proposal.Reason));
        Write(json, "facts", letter.Proposal.Facts);
        Write(json, "basis", letter.Proposal.Basis);
        Write(json, "verified", letter.Verification?.On);
        Write(json, "draft", letter.Draft);
        Write(json, "number", letter.Number);
        Write(json, "voidNumbers", letter.VoidNumbers);
        Write(json, "revoked", letter.Revoked);
        Write(json, "revokedAs", letter.RevokedAs);
        Write(json, "issued", letter.Issued);
        Write(json, "issuedBy", letter.IssuedBy);
        Write(json, "signedBy", letter.SignedBy);
        Write(json, "served", letter.Served);
        if (letter.Form is { } form) json.WriteString("form", Word.Of(form));
        Write(json, letter.Proof);
        Write(json, "due", letter.Due);
        Write(json, "noDue", letter.NoDue?.ToString());
        Write(json, "replied", letter.Replied);
        if (letter.Outcome is { } outcome) json.WriteString("outcome", Word.Of(outcome));
        Write(json, letter.Objection);
        if (letter.Round > 1) json.WriteNumber("round", letter.Round);
        WritePromises(json, letter.Promises);
        WriteRecords(json, "proceedings", letter.Proceedings);
        Write(json, "earlier", [.. register.OfEpisode(letter.Episode).TakeWhile(other => other.Id != letter.Id).Select(other => other.Id)]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ServiceProof? proof)
    {
        if (proof is null) return;
        json.WriteStartObject("proof");
        Write(json, "receivedBy", proof.ReceivedBy);
        Write(json, "relation", proof.Relation);
        Write(json, "refusal", proof.Refusal);
        Write(json, "witnesses", proof.Witnesses);
        Write(json, "tracking", proof.Tracking);
        Write(json, "place", proof.Place);
        Write(json, "servedBy", proof.ServedBy);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, LetterObjection? objection)
    {
        if (objection is null) return;
        json.WriteStartObject("objection");
        Write(json, "on", objection.On);
        Write(json, "from", objection.From);
        Write(json, "text", objection.Text);
        Write(json, "evidence", objection.Evidence);
        Write(json, "answered", objection.Answered);
        if (objection.Outcome is { } outcome) json.WriteString("outcome", Word.Of(outcome));
        Write(json, "answer", objection.Answer);
        json.WriteEndObject();
    }

    /// <summary>Writes rows of feeds; none are left out.</summary>
    public static void WriteRecords(Utf8JsonWriter json, string name, IReadOnlyList<FeedRecord> records)
    {
        if (records.Count == 0) return;
        json.WriteStartArray(name);
        foreach (FeedRecord record in records)
        {
            json.WriteStartObject();
            json.WriteString("feed", record.Feed);
            json.WriteString("file", record.File);
            json.WriteNumber("row", record.Row);
            Write(json, "day", record.Day);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePromises(Utf8JsonWriter json, IReadOnlyList<LetterPromiseState> promises)
    {
        if (promises.Count == 0) return;
        json.WriteStartArray("promises");
        foreach (LetterPromiseState promise in promises)
        {
            json.WriteStartObject();
            Write(json, promise.Promise);
            json.WriteNumber("paid", promise.Paid);
            Write(json, "kept", promise.Kept);
            json.WriteBoolean("missed", promise.WasMissed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LetterPromise promise)
    {
        Write(json, "by", promise.By);
        if (promise.Yuan is { } yuan) json.WriteNumber("yuan", yuan);
        Write(json, "what", promise.What);
    }

    /// <summary>Writes the values of an act on a letter into an object.</summary>
    public static void WriteValues(Utf8JsonWriter json, LetterAct act)
    {
        switch (act)
        {
            case LetterVerified verified:
                Write(json, "on", verified.On);
                Write(json, "supervisors", verified.Supervisors);
                Write(json, "facts", verified.Facts);
                Write(json, "basis", verified.Basis);
                json.WriteBoolean("notBeforeCourt", verified.NotBeforeCourt);
                WriteRecords(json, "proceedings", verified.Proceedings ?? []);
                break;
            case LetterDrafted drafted:
                Write(json, "file", drafted.File);
                Write(json, "to", drafted.To);
                break;
            case LetterIssued issued:
                Write(json, "on", issued.On);
                Write(json, "number", issued.Number);
                Write(json, "signedBy", issued.SignedBy);
                Write(json, "reply", issued.Reply?.InWords().ToString());
                Write(json, "edited", issued.Edited);
                json.WriteBoolean("notBeforeCourt", issued.NotBeforeCourt);
                WriteRecords(json, "proceedings", issued.Proceedings ?? []);
                break;
            case LetterServed served:
                Write(json, "on", served.On);
                Write(json, "form", Word.Of(served.Form));
                json.WriteBoolean("deemed", served.Deemed);
                Write(json, "due", served.Due);
                Write(json, "edited", served.Edited);
                Write(json, served.Proof);
                break;
            case LetterReplied replied:
                Write(json, "on", replied.On);
                Write(json, "outcome", Word.Of(replied.Outcome));
                Write(json, "note", replied.Note);
                Write(json, "from", replied.From);
                Write(json, "evidence", replied.Evidence);
                break;
            case ObjectionAnswered answered:
                Write(json, "on", answered.On);
                Write(json, "outcome", Word.Of(answered.Outcome));
                Write(json, "text", answered.Text);
                break;
            case LetterAccepted accepted:
                Write(json, "on", accepted.On);
                Write(json, "note", accepted.Note);
                if (accepted.Promises is not { } promises) break;
                json.WriteStartArray("promises");
                foreach (LetterPromise promise in promises)
                {
                    json.WriteStartObject();
                    Write(json, promise);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                break;
            case LetterFulfilled fulfilled:
                Write(json, "by", fulfilled.By);
                Write(json, "on", fulfilled.On);
                if (fulfilled.Yuan is { } yuan) json.WriteNumber("yuan", yuan);
                Write(json, "note", fulfilled.Note);
                break;
            case LetterEscalated escalated:
                Write(json, "on", escalated.On);
                Write(json, "reason", Word.Of(escalated.Reason));
                break;
            case LetterOpened opened:
                Write(json, "on", opened.On);
                Write(json, "source", Word.Of(opened.Source));
                Write(json, "matter", opened.Matter);
                Write(json, "facts", opened.Proposal?.Facts ?? []);
                break;
            case OpenReminderIssued issued:
                Write(json, "on", issued.On);
                Write(json, "template", issued.Template);
                Write(json, "signedBy", issued.SignedBy);
                Write(json, "numbers", [.. issued.Copies.Select(copy => copy.Number)]);
                break;
            case LetterRevoked revoked:
                Write(json, "on", revoked.On);
                Write(json, "number", revoked.Number);
                Write(json, "signedBy", revoked.SignedBy);
                break;
            case LetterClosed closed:
                if (closed.Workers is { } workers) json.WriteNumber("workers", workers);
                if (closed.Yuan is { } recovered) json.WriteNumber("yuan", recovered);
                break;
            case LetterVoided voided:
                Write(json, "number", voided.Number);
                break;
        }
    }

    private static void Write(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }

    private static void Write(Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } date) json.WriteString(name, LocalDatePattern.Iso.Format(date));
    }

    private static void Write(Utf8JsonWriter json, string name, IReadOnlyList<string> texts)
    {
        if (texts.Count == 0) return;
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
