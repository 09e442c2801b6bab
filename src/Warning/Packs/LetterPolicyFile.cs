using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The <c>letters</c> of a policy file as written; a value that is not given is null, and that of an earlier layer stays in force.</summary>
internal sealed record LetterPolicyFile(
    JsonValue Json, string? Authority, IReadOnlyDictionary<LetterKind, LetterWordingFile> Wordings, IReadOnlyList<string> Articles)
{
    public static LetterPolicyFile? Read(ObjectReader policy)
    {
        if (policy.Object("letters", PackMessages.TheLetters) is not { } reader) return null;
        Dictionary<LetterKind, LetterWordingFile> wordings = [];
        string? authority = reader.Text("authority")?.Value;
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            string key = KeyOf(kind);
            if (reader.Object(key, PackMessages.TheLetterOfKind(key)) is { } words) wordings[kind] = LetterWordingFile.Read(words);
        }

        string[] articles = [.. ReadArticles(reader)];
        reader.Finish();
        return new LetterPolicyFile(reader.Json, authority, wordings, articles);
    }

    /// <summary>Merges the wording with that of earlier layers; reports an error and returns null when a required text is in no layer.</summary>
    public LetterPolicy? Over(LetterPolicy? earlier, Diagnostics diagnostics)
    {
        Dictionary<LetterKind, LetterWording> wordings = [];
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            LetterWording? before = earlier?.Wordings[kind];
            LetterWordingFile words = Wordings.GetValueOrDefault(kind) ?? LetterWordingFile.Empty;
            if ((words.Opening ?? before?.Opening) is not { } opening || (words.Request ?? before?.Request) is not { } request)
            {
                diagnostics.Error(DiagnosticCodes.MissingKey, Json, PackMessages.LetterNeedsWords(KeyOf(kind)));
                return null;
            }

            wordings[kind] = new LetterWording
            {
                Opening = opening,
                Request = request,
                Consequence = Blank(words.Consequence ?? before?.Consequence),
                Closing = Blank(words.Closing ?? before?.Closing),
                Attachments = words.Attachments ?? before?.Attachments ?? [],
                Copies = words.Copies ?? before?.Copies ?? [],
            };
        }

        IEnumerable<string> articles = (earlier?.Articles ?? []).Union(Articles, StringComparer.Ordinal);
        return new LetterPolicy(Authority ?? earlier?.Authority ?? "", wordings) { Articles = [.. articles] };
    }

    /// <summary>Reads the articles that letters may cite, by law; a layer adds to those of the layers before it.</summary>
    private static IEnumerable<string> ReadArticles(ObjectReader letters)
    {
        foreach (JsonValue json in letters.Array("articles"))
        {
            if (ObjectReader.Open(json, letters.Diagnostics, PackMessages.ArticlesOfALaw) is not { } law) continue;
            LocatedText? name = law.RequiredText("law");
            law.Require("articles");
            foreach (LocatedText article in law.Texts("articles"))
            {
                if (name is not null) yield return $"{name.Value} {article.Value}";
            }

            law.Finish();
        }
    }

    private static string KeyOf(LetterKind kind) => kind.Word();

    /// <summary>Returns null for an empty text, which removes the text of an earlier layer.</summary>
    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

/// <summary>The wording of one kind of letter as written; a text that is not given is null.</summary>
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
