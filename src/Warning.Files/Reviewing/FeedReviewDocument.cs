using System.Text.Json;
using EarlyWarning.Files.Results;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime.Text;

namespace EarlyWarning.Files.Reviewing;

/// <summary>Writes a review of feeds as JSON.</summary>
internal static class FeedReviewDocument
{
    public static void Write(Utf8JsonWriter json, FeedReview review)
    {
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(review.AsOf));
        if (review.ComparedWith is { } last) json.WriteString("comparedWith", LocalDatePattern.Iso.Format(last));
        json.WriteNumber("companies", review.Companies);
        json.WriteStartArray("feeds");
        foreach (ReviewedFeed feed in review.Feeds) Write(json, feed);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReviewedFeed feed)
    {
        json.WriteStartObject();
        if (feed.Summary is { } summary) SummaryDocument.WriteValues(json, summary);
        else json.WriteString("id", feed.Id);
        if (feed.Stop is { } stop) json.WriteString("stop", stop.ToString());
        json.WriteStartArray("faults");
        foreach (FeedFault fault in feed.Faults) Write(json, fault.Kind.Word(), fault.Indicator, fault.Text);
        json.WriteEndArray();
        if (feed.Before is { } before) Write(json, before);
        json.WriteStartArray("drifts");
        foreach (FeedDrift drift in feed.Drifts) Write(json, drift.Kind.Word(), drift.Indicator, drift.Text);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string kind, Indicator? indicator, Message text)
    {
        json.WriteStartObject();
        json.WriteString("kind", kind);
        if (indicator is not null) json.WriteString("indicator", indicator.Id);
        json.WriteString("message", text.ToString());
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedFigures before)
    {
        json.WriteStartObject("before");
        json.WriteNumber("rows", before.Rows);
        json.WriteNumber("rejectedRows", before.RejectedRows);
        json.WriteNumber("unmatched", before.Unmatched);
        json.WriteNumber("companies", before.Companies);
        json.WriteStartArray("indicators");
        foreach (IndicatorFigures indicator in before.Indicators.Values.OrderBy(indicator => indicator.Id, StringComparer.Ordinal)) Write(json, indicator);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, IndicatorFigures indicator)
    {
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        json.WriteString("period", indicator.Period);
        json.WriteNumber("values", indicator.Values);
        json.WriteNumber("mean", indicator.Mean);
        if (indicator.MissingShare is { } missing) json.WriteNumber("missingShare", missing);
        json.WriteEndObject();
    }
}
