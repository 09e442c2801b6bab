using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Replaying;

/// <summary>Takes the closings of a ledger for outcomes: trouble that was dealt with, or found without a breach of law. A false alarm is none.</summary>
internal static class LedgerOutcomes
{
    /// <summary>Returns the outcomes: the day of each is that on which the case was closed, in the time zone of the scan.</summary>
    public static IEnumerable<BacktestOutcome> Of(IEnumerable<Episode> episodes, DateTimeZone zone)
    {
        foreach (Episode episode in episodes)
        {
            if (episode is not { Closing: { As: ClosedAs.Handled or ClosedAs.NoBreach } closing, ClosedBy: { } stamp }) continue;
            yield return new BacktestOutcome(episode.Company, stamp.At.InZone(zone).Date)
            {
                Kind = closing.As.Word(),
                Workers = closing.Workers,
                Yuan = closing.Yuan,
            };
        }
    }
}
