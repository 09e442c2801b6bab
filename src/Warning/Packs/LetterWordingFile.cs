using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The words of one kind of letter as written; what is not said is null.</summary>
internal sealed record LetterWordingFile(
    string? Opening, string? Request, string? Consequence, string? Closing, IReadOnlyList<string>? Attachments, IReadOnlyList<string>? Copies)
{
    public static LetterWordingFile Empty { get; } = new(null, null, null, null, null, null);

    public static LetterWordingFile Read(ObjectReader words)
    {
        LetterWordingFile read = new(
            words.Text("opening")?.Value,
            words.Text("request")?.Value,
            words.Text("consequence")?.Value,
            words.Text("closing")?.Value,
            ReadTexts(words, "attachments"),
            ReadTexts(words, "copies"));
        words.Finish();
        return read;
    }

    private static string[]? ReadTexts(ObjectReader words, string key) =>
        words.Json.Find(key) is null ? null : [.. words.Texts(key).Select(text => text.Value)];
}
