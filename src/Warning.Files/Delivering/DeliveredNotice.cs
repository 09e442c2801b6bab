using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A notice, and what became of it. Immutable; equal by value.</summary>
/// <param name="Notice">The notice.</param>
/// <param name="Text">What it says, in the office's language.</param>
/// <param name="Outcome">What became of it.</param>
public sealed record DeliveredNotice(PendingNotice Notice, string Text, NoticeOutcome Outcome)
{
    /// <summary>Why the receiver did not take it; null if it did, or it was not tried.</summary>
    public Message? Fault { get; init; }
}
