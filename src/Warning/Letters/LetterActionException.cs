namespace EarlyWarning;

/// <summary>Thrown when the register, the place or the issuer does not allow an act on a letter. Nothing was recorded.</summary>
public sealed class LetterActionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why the act is not allowed.</param>
    /// <param name="message">The message: what is not allowed, with the values that it depends on.</param>
    /// <param name="letter">The id of the letter; null if the act names no known letter.</param>
    public LetterActionException(LetterActionReason reason, string message, string? letter = null)
        : base(message) => (Reason, Letter) = (reason, letter);

    /// <summary>Why the act is not allowed.</summary>
    public LetterActionReason Reason { get; }

    /// <summary>The id of the letter; null if the act names no known letter.</summary>
    public string? Letter { get; }
}
