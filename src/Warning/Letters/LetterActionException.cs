namespace EarlyWarning;

/// <summary>An act on a letter that the register, the place or the issuer does not allow. Nothing was recorded.</summary>
public sealed class LetterActionException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="reason">Why the act is not allowed.</param>
    /// <param name="message">The same for a person, with the values that it depends on.</param>
    /// <param name="letter">The id of the letter; null: the act names none that is known.</param>
    public LetterActionException(LetterActionReason reason, string message, string? letter = null)
        : base(message) => (Reason, Letter) = (reason, letter);

    /// <summary>Why the act is not allowed.</summary>
    public LetterActionReason Reason { get; }

    /// <summary>The id of the letter; null: the act names none that is known.</summary>
    public string? Letter { get; }
}
