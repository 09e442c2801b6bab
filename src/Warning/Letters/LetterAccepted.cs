using NodaTime;

namespace EarlyWarning;

/// <summary>A letter had its effect: the answer was accepted, or the matter was found to be put right.</summary>
/// <param name="On">The day.</param>
public sealed record LetterAccepted(LocalDate On) : LetterAct
{
    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }
}
