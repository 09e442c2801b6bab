using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Replaying;

/// <summary>Takes the closings of a ledger for outcomes: those whose finding the policy counts as one.</summary>
internal static class LedgerOutcomes
{
    /// <summary>Returns the outcomes: the day of each is that on which the case was closed, in the time zone of the scan.</summary>
    public static IEnumerable<BacktestOutcome> Of(IEnumerable<Episode> episodes, OutcomePolicy policy, DateTimeZone zone)
    {
        foreach (Episode episode in episodes)
        {
            if (episode is not { Closing: { } closing, ClosedBy: { } stamp } || !policy.Positive.Contains(closing.As)) continue;
            yield return new BacktestOutcome(episode.Company, stamp.At.InZone(zone).Date)
            {
                Kind = closing.As.Word(),
                Workers = closing.Workers,
                Yuan = closing.Yuan,
            };
        }
    }
}
