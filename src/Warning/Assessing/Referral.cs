using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>A route that a company's case needs, or may need: then it cannot be decided. Immutable.</summary>
/// <param name="Route">The route.</param>
/// <param name="IsDecided">Whether its condition is true; otherwise it is unknown.</param>
/// <param name="Reason">Why, in a sentence for the union's own people; what is not known in it stands as （未知）.</param>
/// <param name="Missing">What is missing, where it cannot be decided.</param>
public sealed record Referral(ReferralRoute Route, bool IsDecided, string Reason, IReadOnlyList<MissingReason> Missing)
{
    /// <summary>The route's id.</summary>
    public string Id => Route.Id;

    /// <summary>To whom the case goes.</summary>
    public string To => Route.To;

    /// <summary>Within what time; null: the policy sets none.</summary>
    public CalendarSpan? Within => Route.Within;
}
