using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A referral that a company's case needs according to the policy, or whose condition cannot be decided. Immutable.</summary>
/// <param name="Route">The route.</param>
/// <param name="IsDecided">True when the route's condition is true; false when the condition is unknown.</param>
/// <param name="Reason">The reason in a sentence for the union's staff; unknown values in it appear as （未知）.</param>
/// <param name="Missing">The missing observations when the condition is unknown; otherwise empty.</param>
public sealed record Referral(ReferralRoute Route, bool IsDecided, string Reason, IReadOnlyList<MissingReason> Missing)
{
    /// <summary>The id of the route.</summary>
    public string Id => Route.Id;

    /// <summary>The body to which the case is handed on.</summary>
    public string To => Route.To;

    /// <summary>The time limit for handing the case on; null when the policy sets none.</summary>
    public CalendarSpan? Within => Route.Within;
}
