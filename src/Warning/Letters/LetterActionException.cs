using EarlyWarning.Rules;

namespace EarlyWarning;

/// <summary>Thrown when the register, the place or the issuer does not allow an act on a letter. Nothing was recorded.</summary>
public sealed class LetterActionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the act is not allowed.</param>
    /// <param name="text">The message: what is not allowed, with the values that it depends on.</param>
    /// <param name="letter">The id of the letter; null if the act names no known letter.</param>
    public LetterActionException(LetterActionReason reason, Message text, string? letter = null)
        : base(text?.ToString()) => (Reason, Text, Letter) = (reason, text ?? throw new ArgumentNullException(nameof(text)), letter);

    /// <summary>Why the act is not allowed.</summary>
    public LetterActionReason Reason { get; }

    /// <summary>The message in both languages: what is wrong, and what to do.</summary>
    public Message Text { get; }

    /// <summary>The id of the letter; null if the act names no known letter.</summary>
    public string? Letter { get; }
}
