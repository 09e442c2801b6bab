using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Records that a channel is told from now on. What was recorded before is not told to it. It always counts: no scan replaces it.
/// </summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="From">The first as-of date of which it is told; null: of all that the ledger has.</param>
public sealed record ChannelOpened(string Channel, LocalDate? From) : LedgerEvent;

/// <summary>
/// Records that a channel has taken a notice, or that one does not hold any more; or that it is about to be told, after which nobody knows until it is taken.
/// It always counts: no scan replaces it, since what was told is known elsewhere.
/// </summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Notice">The key of the notice.</param>
/// <param name="Id">The id under which it was told.</param>
/// <param name="Kind">What the notice tells.</param>
/// <param name="Company">The company's id.</param>
/// <param name="Retracts">Whether it was told that the notice does not hold any more.</param>
/// <param name="Begun">Whether it is only about to be told.</param>
public sealed record NoticeDelivered(string Channel, string Notice, string Id, NoticeKind Kind, string Company, bool Retracts, bool Begun) : LedgerEvent;
