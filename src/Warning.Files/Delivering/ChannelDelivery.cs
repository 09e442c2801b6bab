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
