using EarlyWarning.Traces;
using NodaTime;

namespace EarlyWarning;

/// <summary>A warning of a company that another body gave: a list of a department, an order of a hotline. Immutable; equal by value.</summary>
/// <param name="Body">The body, such as 12345热线.</param>
/// <param name="Number">The number that the body gave it, by which it is known when it comes again; null if it has none.</param>
/// <param name="On">Its date.</param>
public sealed record BodyWarning(string Body, string? Number, LocalDate On)
{
    private const int MostTraces = 64;

    /// <summary>The level that the body gave it; null if it gave none.</summary>
    public Level? Level { get; init; }

    /// <summary>What the body calls the matter, such as 欠薪; null if that is not said.</summary>
    public string? Category { get; init; }

    /// <summary>What it says; null if that is not told.</summary>
    public string? Text { get; init; }

    /// <summary>The row of a feed in which it stands; null where a person told of it.</summary>
    public FeedRecord? Row { get; init; }

    /// <summary>Returns the level that it counts with: its own, or the lowest with which an alert opens, since it is a case in any case.</summary>
    /// <param name="policy">When alerts open.</param>
    /// <returns>The level.</returns>
    public Level LevelUnder(EpisodePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Level is { } told && told > policy.Open ? told : policy.Open;
    }

    /// <summary>
    /// Masks in a text what tells who complained, or how to reach somebody: numbers of telephones, identity and bank cards, names beside a complaint.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>The text, each such place replaced by ＊＊.</returns>
    public static string Masked(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int left = MostTraces; left > 0 && (DigitTraces.In(text) ?? NameTraces.In(text)) is { } trace; left--)
            text = $"{text[..trace.Start]}＊＊{text[trace.End..]}";
        return text;
    }

    /// <summary>Returns by what it is known again; one without a number is known by when it was recorded.</summary>
    internal string KeyOf(Instant recorded) => KeyOf(Body, Number ?? recorded.ToString());

    /// <summary>Returns by what a warning with a number is known again.</summary>
    internal static string KeyOf(string body, string number) => $"{body} {number}";
}
