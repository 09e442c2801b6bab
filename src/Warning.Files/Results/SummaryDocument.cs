using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime.Text;

namespace EarlyWarning.Files.Results;

/// <summary>Writes <c>summary.json</c>: the counts and warnings of a scan, and the hashes of its inputs.</summary>
internal static class SummaryDocument
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    // Dividing a decimal by it removes trailing zeros.
    private const decimal One = 1.0000000000000000000000000000m;

    public static void Write(Stream stream, ScanSummary summary, VisitPlan? visits)
    {
        using Utf8JsonWriter json = new(stream, Options);
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(summary.AsOf));
        json.WriteString("version", summary.Version);
        json.WriteStartArray("packs");
        foreach (string pack in summary.Packs)
            json.WriteStringValue(pack);
        json.WriteEndArray();
        json.WriteString("rulesSha256", summary.RulesHash);
        if (summary.Release is { } release) Write(json, release);
        json.WriteNumber("companies", summary.Companies);
        json.WriteNumber("alerts", summary.Alerts);
        json.WriteNumber("alertShare", Math.Round(summary.AlertShare, 6));
        json.WriteStartObject("transitions");
        foreach ((EpisodeTransition transition, int alerts) in summary.Transitions)
            json.WriteNumber(transition.Word(), alerts);
        json.WriteEndObject();
        json.WriteNumber("notified", summary.Notified);
        json.WriteNumber("listed", summary.Listed);
        json.WriteStartObject("levels");
        foreach ((Level level, int companies) in summary.Levels)
            json.WriteNumber(level.Word(), companies);
        json.WriteEndObject();
        if (summary.Handling is { } work) Write(json, work);
        json.WriteStartObject("funnel");
        foreach ((string name, decimal number) in summary.Funnel.Numbers)
            json.WriteNumber(name, number / One);
        json.WriteEndObject();
        if (visits is not null) Write(json, visits);
        WriteListed(json, "gaps", summary.Gaps);
        WriteListed(json, "rejects", summary.Rejects);
        WriteListed(json, "unmatched", summary.Unmatched);
        WriteAll(json, "feeds", summary.Feeds, Write);
        WriteAll(json, "rules", summary.Rules, Write);
        WriteAll(json, "warnings", summary.Warnings, Write);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, RuleRelease release)
    {
        json.WriteStartObject("release");
        json.WriteNumber("number", release.Number);
        Write(json, "released", release.Released);
        if (release.Approved is { } approved) Write(json, "approved", approved);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, ReleaseAct act)
    {
        json.WriteStartObject(name);
        json.WriteString("by", act.By);
        json.WriteString("at", InstantPattern.ExtendedIso.Format(act.At));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, VisitPlan plan)
    {
        json.WriteStartObject("budget");
        json.WriteNumber("visits", plan.Budget.Visits);
        json.WriteString("per", plan.Budget.Per.ToString());
        json.WriteNumber("planned", plan.Planned);
        json.WriteNumber("below", plan.Below);
        if (plan.Line is { } line)
        {
            json.WriteStartObject("line");
            json.WriteNumber("rank", line.Rank);
            json.WriteString("company", line.Company.Id);
            json.WriteString("level", line.Assessment.Level.Word());
            json.WriteNumber("score", line.Assessment.Score / One);
            json.WriteEndObject();
        }

        json.WriteNumber("tied", plan.Tied.Count);
        json.WriteStartObject("aside");
        json.WriteNumber(VisitPlace.Visited.Word(), plan.Visited);
        json.WriteNumber(VisitPlace.Silenced.Word(), plan.Silenced);
        json.WriteNumber(VisitPlace.Closed.Word(), plan.Closed);
        json.WriteEndObject();
        if (plan.Expected is { } expected)
        {
            json.WriteStartObject("expected");
            json.WriteNumber("hits", Math.Round(expected.Hits, 6));
            if (expected.IsAtLeast) json.WriteBoolean("atLeast", true);
            json.WriteString("from", LocalDatePattern.Iso.Format(expected.From));
            json.WriteString("to", LocalDatePattern.Iso.Format(expected.To));
            json.WriteString("horizon", expected.Horizon.ToString());
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
            write(json, item);
        json.WriteEndArray();
    }

    private static void WriteListed(Utf8JsonWriter json, string name, ListedCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("total", count.Total);
        json.WriteNumber("listed", count.Listed);
        json.WriteEndObject();
    }

    /// <summary>Writes a feed as an object.</summary>
    public static void Write(Utf8JsonWriter json, FeedSummary feed)
    {
        json.WriteStartObject();
        WriteValues(json, feed);
        json.WriteEndObject();
    }

    /// <summary>Writes the values of a feed into an object that is begun.</summary>
    public static void WriteValues(Utf8JsonWriter json, FeedSummary feed)
    {
        json.WriteString("id", feed.Id);
        WriteAll(json, "files", feed.Files, (json, file) => JsonSerializer.Serialize(json, file, SummaryJson.Default.FeedFileSummary));
        if (feed.LeftOut > 0) json.WriteNumber("leftOut", feed.LeftOut);
        WriteSource(json, feed.Source);
        if (feed.Crosswalk is { } crosswalk) Write(json, crosswalk);

        if (feed.CoversFrom is { } from) json.WriteString("coversFrom", LocalDatePattern.Iso.Format(from));
        if (feed.CoversThrough is { } through) json.WriteString("coversThrough", LocalDatePattern.Iso.Format(through));
        json.WriteNumber("rows", feed.Rows);
        if (feed.Notes > 0) json.WriteNumber("notes", feed.Notes);
        json.WriteNumber("rejectedRows", feed.RejectedRows);
        json.WriteNumber("rejects", feed.Rejects);
        if (feed.RejectGroups.Count > 0) WriteAll(json, "reasons", feed.RejectGroups, Write);
        json.WriteNumber("unmatched", feed.Unmatched);
        if (feed.ByName > 0) json.WriteNumber("byName", feed.ByName);
        json.WriteNumber("combined", feed.Combined);
        json.WriteNumber("revised", feed.Revised);
        json.WriteNumber("repeated", feed.Repeated);
        json.WriteNumber("future", feed.Future);
        json.WriteNumber("companies", feed.Companies);
        if (feed.Months.Count > 0) WriteMonths(json, feed.Months);
        WriteAll(json, "indicators", feed.Indicators, Write);
    }

    private static void Write(Utf8JsonWriter json, IndicatorSummary indicator)
    {
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        json.WriteNumber("observations", indicator.Observations);
        json.WriteNumber("companies", indicator.Companies);
        json.WriteString("earliest", indicator.Earliest);
        json.WriteString("latest", indicator.Latest);
        if (indicator.Newest is { } newest)
        {
            json.WriteStartObject("newest");
            json.WriteString("period", newest.Period.ToString());
            json.WriteNumber("values", newest.Values);
            json.WriteNumber("mean", newest.Mean);
            if (indicator.MissingShare is { } missing) json.WriteNumber("missingShare", Math.Round(missing, 6));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>Writes a reason without the cells, which only <c>rejects.csv</c> has.</summary>
    private static void Write(Utf8JsonWriter json, RejectGroup group)
    {
        json.WriteStartObject();
        if (group.Column.Length > 0) json.WriteString("column", group.Column);
        json.WriteString("code", group.Reason.Code);
        json.WriteString("reason", group.Reason.ToString());
        json.WriteNumber("count", group.Count);
        WriteAll(json, "first", group.Examples, Write);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Reject example)
    {
        json.WriteStartObject();
        json.WriteString("file", example.File);
        json.WriteNumber("row", example.Row);
        json.WriteEndObject();
    }

    private static void WriteMonths(Utf8JsonWriter json, IReadOnlyList<DeliveredMonth> months)
    {
        json.WriteStartObject("months");
        foreach (DeliveredMonth month in months) json.WriteNumber(month.Month.ToString(), month.Observations);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CrosswalkSummary crosswalk)
    {
        json.WriteStartObject("crosswalk");
        if (crosswalk.File is { } file)
        {
            json.WritePropertyName("file");
            JsonSerializer.Serialize(json, file, SummaryJson.Default.FeedFileSummary);
        }

        WriteSource(json, crosswalk.Source);
        json.WriteNumber("unknownCompanies", crosswalk.UnknownCompanies);
        json.WriteNumber("contradictions", crosswalk.Contradictions);
        json.WriteNumber("rejects", crosswalk.Rejects);
        json.WriteEndObject();
    }

    /// <summary>Writes a source with its version, or if it tells none the hash of its cells.</summary>
    private static void WriteSource(Utf8JsonWriter json, FeedSourceSummary? source)
    {
        if (source is null) return;
        json.WriteStartObject("source");
        json.WriteString("name", source.Name);
        json.WriteNumber("rows", source.Rows);
        if (source.Version is { } version) json.WriteString("version", version);
        else json.WriteString("cellsSha256", source.CellsSha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, RuleSummary rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Rule.Id);
        json.WriteString("status", rule.Rule.IsShadow ? "shadow" : "active");
        json.WriteNumber("fired", rule.Fired);
        json.WriteNumber("clear", rule.Clear);
        json.WriteNumber("indeterminate", rule.Indeterminate);
        json.WriteEndObject();
    }

    /// <summary>Writes a warning without its location, since paths differ between machines.</summary>
    private static void Write(Utf8JsonWriter json, Diagnostic warning)
    {
        json.WriteStartObject();
        json.WriteString("code", warning.Code);
        json.WriteString("message", warning.Message);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, HandlingCounts work)
    {
        json.WriteStartObject("handling");
        json.WriteNumber("toReceive", work.ToReceive);
        json.WriteNumber("atWork", work.AtWork);
        json.WriteNumber("toApprove", work.ToApprove);
        json.WriteNumber("overdue", work.Overdue);
        json.WriteEndObject();
    }
}

/// <summary>The JSON of the parts of a summary that are written as they are, by code that is generated from their types.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(FeedFileSummary))]
internal sealed partial class SummaryJson : JsonSerializerContext;
