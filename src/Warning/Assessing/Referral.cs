using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// A referral that a company's case needs according to the policy, or whose condition cannot be decided. Immutable; equal by value. The route itself is found
/// by its id in <see cref="Policy.Referrals"/>.
/// </summary>
/// <param name="Id">The id of the route, such as <c>legal-aid</c>.</param>
/// <param name="To">The body to which the case is handed on.</param>
/// <param name="Within">The time limit for handing the case on; null when the policy sets none.</param>
/// <param name="IsDecided">True when the route's condition is true; false when the condition is unknown.</param>
/// <param name="Reason">The reason in a sentence for the union's staff; unknown values in it appear as （未知）.</param>
/// <param name="Missing">The missing observations when the condition is unknown; otherwise empty.</param>
public sealed record Referral(string Id, string To, CalendarSpan? Within, bool IsDecided, string Reason, IReadOnlyList<MissingReason> Missing)
{
    /// <summary>The missing observations when the condition is unknown; otherwise empty.</summary>
    public IReadOnlyList<MissingReason> Missing { get; init => field = ValueList.Of(value); } = ValueList.Of(Missing);
}
