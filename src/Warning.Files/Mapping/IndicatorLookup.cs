using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Finds the indicators that a scan file names, and checks that each has only one feed.</summary>
internal sealed class IndicatorLookup(IndicatorCatalog? catalog, Diagnostics diagnostics)
{
    private readonly Dictionary<string, string> feeds = new(StringComparer.Ordinal);

    /// <summary>Returns the indicator that a key names; reports and returns null if there is none of the kind, or if it has a feed already.</summary>
    public Indicator? Find(JsonMember key, IndicatorKind kind, SourceText source, string feed)
    {
        if (catalog is null) return null;
        if (!catalog.TryGet(key.Name, out Indicator? indicator))
        {
            diagnostics.Error(DiagnosticCodes.UnknownFeedIndicator, source, key.NameOffset,
                ScanFileMessages.NoSuchIndicator(Excerpt.Of(key.Name), Advice(key.Name, kind)));
            return null;
        }

        if (indicator.Kind != kind)
        {
            diagnostics.Error(DiagnosticCodes.FeedIndicatorKind, source, key.NameOffset, WrongPlace(indicator, feed));
            return null;
        }

        if (feeds.TryAdd(indicator.Id, feed)) return indicator;
        string other = feeds[indicator.Id];
        diagnostics.Error(DiagnosticCodes.IndicatorOfTwoFeeds, source, key.NameOffset, other == feed
            ? ScanFileMessages.StandsTwiceInFeed(indicator.Id, feed)
            : ScanFileMessages.DeliveredAlready(indicator.Id, other));
        return null;
    }

    private static Message WrongPlace(Indicator indicator, string feed)
    {
        (Message kind, string key) = indicator.Kind switch
        {
            IndicatorKind.Measure => (ScanFileMessages.AMeasureOfAFeed, "measures"),
            IndicatorKind.Event => (ScanFileMessages.AnEventOfAFeed, "events"),
            IndicatorKind.Attribute => (ScanFileMessages.AnAttributeOfAFeed, "attributes"),
        };
        return feed == RegisterMapping.FeedId ? ScanFileMessages.GoesUnderOfAFeed(indicator.Id, kind, key) : ScanFileMessages.GoesUnder(indicator.Id, kind, key);
    }

    private Message? Advice(string name, IndicatorKind kind) => Suggestion.Advice(
        name, catalog!.Indicators.OrderBy(indicator => indicator.Kind == kind ? 0 : 1).SelectMany(indicator => NearName.All(indicator.Id, indicator.Aliases, indicator.Title)));
}
