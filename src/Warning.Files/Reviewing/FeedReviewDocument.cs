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
        foreach (FeedFault fault in feed.Faults) Write(json, fault);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, FeedFault fault)
    {
        json.WriteStartObject();
        json.WriteString("kind", fault.Kind.Word());
        if (fault.Indicator is { } indicator) json.WriteString("indicator", indicator.Id);
        json.WriteString("message", fault.Text.ToString());
        json.WriteEndObject();
    }
}
