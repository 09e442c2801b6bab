namespace EarlyWarning;

/// <summary>What a channel was told last of something. Immutable; equal by value.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Notice">The key of the notice.</param>
/// <param name="Kind">What the notice tells.</param>
/// <param name="Company">The company's id.</param>
/// <param name="Id">The id under which the notice was told.</param>
/// <param name="Stamp">When the channel took it, or what retracts it.</param>
public sealed record ToldNotice(string Channel, string Notice, NoticeKind Kind, string Company, string Id, EventStamp Stamp)
{
    /// <summary>Whether the channel took it; false: it was about to be told, and whether it was is not known.</summary>
    public bool IsTaken { get; init; }

    /// <summary>Whether the channel was about to be told that it does not hold any more, and whether it was is not known.</summary>
    public bool IsRetracting { get; init; }

    /// <summary>How often the channel was told that the notice does not hold any more.</summary>
    public int Retractions { get; init; }

    /// <summary>The id of the retraction if the notice is retracted now; null if it holds as far as the channel knows.</summary>
    public string? RetractedAs { get; init; }
}
