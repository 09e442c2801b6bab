using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The <c>letters</c> of a policy file as written; what it does not say is null, and an earlier layer's stands.</summary>
internal sealed record LetterPolicyFile(JsonValue Json, string? Authority, IReadOnlyDictionary<LetterKind, LetterWordingFile> Wordings)
{
    public static LetterPolicyFile? Read(ObjectReader policy)
    {
        if (policy.Object("letters", "the letters") is not { } reader) return null;
        Dictionary<LetterKind, LetterWordingFile> wordings = [];
        string? authority = reader.Text("authority")?.Value;
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            string key = KeyOf(kind);
            if (reader.Object(key, $"the {key}") is { } words) wordings[kind] = LetterWordingFile.Read(words);
        }

        reader.Finish();
        return new LetterPolicyFile(reader.Json, authority, wordings);
    }

    /// <summary>The words on top of an earlier layer's; null, reported, where a word is left that no layer has.</summary>
    public LetterPolicy? Over(LetterPolicy? earlier, Diagnostics diagnostics)
    {
        Dictionary<LetterKind, LetterWording> wordings = [];
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            LetterWording? before = earlier?.Wordings[kind];
            LetterWordingFile words = Wordings.GetValueOrDefault(kind) ?? LetterWordingFile.Empty;
            if ((words.Opening ?? before?.Opening) is not { } opening || (words.Request ?? before?.Request) is not { } request)
            {
                diagnostics.Error(DiagnosticCodes.MissingKey, Json, $"'{KeyOf(kind)}' needs the keys 'opening' and 'request', for no earlier pack has them");
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

        return new LetterPolicy(Authority ?? earlier?.Authority ?? "", wordings);
    }

    private static string KeyOf(LetterKind kind) => kind.Word();

    /// <summary>An empty text takes an earlier layer's words away.</summary>
    private static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
