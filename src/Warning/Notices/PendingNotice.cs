namespace EarlyWarning;

/// <summary>What a channel is to be told: a notice, or that one which it was told does not hold any more. Immutable; equal by value.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Id">The id under which it is told, the same however often that is tried.</param>
/// <param name="Kind">What the notice tells.</param>
/// <param name="Key">The key of the notice.</param>
/// <param name="Company">The company's id.</param>
public sealed record PendingNotice(string Channel, string Id, NoticeKind Kind, string Key, string Company)
{
    /// <summary>The notice; null for a retraction.</summary>
    public Notice? Notice { get; init; }

    /// <summary>The id of the notice that does not hold any more; null for a notice.</summary>
    public string? Retracts { get; init; }

    /// <summary>Whether the ledger has it already that it is about to be told.</summary>
    public bool IsBegun { get; init; }

    /// <summary>Makes the event that records that the channel took it, or is about to be told.</summary>
    /// <param name="begun">Whether it is only about to be told.</param>
    /// <returns>The event.</returns>
    public NoticeDelivered Delivered(bool begun = false) => new(Channel, Key, Id, Kind, Company, Retracts is not null, begun);
}
