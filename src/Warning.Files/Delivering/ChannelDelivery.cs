using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What became of the notices of a channel. Immutable; equal by value.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Notices">What was to be told, in the order in which it is told.</param>
public sealed record ChannelDelivery(NoticeChannel Channel, IReadOnlyList<DeliveredNotice> Notices)
{
    /// <summary>What was to be told, in the order in which it is told.</summary>
    public IReadOnlyList<DeliveredNotice> Notices { get; init => field = ValueList.Of(value); } = ValueList.Of(Notices);

    /// <summary>Why the receiver takes nothing; null if it does.</summary>
    public Message? Fault { get; init; }

    /// <summary>Counts the notices with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>Their number.</returns>
    public int Count(NoticeOutcome outcome) => Notices.Count(notice => notice.Outcome == outcome);
}

/// <summary>A notice, and what became of it. Immutable; equal by value.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Text">What it says, in the office's language.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record DeliveredNotice(PendingNotice Notice, string Text, NoticeOutcome Outcome)
{
    /// <summary>Why the receiver did not take it; null if it did, or it was not tried.</summary>
    public Message? Fault { get; init; }
}

/// <summary>What became of the notices of a scan file's channels. Immutable; equal by value.</summary>
/// <param name="Channels">Each channel.</param>
public sealed record NoticeDeliveries(IReadOnlyList<ChannelDelivery> Channels)
{
    /// <summary>Each channel.</summary>
    public IReadOnlyList<ChannelDelivery> Channels { get; init => field = ValueList.Of(value); } = ValueList.Of(Channels);

    /// <summary>What is said once of all, as that a calendar is lacking.</summary>
    public IReadOnlyList<Message> Warnings { get; init => field = ValueList.Of(value); } = ValueList<Message>.Empty;

    /// <summary>Whether something was not taken.</summary>
    public bool HasFailed => Channels.Any(channel => channel.Fault is not null || channel.Count(NoticeOutcome.Failed) > 0);
}
