namespace EarlyWarning;

/// <summary>The words of one kind of letter. <c>{company}</c> in them is the company's name. Immutable.</summary>
public sealed record LetterWording
{
    /// <summary>How it became known, before the facts.</summary>
    public required string Opening { get; init; }

    /// <summary>What the addressee is asked to do.</summary>
    public required string Request { get; init; }

    /// <summary>What silence or refusal leads to; null: the letter does not say.</summary>
    public string? Consequence { get; init; }

    /// <summary>The closing words; null: none.</summary>
    public string? Closing { get; init; }

    /// <summary>What is attached, a title each.</summary>
    public IReadOnlyList<string> Attachments { get; init; } = [];

    /// <summary>Who gets a copy.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];
}
