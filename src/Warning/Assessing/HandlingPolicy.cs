using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// The policy for the work on alerts: who gets them, how long they may stay in a state, who approves their closing. Immutable; equal by value.
/// </summary>
public sealed record HandlingPolicy
{
    /// <summary>The policy of a pack that sets none: by the units' own places and trades, without limits, closings from orange on approved.</summary>
    public static HandlingPolicy Default { get; } = new();

    /// <summary>The rules of dispatch, of which the first that holds counts.</summary>
    public IReadOnlyList<DispatchRule> Dispatch { get; init => field = ValueList.Of(value); } = ValueList<DispatchRule>.Empty;

    /// <summary>For how long alerts may stay in a state, by state and level; what is not there has no limit.</summary>
    public IReadOnlyList<HandlingTerm> Limits { get; init => field = ValueList.Of(value); } = ValueList<HandlingTerm>.Empty;

    /// <summary>How long after a limit an alert goes to the next unit, by level; a level that is not there stays where it is.</summary>
    public IReadOnlyDictionary<Level, HandlingLimit> EscalateAfter { get; init => field = ValueTable.Of(value); } =
        ValueTable.Of(new Dictionary<Level, HandlingLimit>());

    /// <summary>The lowest level of alerts whose closing a second person approves; <see cref="Level.None"/>: nobody approves any.</summary>
    public Level Approve { get; init; } = Level.Orange;

    /// <summary>Returns for how long an alert of a level may stay in a state.</summary>
    /// <param name="state">The state.</param>
    /// <param name="level">The level of the alert.</param>
    /// <returns>The limit; null if there is none.</returns>
    public HandlingLimit? LimitOf(HandlingState state, Level level)
    {
        foreach (HandlingTerm term in Limits)
        {
            if (term.State == state && term.Level == level) return term.Limit;
        }

        return null;
    }

    /// <summary>Returns whether a second person approves the closing of an alert.</summary>
    /// <param name="level">The level of the alert.</param>
    /// <returns>Whether it is at least <see cref="Approve"/>.</returns>
    public bool NeedsApproval(Level level) => Approve != Level.None && level >= Approve;
}
