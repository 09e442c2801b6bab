using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

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
