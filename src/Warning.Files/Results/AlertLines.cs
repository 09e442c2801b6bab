using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>alerts.jsonl</c>, one line of JSON for each alert.</summary>
internal static class AlertLines
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonEncodedText AffectedWorkers = JsonEncodedText.Encode("affectedWorkers");
    private static readonly JsonEncodedText AsOf = JsonEncodedText.Encode("asOf");
    private static readonly JsonEncodedText Basis = JsonEncodedText.Encode("basis");
    private static readonly JsonEncodedText Because = JsonEncodedText.Encode("because");
    private static readonly JsonEncodedText Company = JsonEncodedText.Encode("company");
    private static readonly JsonEncodedText Counted = JsonEncodedText.Encode("counted");
    private static readonly JsonEncodedText Decidable = JsonEncodedText.Encode("decidable");
    private static readonly JsonEncodedText Due = JsonEncodedText.Encode("due");
    private static readonly JsonEncodedText Episode = JsonEncodedText.Encode("episode");
    private static readonly JsonEncodedText EpisodeLevel = JsonEncodedText.Encode("episodeLevel");
    private static readonly JsonEncodedText Evidence = JsonEncodedText.Encode("evidence");
    private static readonly JsonEncodedText Feed = JsonEncodedText.Encode("feed");
    private static readonly JsonEncodedText FirstSince = JsonEncodedText.Encode("firstSince");
    private static readonly JsonEncodedText Held = JsonEncodedText.Encode("held");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Indeterminate = JsonEncodedText.Encode("indeterminate");
    private static readonly JsonEncodedText Indicator = JsonEncodedText.Encode("indicator");
    private static readonly JsonEncodedText Level = JsonEncodedText.Encode("level");
    private static readonly JsonEncodedText Missing = JsonEncodedText.Encode("missing");
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Notified = JsonEncodedText.Encode("notified");
    private static readonly JsonEncodedText Period = JsonEncodedText.Encode("period");
    private static readonly JsonEncodedText Rank = JsonEncodedText.Encode("rank");
    private static readonly JsonEncodedText Reason = JsonEncodedText.Encode("reason");
    private static readonly JsonEncodedText Referrals = JsonEncodedText.Encode("referrals");
    private static readonly JsonEncodedText Released = JsonEncodedText.Encode("released");
    private static readonly JsonEncodedText Rules = JsonEncodedText.Encode("rules");
    private static readonly JsonEncodedText Score = JsonEncodedText.Encode("score");
    private static readonly JsonEncodedText ScoreHigh = JsonEncodedText.Encode("scoreHigh");
    private static readonly JsonEncodedText SilencedUntil = JsonEncodedText.Encode("silencedUntil");
    private static readonly JsonEncodedText Since = JsonEncodedText.Encode("since");
    private static readonly JsonEncodedText State = JsonEncodedText.Encode("state");
    private static readonly JsonEncodedText Term = JsonEncodedText.Encode("term");
    private static readonly JsonEncodedText Title = JsonEncodedText.Encode("title");
    private static readonly JsonEncodedText To = JsonEncodedText.Encode("to");
    private static readonly JsonEncodedText Unit = JsonEncodedText.Encode("unit");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Within = JsonEncodedText.Encode("within");
    private static readonly JsonEncodedText Why = JsonEncodedText.Encode("why");

    public static void Write(Stream stream, IReadOnlyList<Alert> alerts)
    {
        using Utf8JsonWriter json = new(stream, Options);
        foreach (Alert alert in alerts)
        {
            Write(json, alert);
            json.Flush();
            stream.WriteByte((byte)'\n');
            json.Reset();
        }
    }

    private static void Write(Utf8JsonWriter json, Alert alert)
    {
        Assessment assessment = alert.Assessment;
        json.WriteStartObject();
        json.WriteNumber(Rank, alert.Rank);
        json.WriteString(Company, alert.Company.Id);
        json.WriteString(Name, alert.Company.Name);
        json.WriteString(AsOf, LocalDatePattern.Iso.Format(assessment.AsOf));
        json.WriteString(Level, assessment.Level.Word());
        json.WriteShortest(Score, assessment.Score);
        json.WriteShortest(ScoreHigh, assessment.ScoreHigh);
        json.WriteOptional(AffectedWorkers, assessment.AffectedWorkers);
        WriteEpisode(json, alert);
        json.WriteStartArray(Rules);
        foreach (FiredRule rule in assessment.Rules)
            Write(json, rule);
        json.WriteEndArray();
        WriteReleased(json, assessment.Released);
        json.WriteStartArray(Indeterminate);
        foreach (IndeterminateRule rule in assessment.Indeterminate)
            Write(json, rule);
        json.WriteEndArray();
        json.WriteStartArray(Referrals);
        foreach (Referral referral in assessment.Referrals)
            Write(json, referral);
        json.WriteEndArray();
        WriteLetter(json, alert.Letter);
        json.WriteEndObject();
    }

    private static void WriteReleased(Utf8JsonWriter json, IReadOnlyList<ReleasedRule> released)
    {
        if (released.Count == 0) return;
        json.WriteStartArray(Released);
        foreach (ReleasedRule rule in released)
        {
            json.WriteStartObject();
            json.WriteString(Id, rule.Id);
            json.WriteString(Reason, rule.Reason.Word());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLetter(Utf8JsonWriter json, ListedLetter? letter)
    {
        if (letter is null)
        {
            json.WriteNull("letter");
            return;
        }

        json.WriteStartObject("letter");
        json.WriteString("kind", letter.Step.Word());
        json.WriteString(State, letter.State.Word());
        json.WriteString(Id, letter.Id);
        json.WriteString("number", letter.Number);
        json.WriteDate(Due, letter.Due);
        json.WriteEndObject();
    }

    private static void WriteEpisode(Utf8JsonWriter json, Alert alert)
    {
        if (alert.Episode is not { } episode)
        {
            json.WriteNull(State);
            json.WriteNull(Reason);
            json.WriteNull(Since);
            return;
        }

        json.WriteString(State, episode.Transition.Word());
        json.WriteString(Reason, episode.Reason.Word());
        json.WriteDate(Since, episode.Since);
        if (episode.FirstSince != episode.Since) json.WriteDate(FirstSince, episode.FirstSince);
        if (episode.Level != alert.Assessment.Level) json.WriteString(EpisodeLevel, episode.Level.Word());
        if (episode.SilencedUntil is { } day) json.WriteDate(SilencedUntil, day);
        json.WriteBoolean(Notified, episode.Notified);
        json.WriteString(Episode, episode.Id);
    }

    private static void Write(Utf8JsonWriter json, FiredRule fired)
    {
        json.WriteStartObject();
        json.WriteString(Id, fired.Rule.Id);
        json.WriteString(Title, fired.Rule.Title);
        json.WriteShortest(Score, fired.Rule.Score);
        json.WriteShortest(Counted, fired.Counted);
        json.WriteDate(Since, fired.Since);
        if (fired.Held != HoldReason.None) json.WriteString(Held, fired.Held.Word());
        json.WriteString(Because, fired.Because);
        json.WriteStartArray(Basis);
        foreach (string basis in fired.Rule.Basis)
            json.WriteStringValue(basis);
        json.WriteEndArray();
        json.WriteStartArray(Evidence);
        foreach (Evidence evidence in fired.Evidence)
            Write(json, evidence);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString(Term, evidence.Term);
        json.WritePropertyName(Value);
        switch (evidence.Value)
        {
            case double number when double.IsFinite(number):
                json.WriteNumberValue(number);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            default:
                json.WriteNullValue();
                break;
        }

        json.WriteString(Unit, evidence.Unit);
        json.WriteString(Period, evidence.Period);
        json.WriteString(Feed, evidence.Feed);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IndeterminateRule rule)
    {
        json.WriteStartObject();
        json.WriteString(Id, rule.Rule.Id);
        json.WriteShortest(Score, rule.Rule.Score);
        Write(json, rule.Missing);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Referral referral)
    {
        json.WriteStartObject();
        json.WriteString(Id, referral.Id);
        json.WriteString(To, referral.To);
        json.WriteString(Within, referral.Within?.ToString());
        json.WriteString(Reason, referral.Reason);
        json.WriteBoolean(Decidable, referral.IsDecided);
        if (!referral.IsDecided) Write(json, referral.Missing);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<MissingReason> reasons)
    {
        json.WriteStartArray(Missing);
        foreach (MissingReason missing in reasons)
        {
            json.WriteStartObject();
            json.WriteString(Indicator, missing.Indicator);
            json.WriteString(Why, missing.Why);
            json.WriteString(Since, missing.Since);
            if (missing.Unread is { } row)
            {
                json.WriteString(Feed, row.Feed);
                json.WriteString("file", row.File);
                json.WriteNumber("row", row.Row);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
