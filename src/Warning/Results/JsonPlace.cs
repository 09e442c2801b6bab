using System.Globalization;
using System.Text.Json;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Results;

/// <summary>A value in JSON and its path; what is missing or of another kind is a <see cref="JsonException"/> with the path.</summary>
internal readonly struct JsonPlace(JsonElement json, string path)
{
    private readonly JsonElement json = json;
    private readonly string path = path;

    /// <summary>Returns the value under a key that must be there.</summary>
    public JsonPlace Of(string key) => Find(key) ?? throw new JsonException(JsonMessages.Needs(ResultMessages.AResult, key).ToString(), path, null, null);

    /// <summary>Returns the value under a key; null where there is none or it is null.</summary>
    public JsonPlace? Find(string key)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Wrong(ResultMessages.AnObject);
        return json.TryGetProperty(key, out JsonElement value) && value.ValueKind != JsonValueKind.Null ? new JsonPlace(value, $"{path}.{key}") : null;
    }

    public IEnumerable<T> Items<T>(Func<JsonPlace, T> read)
    {
        if (json.ValueKind != JsonValueKind.Array) throw Wrong(ResultMessages.AList);
        int place = 0;
        foreach (JsonElement item in json.EnumerateArray())
            yield return read(new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{place++}]")));
    }

    public IEnumerable<T> Members<T>(Func<string, JsonPlace, T> read)
    {
        if (json.ValueKind != JsonValueKind.Object) throw Wrong(ResultMessages.AnObject);
        foreach (JsonProperty member in json.EnumerateObject()) yield return read(member.Name, new JsonPlace(member.Value, $"{path}.{member.Name}"));
    }

    public string Text() => json.ValueKind == JsonValueKind.String ? json.GetString()! : throw Wrong(ResultMessages.SomeText);

    public decimal Points() =>
        json.ValueKind == JsonValueKind.Number && json.TryGetDecimal(out decimal number) ? number : throw Wrong(ResultMessages.SomeNumber);

    public double Number() => json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out double number) && double.IsFinite(number) ? number : throw Wrong(ResultMessages.SomeNumber);

    public long Whole() => json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out long number) ? number : throw Wrong(ResultMessages.AWholeNumber);

    public bool Truth() => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? json.GetBoolean() : throw Wrong(ResultMessages.TrueOrFalse);

    public LocalTime Time() => LocalTimePattern.ExtendedIso.Parse(Text()) is { Success: true } read ? read.Value : throw Wrong(ResultMessages.SomeTime);

    public LocalDate Date() => LocalDatePattern.Iso.Parse(Text()) is { Success: true } read ? read.Value : throw Wrong(ResultMessages.SomeDate);

    public CalendarSpan Span() => CalendarSpan.TryParse(Text(), out CalendarSpan span) ? span : throw Wrong(ResultMessages.ASpan);

    public TEnum Word<TEnum>()
        where TEnum : struct, Enum => EnumWords.Find<TEnum>(Text()) ?? throw Wrong(ResultMessages.SomeWord(EnumWords.All<TEnum>()));

    /// <summary>Returns a number, a text or a truth; null for null.</summary>
    public object? Value() => json.ValueKind switch
    {
        JsonValueKind.Number => Number(),
        JsonValueKind.String => Text(),
        JsonValueKind.True or JsonValueKind.False => Truth(),
        _ => throw Wrong(ResultMessages.AValue),
    };

    private JsonException Wrong(Message expected) => new(ResultMessages.Unexpected(expected, Excerpt.Of(json.GetRawText())).ToString(), path, null, null);
}
