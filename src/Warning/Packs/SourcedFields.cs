using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Packs;

/// <summary>Reads the fields of a jurisdiction, each an object with value and source. A missing or null field means that the text does not say.</summary>
internal sealed class SourcedFields(ObjectReader owner)
{
    private const int LongestPeriod = 1000;

    private readonly Dictionary<string, FieldSource> sources = new(StringComparer.Ordinal);

    /// <summary>The sources of the fields that were read, by key.</summary>
    public IReadOnlyDictionary<string, FieldSource> Sources => sources;

    public string? Text(string key) => Read(key, field => field.RequiredText("value")?.Value);

    public int? Whole(string key) => Read<int?>(key, field =>
    {
        field.Require("value");
        return field.Whole("value", 1, 100);
    });

    public UnionLevel? Level(string key) => Read(key, field =>
    {
        field.Require("value");
        return field.Choice<UnionLevel>("value");
    });

    /// <summary>Reads true or false and, if <paramref name="form"/> is set, the form in which a right is exercised.</summary>
    public (bool Value, string? Form)? Truth(string key, bool form = false) => Read<(bool, string?)?>(key, field =>
    {
        field.Require("value");
        bool? value = field.Truth("value");
        string? how = form ? field.OptionalText("form")?.Value : null;
        return value is { } known ? (known, how) : null;
    });

    /// <summary>Reads a period and the event that starts it.</summary>
    public (ReplyPeriod? Period, PeriodStart? Start)? Period(string key) =>
        Read<(ReplyPeriod?, PeriodStart?)?>(key, field => (Length(field, required: true), Start(field)));

    /// <summary>Reads a duty of the authority: a period, a manner, or both.</summary>
    public AuthorityDuty? Duty(string key)
    {
        AuthorityDuty? duty = Read(key, field =>
        {
            ReplyPeriod? within = Length(field, required: false);
            PeriodStart? start = Start(field);
            return new AuthorityDuty(within, start, field.OptionalText("manner")?.Value, new FieldSource(default, null));
        });
        return duty is null || !sources.TryGetValue(key, out FieldSource? source) ? null : duty with { Source = source };
    }

    private T? Read<T>(string key, Func<ObjectReader, T?> read)
    {
        if (owner.OptionalObject(key, PackMessages.SourcedField(key)) is not { } field) return default;
        T? value = read(field);
        field.Require("source");
        RuleSourceKind? kind = field.Choice<RuleSourceKind>("source");
        if (kind == RuleSourceKind.Law) field.Require("article");
        string? article = field.OptionalText("article")?.Value;
        field.Finish();
        if (kind is { } known) sources[key] = new FieldSource(known, article);
        return value;
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
