using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>
/// Reads the members of a JSON object by key. A method returns null where the key is absent or, which is then reported, its value is not of the
/// wanted type; <see cref="Finish"/> reports the keys that were not read. Every object may have a <c>note</c>.
/// </summary>
internal sealed class ObjectReader
{
    public const long MaximumPoints = 1_000_000_000;
    private const int LongestShown = 40;

    /// <summary>The key under which every object may say something to its readers.</summary>
    private const string Note = "note";

    private readonly Diagnostics diagnostics;
    private readonly Message what;
    private readonly List<string> known = [];

    private ObjectReader(JsonValue json, Diagnostics diagnostics, Message what)
    {
        Json = json;
        this.diagnostics = diagnostics;
        this.what = what;
    }

    public JsonValue Json { get; }

    public Diagnostics Diagnostics => diagnostics;

    /// <summary>Returns a reader of a value, or null if it is not an object, which is then reported.</summary>
    /// <param name="json">The value.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    /// <param name="what">The name of the object in messages, such as <c>a rule</c>.</param>
    public static ObjectReader? Open(JsonValue json, Diagnostics diagnostics, Message what)
    {
        if (json.Kind == JsonKind.Object) return new ObjectReader(json, diagnostics, what);
        ReportType(json, diagnostics, JsonMessages.ObjectOf(what));
        return null;
    }

    /// <summary>Parses a file and returns a reader of its object, in which <c>$schema</c> is allowed.</summary>
    public static ObjectReader? OpenFile(SourceText source, Diagnostics diagnostics, Message what)
    {
        if (JsonParser.Parse(source, diagnostics) is not { } json || Open(json, diagnostics, what) is not { } reader) return null;
        reader.Text("$schema");
        return reader;
    }

    /// <summary>Returns a value of any type, or null if the key is absent.</summary>
    public JsonValue? Value(string key)
    {
        known.Add(key);
        return Json.Find(key);
    }

    /// <summary>Reports an error if the key is absent.</summary>
    public void Require(string key)
    {
        if (Json.Find(key) is null) diagnostics.Error(DiagnosticCodes.MissingKey, Json, JsonMessages.Needs(what, key));
    }

    public LocatedText? Text(string key) =>
        Typed(key, JsonKind.Text, JsonMessages.TextOf) is { } value ? new LocatedText(value.Text, value) : null;

    public LocatedText? RequiredText(string key)
    {
        Require(key);
        return Text(key);
    }

    public JsonValue? Number(string key) => Typed(key, JsonKind.Number, JsonMessages.NumberOf);

    /// <summary>Reads points: a number from 0 to a thousand million, so that no sum of them overflows.</summary>
    public decimal? Points(string key)
    {
        if (Number(key) is not { } json) return null;
        if (json.Number is >= 0 and <= MaximumPoints) return (decimal)json.Number;
        diagnostics.Error(DiagnosticCodes.MalformedScore, json, JsonMessages.PointsOutOfRange(key, MaximumPoints, Excerpt.Of(json.Raw)));
        return null;
    }

    /// <summary>Reads a whole number within bounds.</summary>
    public int? Whole(string key, int least, int most)
    {
        if (Number(key) is not { } json) return null;
        if (json.Number >= least && json.Number <= most && Math.Floor(json.Number) == json.Number) return (int)json.Number;
        diagnostics.Error(DiagnosticCodes.NumberOutOfRange, json, JsonMessages.NotWhole(key, least, most, Excerpt.Of(json.Raw)));
        return null;
    }

    public bool? Truth(string key)
    {
        JsonValue? value = Value(key);
        if (value is null) return null;
        if (value.Kind is JsonKind.True or JsonKind.False) return value.Kind == JsonKind.True;
        bool isWord = value.Kind is JsonKind.Text or JsonKind.Number;
        string? word = isWord ? JsonWord.Meant(value.Kind == JsonKind.Text ? value.Text : value.Raw) : null;
        ReportType(value, diagnostics, JsonMessages.TruthOf(key), word is "true" or "false" ? JsonMessages.WriteInstead(word) : null);
        return null;
    }

