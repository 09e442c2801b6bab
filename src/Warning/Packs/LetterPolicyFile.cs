using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>The <c>letters</c> of a policy as written; a value that no layer gives is null.</summary>
internal sealed record LetterPolicyFile(
    JsonValue Json,
    string? Authority,
    IReadOnlyDictionary<LetterKind, LetterWordingFile> Wordings,
    IReadOnlyList<string> Articles,
    IReadOnlyList<LocatedText> Proceedings,
    IReadOnlyList<string> Own,
    ReplyPeriod? ObjectionAnswer)
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
        IReadOnlyList<LocatedText> proceedings = reader.Texts("proceedings");
        string[] own = [.. reader.Texts("own").Select(source => source.Value)];
        ReplyPeriod? answer = ReadPeriod(reader, "objectionAnswer");
        reader.Finish();
        return new LetterPolicyFile(reader.Json, authority, wordings, articles, proceedings, own, answer);
    }

    /// <summary>Reads a period in days or working days, such as <c>10d</c> or <c>10wd</c>.</summary>
    private static ReplyPeriod? ReadPeriod(ObjectReader letters, string key)
    {
        if (letters.OptionalText(key) is not { } text) return null;
        if (HandlingLimit.TryParse(text.Value, out HandlingLimit limit) && limit.Unit != HandlingUnit.Hour)
            return new ReplyPeriod(limit.Length, limit.Unit == HandlingUnit.WorkingDay ? PeriodUnit.WorkingDay : PeriodUnit.Day);
        letters.Diagnostics.Error(DiagnosticCodes.MalformedLimit, text.Json, PackMessages.NoLimitInDays(HandlingLimit.MaxLength, Excerpt.Of(text.Value)));
        return null;
    }

    /// <summary>Reports proceedings that are no events of the catalog.</summary>
    public void CheckProceedings(IndicatorCatalog catalog, Diagnostics diagnostics)
    {
        foreach (LocatedText id in Proceedings)
        {
            if (catalog.TryGet(id.Value, out Indicator? found) && found.Kind == IndicatorKind.Event && found.Id == id.Value) continue;
            string[] events = [.. catalog.Indicators.Where(one => one.Kind == IndicatorKind.Event).Select(one => one.Id)];
            diagnostics.Error(DiagnosticCodes.UnknownIndicator, id.Json, PackMessages.NoSuchEvent(id.Value, Suggestion.AdviceOfWords(id.Value, events)));
        }
    }

    /// <summary>Returns the wording; reports an error and returns null when a required text is in no layer.</summary>
    public LetterPolicy? ToPolicy(Diagnostics diagnostics)
    {
        Dictionary<LetterKind, LetterWording> wordings = [];
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            LetterWordingFile words = Wordings.GetValueOrDefault(kind) ?? LetterWordingFile.Empty;
            if (words.Opening is not { } opening || words.Request is not { } request)
            {
                diagnostics.Error(DiagnosticCodes.MissingKey, Json, PackMessages.LetterNeedsWords(KeyOf(kind)));
                return null;
            }

            wordings[kind] = new LetterWording
            {
                Opening = opening,
                Request = request,
                Consequence = Blank(words.Consequence),
                Closing = Blank(words.Closing),
                Attachments = words.Attachments ?? [],
                Copies = words.Copies ?? [],
            };
        }

        return new LetterPolicy(Authority ?? "", wordings)
        {
            Articles = [.. Articles.Distinct(StringComparer.Ordinal)],
            Proceedings = [.. Proceedings.Select(id => id.Value).Distinct(StringComparer.Ordinal)],
            Own = [.. Own.Distinct(StringComparer.Ordinal)],
            ObjectionAnswer = ObjectionAnswer,
        };
    }

    /// <summary>Reads the articles that letters may cite, by law.</summary>
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
