using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Reads the fields of a jurisdiction, each an object with value and source. A missing or null field means that the text does not say.</summary>
internal sealed class SourcedFields(ObjectReader owner)
{
    private const int LongestPeriod = 1000;

    // What can have become of an opinion, for which a suggestion follows.
    private static readonly ProposalReason[] OutcomesOfOpinions =
    [
        ProposalReason.NotAnswered, ProposalReason.Refused, ProposalReason.Unsuitable, ProposalReason.NotCarriedOut, ProposalReason.ObjectionUnfounded,
    ];

    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.Ordinal);

    /// <summary>The sources of the fields that were read, by key.</summary>
    public IReadOnlyDictionary<string, FieldSource> Sources => sources;

    public string? Text(string key) => Read(key, field => field.RequiredText("value")?.Value);

    public int? Whole(string key) => Read<int?>(key, field =>
    {
        field.Require("value");
        return field.Whole("value", 1, 100);
    });

    /// <summary>Reads true or false and, if <paramref name="form"/> is set, the form in which a right is exercised.</summary>
    public (bool Value, string? Form)? Truth(string key, bool form = false) => Read<(bool, string?)?>(key, field =>
    {
        field.Require("value");
        bool? value = field.Truth("value");
        string? how = form ? field.OptionalText("form")?.Value : null;
        return value is { } known ? (known, how) : null;
    });

    /// <summary>Reads one of the words of an enumeration.</summary>
    public TEnum? Choice<TEnum>(string key)
        where TEnum : struct, Enum => Read<TEnum?>(key, field =>
    {
        field.Require("value");
        return field.Choice<TEnum>("value");
    });

    /// <summary>Reads a level of union, and the kinds of union that act whatever their level.</summary>
    public (UnionLevel? Level, IReadOnlyList<UnionKind> Also) Issuers(string key)
    {
        List<UnionKind> also = [];
        UnionLevel? level = Read(key, field =>
        {
            also.AddRange(Words(field, "also", Enum.GetValues<UnionKind>()));
            field.Require("value");
            return field.Choice<UnionLevel>("value");
        });
        return (level, also);
    }

    /// <summary>Reads the grounds of a suggestion; reports an id that is used twice.</summary>
    public static IReadOnlyList<SuggestionGround> Grounds(ObjectReader letter, string key)
    {
        List<SuggestionGround> grounds = [];
        foreach (JsonValue json in letter.Array(key))
        {
            if (ObjectReader.Open(json, letter.Diagnostics, PackMessages.AGround) is not { } ground) continue;
            LocatedText? id = ground.RequiredText("id"), text = ground.RequiredText("text");
            if (id is not null && Identifier.WhyNoId(id.Value, PackMessages.MalformedGroundId) is { } why)
                ground.Diagnostics.Error(DiagnosticCodes.MalformedId, id.Json, why);
            if (grounds.Any(other => other.Id == id?.Value))
                ground.Diagnostics.Error(DiagnosticCodes.RepeatedId, id!.Json, PackMessages.GroundIdUsedTwice(id.Value));
            ProposalReason[] reasons = [.. Words(ground, "when", OutcomesOfOpinions)];
            FieldSource? source = Source(ground);
            ground.Finish();
            if (id is not null && text is not null && source is not null) grounds.Add(new SuggestionGround(id.Value, text.Value, reasons, source));
        }

        return grounds;
    }

    /// <summary>Reads a period, the event that starts it, and how the act is done.</summary>
    public (ReplyPeriod? Period, PeriodStart? Start, string? Manner)? Period(string key) =>
        Read<(ReplyPeriod?, PeriodStart?, string?)?>(key, field => (Length(field, required: true), Start(field), field.OptionalText("manner")?.Value));

    /// <summary>Reads a duty: a period, a manner, or both.</summary>
    public Duty? Duty(string key)
    {
        Duty? duty = Read(key, field =>
        {
            ReplyPeriod? within = Length(field, required: false);
            PeriodStart? start = Start(field);
            return new Duty(within, start, field.OptionalText("manner")?.Value, new FieldSource(default, null));
        });
        return duty is null || !sources.TryGetValue(key, out FieldSource? source) ? null : duty with { Source = source };
    }

    private T? Read<T>(string key, Func<ObjectReader, T?> read)
    {
        if (owner.OptionalObject(key, PackMessages.SourcedField(key)) is not { } field) return default;
        T? value = read(field);
        FieldSource? source = Source(field);
        field.Finish();
        if (source is not null) sources[key] = source;
        return value;
    }

    private static FieldSource? Source(ObjectReader field)
    {
        field.Require("source");
        RuleSourceKind? kind = field.Choice<RuleSourceKind>("source");
        if (kind == RuleSourceKind.Law) field.Require("article");
        string? article = field.OptionalText("article")?.Value;
        return kind is { } known ? new FieldSource(known, article) : null;
    }

    private static IEnumerable<TEnum> Words<TEnum>(ObjectReader field, string key, TEnum[] allowed)
        where TEnum : struct, Enum
    {
        string[] words = Array.ConvertAll(allowed, EnumWords.Word);
        foreach (LocatedText word in field.Texts(key))
        {
            if (EnumWords.Find<TEnum>(word.Value) is { } value && allowed.Contains(value))
            {
                yield return value;
                continue;
            }

            Message? advice = Suggestion.AdviceOfWords(word.Value, words);
            field.Diagnostics.Error(DiagnosticCodes.UnknownChoice, word.Json, PackMessages.UnknownWord(key, words, word.Value, advice));
        }
    }

    private static ReplyPeriod? Length(ObjectReader field, bool required)
    {
        bool given = required || field.Json.Find("length") is not null;
        if (given) field.Require("length");
        if (given) field.Require("unit");
        int? length = field.Whole("length", 1, LongestPeriod);
        PeriodUnit? unit = field.Choice<PeriodUnit>("unit");
        return length is { } count && unit is { } of ? new ReplyPeriod(count, of) : null;
    }

    private static PeriodStart? Start(ObjectReader field) => field.OptionalText("start") is null ? null : field.Choice<PeriodStart>("start");
}
