using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The one feed that the union delivers to itself: promises of employers whose day is past and that were not kept, as the register of letters has them. Rules
/// read it like any other event, so that an assessment follows from observations alone.
/// </summary>
internal static class PromiseFeed
{
    /// <summary>The event that a promise was broken; it is of the day after the promise's.</summary>
    public const string EventId = "broken_promise";

    // No feed of a scan file can have it.
    private const string Id = "state/ledger.jsonl";

    private static readonly LocalDate Always = new(1990, 1, 1);

    /// <summary>Returns the promises that are broken as of a date: of letters that were accepted with them, and are not closed since.</summary>
    public static IReadOnlyList<BrokenPromise> Of(LetterRegister register, LocalDate asOf) =>
    [
        .. register.Letters
            .Where(letter => letter.State == LetterState.Accepted)
            .SelectMany(letter => letter.Promises
                .Where(promise => promise.Kept is null && promise.Promise.By < asOf)
                .Select(promise => new BrokenPromise(letter.Company, promise.Promise.By.PlusDays(1)))),
    ];

    /// <summary>Declares the feed; where the catalog does not have the event, or a feed of the scan delivers it, nothing.</summary>
    /// <returns>Whether it was declared.</returns>
    public static bool Deliver(PanelBuilder panel, LocalDate asOf)
    {
        if (!panel.Catalog.TryGet(EventId, out Indicator? found) || found.Kind != IndicatorKind.Event) return false;
        if (panel.Feeds.Any(feed => feed.Indicators.Contains(found.Id, StringComparer.Ordinal))) return false;
        panel.Deliver(new FeedDelivery(Id, [found.Id]) { From = Always, Through = asOf });
        return true;
    }

    /// <summary>Adds the promises of companies that the panel has.</summary>
    public static void Fill(PanelBuilder panel, IReadOnlyList<BrokenPromise> promises)
    {
        foreach (BrokenPromise promise in promises)
        {
            if (panel.TryFind(promise.Company, out PanelRow row)) panel.AppendEvent(row, EventId, promise.Day, known: promise.Day);
        }
    }
}

/// <summary>A promise that was not kept.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Day">The first day after the promise's.</param>
internal sealed record BrokenPromise(string Company, LocalDate Day);