    /// <summary>Reads the items of an array; empty if the key is absent.</summary>
    public IReadOnlyList<JsonValue> Array(string key) => Typed(key, JsonKind.Array, JsonMessages.ListOf)?.Items ?? [];

    public IReadOnlyList<LocatedText> Texts(string key)
    {
        List<LocatedText> texts = [];
        foreach (JsonValue item in Array(key))
        {
            if (item.Kind == JsonKind.Text) texts.Add(new LocatedText(item.Text, item));
            else ReportType(item, diagnostics, JsonMessages.TextIn(key));
        }

        return texts;
    }

    public ObjectReader? Object(string key, Message whatItIs) =>
        Value(key) is { } value ? Open(value, diagnostics, whatItIs) : null;

    /// <summary>Reads an object; null is allowed and returns null.</summary>
    public ObjectReader? OptionalObject(string key, Message whatItIs) =>
        Value(key) is { Kind: not JsonKind.Null } value ? Open(value, diagnostics, whatItIs) : null;

    /// <summary>Reads a text; null is allowed and returns null.</summary>
    public LocatedText? OptionalText(string key) => Value(key) is { Kind: JsonKind.Null } ? null : Text(key);

    /// <summary>Reads the members of an object with any keys; empty if the key is absent.</summary>
    public IReadOnlyList<JsonMember> Members(string key) => Typed(key, JsonKind.Object, JsonMessages.ObjectUnder)?.Members ?? [];

    /// <summary>Reads a member of an enumeration by its word, as of <see cref="EnumWords"/>.</summary>
    public TEnum? Choice<TEnum>(string key)
        where TEnum : struct, Enum
    {
        if (Text(key) is not { } text) return null;
        if (EnumWords.Find<TEnum>(text.Value) is { } value) return value;
        IReadOnlyList<string> names = EnumWords.All<TEnum>();
        diagnostics.Error(DiagnosticCodes.UnknownChoice, text.Json,
            JsonMessages.WrongChoice(key, names, Excerpt.Of(text.Value), Suggestion.AdviceOfWords(text.Value, names)));
        return null;
    }

    /// <summary>Reports the keys that were not read; a note, which every object may have, is only checked to be a text.</summary>
    public void Finish()
    {
        Text(Note);
        foreach (JsonMember member in Json.Members)
        {
            if (known.Contains(member.Name, StringComparer.Ordinal)) continue;
            Message? advice = diagnostics.IsFull(DiagnosticCodes.UnknownKey)
                ? null
                : Suggestion.AdviceOfWords(member.Name, known) ?? JsonMessages.Knows([.. known.Where(key => key != Note), Note]);
            diagnostics.Error(DiagnosticCodes.UnknownKey, member.Value.Source, member.NameOffset,
                JsonMessages.HasNoKey(what, Excerpt.Of(member.Name), advice));
        }
    }

    private JsonValue? Typed(string key, JsonKind kind, Func<string, Message> expected)
    {
        JsonValue? value = Value(key);
        if (value is null || value.Kind == kind) return value;
        ReportType(value, diagnostics, expected(key), AdviceFor(value, kind));
        return null;
    }

    /// <summary>Reports a value of the wrong type.</summary>
    /// <param name="value">The value.</param>
    /// <param name="diagnostics">Receives the fault.</param>
    /// <param name="expected">What was expected, such as <c>'score' as a number</c>.</param>
    /// <param name="advice">The end of the message: what to write instead.</param>
    public static void ReportType(JsonValue value, Diagnostics diagnostics, Message expected, Message? advice = null) =>
        diagnostics.Error(DiagnosticCodes.WrongType, value, JsonMessages.WrongType(expected, JsonMessages.Of(value), advice));

    // Advice for what is right but for its quotes or brackets.
    private static Message? AdviceFor(JsonValue value, JsonKind wanted) => wanted switch
    {
        JsonKind.Number when value.Kind == JsonKind.Text => WrittenNumber.AdviseQuoted(value.Text),
        JsonKind.Text when value.Kind == JsonKind.Number => JsonMessages.WriteInstead($"\"{value.Raw}\""),
        JsonKind.Array when value.Kind == JsonKind.Text && value.Raw.Length <= LongestShown => JsonMessages.WriteInstead($"[{value.Raw}]"),
        _ => null,
    };
}
