using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// The wording of one kind of letter. <c>{company}</c> stands for the company's name, <c>{reminder}</c>, <c>{opinion}</c> and
/// <c>{suggestion}</c> for the titles that the place gives the letters. Immutable.
/// </summary>
public sealed record LetterWording
{
    /// <summary>The words before the facts, which tell how they became known.</summary>
    public required string Opening { get; init; }

    /// <summary>The request to the addressee.</summary>
    public required string Request { get; init; }

    /// <summary>The consequence of silence or refusal; null when the letter does not name one.</summary>
    public string? Consequence { get; init; }

    /// <summary>The closing words; null for none.</summary>
    public string? Closing { get; init; }

    /// <summary>The titles of the attachments.</summary>
    public IReadOnlyList<string> Attachments { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The recipients of copies.</summary>
    public IReadOnlyList<string> Copies { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
