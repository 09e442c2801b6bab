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
                $"no indicator '{Excerpt.Of(key.Name)}' in the catalog{DidYouMean(key.Name, kind)}");
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
            ? $"'{indicator.Id}' stands twice in '{feed}'; an indicator is delivered once"
            : $"'{indicator.Id}' is delivered by '{other}' already; an indicator has one feed");
        return null;
    }

    private static string WrongPlace(Indicator indicator, string feed)
    {
        (string article, string key) = indicator.Kind switch
        {
            IndicatorKind.Measure => ("a measure", "measures"),
            IndicatorKind.Event => ("an event", "events"),
            _ => ("an attribute", "attributes"),
        };
        string place = feed == RegisterMapping.FeedId ? $"\"{key}\" of a feed" : $"\"{key}\"";
        return $"'{indicator.Id}' is {article}; it goes under {place}";
    }

    private string DidYouMean(string name, IndicatorKind kind)
    {
        IEnumerable<string> candidates = catalog!.Indicators.OrderBy(indicator => indicator.Kind == kind ? 0 : 1)
            .SelectMany(indicator => indicator.Aliases.Prepend(indicator.Id));
        return Suggestion.DidYouMean(name, candidates);
    }
}
