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
        : base(text?.ToString()) => (Reason, Text, Letter, Refusals) = (reason, text ?? throw new ArgumentNullException(nameof(text)), letter, [this]);

    /// <summary>Creates the exception for several things that do not allow an act; a text that is the same is told once.</summary>
    internal LetterActionException(IReadOnlyList<LetterActionException> refusals)
        : base(string.Join(Environment.NewLine, refusals.Select(one => one.Message).Distinct(StringComparer.Ordinal)))
    {
        (Reason, Text, Letter) = (refusals[0].Reason, refusals[0].Text, refusals[0].Letter);
        Refusals = [.. refusals.DistinctBy(one => one.Message, StringComparer.Ordinal)];
    }

    /// <summary>
    /// All that does not allow the act, a refusal each, in the order in which it was checked; the first one gives the reason, text and letter of this
    /// exception. At least one: the exception itself where nothing else is refused.
    /// </summary>
    public IReadOnlyList<LetterActionException> Refusals { get; }

    /// <summary>Why the act is not allowed.</summary>
    public LetterActionReason Reason { get; }

    /// <summary>The message in both languages: what is wrong, and what to do.</summary>
    public Message Text { get; }

    /// <summary>The id of the letter; null if the act names no known letter.</summary>
    public string? Letter { get; }
}
