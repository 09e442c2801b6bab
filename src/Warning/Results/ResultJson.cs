using System.Text.Encodings.Web;
using System.Text.Json;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Results;

/// <summary>
/// Writes results as <c>alerts.jsonl</c> has them, with what else a result tells behind the keys of each object if it is to be whole; and reads them, whole or
/// not.
/// </summary>
internal sealed partial class ResultJson(bool isWhole)
{
    // Dividing a decimal by it removes trailing zeros.
    private const decimal One = 1.0000000000000000000000000000m;

    public void Write(Utf8JsonWriter json, Alert alert)
    {
        json.WriteStartObject();
        json.WriteNumber(ResultKeys.Rank, alert.Rank);
        json.WriteString(ResultKeys.Company, alert.Company.Id);
        json.WriteString(ResultKeys.Name, alert.Company.Name);
        if (alert.Company.Town is { } town) json.WriteString(ResultKeys.Town, town);
        if (alert.Company.Address is { } address) json.WriteString(ResultKeys.Address, address);
        WriteFigures(json, alert.Assessment);
        WriteEpisode(json, alert.Episode, alert.Assessment.Level);
        if (alert.Handling is { } handling) Write(json, handling);
        if (alert.Visit is { } visit) Write(json, visit);
        if (alert.Release is { } release) json.WriteNumber(ResultKeys.Release, release);
        if (alert.Warnings.Count > 0) Write(json, alert.Warnings);
        WriteRules(json, alert.Assessment);
        WriteLetter(json, alert.Letter);
        WriteRest(json, alert.Assessment);
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Company, assessment.CompanyId);
        WriteFigures(json, assessment);
        WriteRules(json, assessment);
        WriteRest(json, assessment);
        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, FiredRule fired)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Id, fired.Rule.Id);
        json.WriteString(ResultKeys.Title, fired.Rule.Title);
        WritePoints(json, ResultKeys.Score, fired.Rule.Score);
        WritePoints(json, ResultKeys.Counted, fired.Counted);
        if (fired.Step is { } step) json.WriteNumber(ResultKeys.Step, step);
        WriteDate(json, ResultKeys.Since, fired.Since);
        if (fired.Held != HoldReason.None) json.WriteString(ResultKeys.Held, fired.Held.Word());
        json.WriteString(ResultKeys.Because, fired.Because);
        WriteTexts(json, ResultKeys.Basis, fired.Rule.Basis);
        WriteAll(json, ResultKeys.Evidence, fired.Evidence, Write);
        if (isWhole)
        {
            WriteHead(json, fired.Rule);
            if (fired.LetterSentence is { } sentence) json.WriteString(ResultKeys.LetterSentence, sentence);
        }

        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, IndeterminateRule rule)
    {
        bool isLine = !isWhole && !json.Options.Indented && json.Options.Encoder == JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        if (isLine && rule.Line?.Of(rule, LineOf) is { } line) json.WriteRawValue(line, skipInputValidation: true);
        else WriteAlone(json, rule);
    }

    private static byte[] LineOf(IndeterminateRule rule)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            new ResultJson(isWhole: false).WriteAlone(json, rule);
        return bytes.ToArray();
    }

    private void WriteAlone(Utf8JsonWriter json, IndeterminateRule rule)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Id, rule.Rule.Id);
        WritePoints(json, ResultKeys.Score, rule.Rule.Score);
        WriteAll(json, ResultKeys.Missing, rule.Missing, Write);
        if (isWhole)
        {
            json.WriteString(ResultKeys.Title, rule.Rule.Title);
            if (rule.Rule.Basis.Count > 0) WriteTexts(json, ResultKeys.Basis, rule.Rule.Basis);
            WriteHead(json, rule.Rule);
        }

        json.WriteEndObject();
    }

    public void Write(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Term, evidence.Term);
        json.WritePropertyName(ResultKeys.Value);
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

        json.WriteString(ResultKeys.Unit, evidence.Unit);
        json.WriteString(ResultKeys.Period, evidence.Period);
        json.WriteString(ResultKeys.Feed, evidence.Feed);
        if (evidence.IsApproximate) json.WriteBoolean(ResultKeys.Approximate, true);
        if (isWhole && evidence.IsComputed) json.WriteBoolean(ResultKeys.Computed, true);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ReleasedRule rule)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Id, rule.Id);
        json.WriteString(ResultKeys.Reason, rule.Reason.Word());
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Referral referral)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Id, referral.Id);
        json.WriteString(ResultKeys.To, referral.To);
        json.WriteString(ResultKeys.Within, referral.Within?.ToString());
        json.WriteString(ResultKeys.Reason, referral.Reason);
        json.WriteBoolean(ResultKeys.Decidable, referral.IsDecided);
        if (!referral.IsDecided) WriteAll(json, ResultKeys.Missing, referral.Missing, Write);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, MissingReason missing)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Indicator, missing.Indicator);
        json.WriteString(ResultKeys.Why, missing.Why);
        json.WriteString(ResultKeys.Since, missing.Since);
        if (missing.Unread is { } row)
        {
            json.WriteString(ResultKeys.Feed, row.Feed);
            json.WriteString(ResultKeys.File, row.File);
            json.WriteNumber(ResultKeys.Row, row.Row);
        }

        json.WriteEndObject();
    }

    public static void WriteAll<T>(Utf8JsonWriter json, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray();
        foreach (T item in items) write(json, item);
        json.WriteEndArray();
    }

    /// <summary>Returns the word of a member of an enumeration.</summary>
    public static string Word<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.Word();

    public static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static void WriteFigures(Utf8JsonWriter json, Assessment assessment)
    {
        json.WriteString(ResultKeys.AsOf, Iso(assessment.AsOf));
        if (assessment.PeersAsOf is { } peers) json.WriteString(ResultKeys.PeersAsOf, Iso(peers));
        json.WriteString(ResultKeys.Level, assessment.Level.Word());
        WritePoints(json, ResultKeys.Score, assessment.Score);
        WritePoints(json, ResultKeys.ScoreHigh, assessment.ScoreHigh);
        WriteDimensions(json, assessment.Dimensions);
        if (assessment.AffectedWorkers is { } workers && double.IsFinite(workers)) json.WriteNumber(ResultKeys.AffectedWorkers, workers);
        else json.WriteNull(ResultKeys.AffectedWorkers);
        if (assessment.AffectedWorkersAreApproximate) json.WriteBoolean(ResultKeys.AffectedWorkersAreApproximate, true);
    }

    private static void WriteDimensions(Utf8JsonWriter json, IReadOnlyList<NamedNumber> dimensions)
    {
        if (dimensions.Count == 0) return;
        json.WriteStartObject(ResultKeys.Dimensions);
        foreach ((string dimension, decimal points) in dimensions) json.WriteNumber(dimension, points / One);
        json.WriteEndObject();
    }

    private static void WriteEpisode(Utf8JsonWriter json, ListedEpisode? listed, Level level)
    {
        if (listed is not { } episode)
        {
            json.WriteNull(ResultKeys.State);
            json.WriteNull(ResultKeys.Reason);
            json.WriteNull(ResultKeys.Since);
            return;
        }

        json.WriteString(ResultKeys.State, episode.Transition.Word());
        json.WriteString(ResultKeys.Reason, episode.Reason.Word());
        WriteDate(json, ResultKeys.Since, episode.Since);
        if (episode.FirstSince != episode.Since) WriteDate(json, ResultKeys.FirstSince, episode.FirstSince);
        if (episode.Level != level) json.WriteString(ResultKeys.EpisodeLevel, episode.Level.Word());
        if (episode.SilencedUntil is { } day) WriteDate(json, ResultKeys.SilencedUntil, day);
        json.WriteBoolean(ResultKeys.Notified, episode.Notified);
        json.WriteString(ResultKeys.Episode, episode.Id);
    }

    private static void Write(Utf8JsonWriter json, ListedHandling handling)
    {
        json.WriteStartObject(ResultKeys.Handling);
        json.WriteString(ResultKeys.State, handling.State.Word());
        if (handling.Unit is { } unit) json.WriteString(ResultKeys.Unit, unit);
        if (handling.Owner is { } owner) json.WriteString(ResultKeys.Owner, owner);
        if (handling.Deputy is { } deputy) json.WriteString(ResultKeys.Deputy, deputy);
        if (handling.Due is { } due) WriteDate(json, ResultKeys.Due, due);
        if (handling.DueTime is { } time) json.WriteString(ResultKeys.DueTime, LocalTimePattern.ExtendedIso.Format(time));
        if (handling.IsDueUnknown) json.WriteBoolean(ResultKeys.DueUnknown, true);
        if (handling.IsOverdue) json.WriteBoolean(ResultKeys.Overdue, true);
        if (handling.AwaitsApproval) json.WriteBoolean(ResultKeys.AwaitsApproval, true);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IReadOnlyList<ListedWarning> warnings)
    {
        json.WriteStartArray(ResultKeys.Warnings);
        foreach (ListedWarning warning in warnings)
        {
            json.WriteStartObject();
            json.WriteString(ResultKeys.Body, warning.Body);
            if (warning.Number is { } number) json.WriteString(ResultKeys.Number, number);
            WriteDate(json, ResultKeys.On, warning.On);
            json.WriteString(ResultKeys.Level, warning.Level.Word());
            if (warning.Category is { } category) json.WriteString(ResultKeys.Category, category);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ListedVisit visit)
    {
        json.WriteStartObject(ResultKeys.Visit);
        json.WriteString(ResultKeys.Place, visit.Place.Word());
        if (visit.Lacks is { } lacks) WritePoints(json, ResultKeys.Lacks, lacks);
        if (visit.IsTied) json.WriteBoolean(ResultKeys.Tied, true);
        if (visit.ActedOn is { } day) WriteDate(json, ResultKeys.ActedOn, day);
        json.WriteEndObject();
    }

    private void WriteRules(Utf8JsonWriter json, Assessment assessment)
    {
        WriteAll(json, ResultKeys.Rules, assessment.Rules, Write);
        if (assessment.Released.Count > 0) WriteAll(json, ResultKeys.Released, assessment.Released, Write);
        WriteAll(json, ResultKeys.Indeterminate, assessment.Indeterminate, Write);
        WriteAll(json, ResultKeys.Referrals, assessment.Referrals, Write);
    }

    private static void WriteLetter(Utf8JsonWriter json, ListedLetter? letter)
    {
        if (letter is null)
        {
            json.WriteNull(ResultKeys.Letter);
            return;
        }

        json.WriteStartObject(ResultKeys.Letter);
        json.WriteString(ResultKeys.Kind, letter.Step.Word());
        json.WriteString(ResultKeys.State, letter.State.Word());
        json.WriteString(ResultKeys.Id, letter.Id);
        json.WriteString(ResultKeys.Number, letter.Number);
        WriteDate(json, ResultKeys.Due, letter.Due);
        json.WriteEndObject();
    }

    /// <summary>Writes what lines leave out, where it says more than they do.</summary>
    private void WriteRest(Utf8JsonWriter json, Assessment assessment)
    {
        if (!isWhole) return;
        if (assessment.LevelNow != assessment.Level) json.WriteString(ResultKeys.LevelNow, assessment.LevelNow.Word());
        if (assessment.HeldBy != HoldReason.None) json.WriteString(ResultKeys.HeldBy, assessment.HeldBy.Word());
        if (assessment.Shadow.Count > 0) WriteAll(json, ResultKeys.Shadow, assessment.Shadow, Write);
        if (assessment.LevelWithWithdrawn is { } level) json.WriteString(ResultKeys.LevelWithWithdrawn, level.Word());
        if (assessment.Withdrawn.Count > 0) WriteAll(json, ResultKeys.Withdrawn, assessment.Withdrawn, WriteWithdrawn);
    }

    private static void WriteWithdrawn(Utf8JsonWriter json, RuleLevel rule)
    {
        json.WriteStartObject();
        json.WriteString(ResultKeys.Id, rule.Id);
        json.WriteString(ResultKeys.Level, rule.Level.Word());
        if (rule.Step is { } step) json.WriteNumber(ResultKeys.Step, step);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, RuleHead rule)
    {
        if (rule.Floor != Level.None) json.WriteString(ResultKeys.Floor, rule.Floor.Word());
        if (rule.Category is { } category) json.WriteString(ResultKeys.Category, category);
        if (rule.Group is { } group) json.WriteString(ResultKeys.Group, group);
        if (rule.IsShadow) json.WriteBoolean(ResultKeys.Shadow, true);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WritePropertyName(name);
        WriteAll(json, items, write);
    }

    private static void WriteTexts(Utf8JsonWriter json, JsonEncodedText name, IReadOnlyList<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static void WriteDate(Utf8JsonWriter json, JsonEncodedText name, LocalDate? date)
    {
        if (date is { } day) json.WriteString(name, Iso(day));
        else json.WriteNull(name);
    }

    /// <summary>Writes points without trailing zeros.</summary>
    private static void WritePoints(Utf8JsonWriter json, JsonEncodedText name, decimal points) => json.WriteNumber(name, points / One);
}
