using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What a draft of a scan file leaves to a person. In the text of the draft it is a comment that begins with a question mark.</summary>
/// <param name="Id">Its name, the same in every draft of the folder.</param>
/// <param name="Text">The question.</param>
public sealed record DraftQuestion(string Id, Message Text)
{
    /// <summary>The answers to choose from; none where any text is an answer.</summary>
    public IReadOnlyList<DraftChoice> Choices { get; init => field = ValueList.Of(value); } = ValueList<DraftChoice>.Empty;

    /// <summary>The answer that is likely; null where none is.</summary>
    public string? Suggested { get; init; }

    /// <summary>Whether an answer other than one of <see cref="Choices"/> counts.</summary>
    public bool TakesAnyText { get; init; }

    /// <summary>Returns whether a text is an answer.</summary>
    /// <param name="answer">The text.</param>
    /// <returns>Whether it is one of the choices, or any text counts and it is not blank.</returns>
    public bool Takes(string answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return Choices.Any(choice => choice.Value == answer) || TakesAnyText && !string.IsNullOrWhiteSpace(answer);
    }
}
