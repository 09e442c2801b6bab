using System.Globalization;
using System.Runtime.InteropServices;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Companies;

/// <summary>Reads the JSON of a company's observations and gathers every fault with its path.</summary>
internal sealed class CompanyJsonReader(ReadOnlyMemory<byte> utf8, IndicatorCatalog catalog)
{
    // A window reads at most 120 periods, of a day, month, quarter or year; what lies further back decides nothing and might lie before the calendar.
    public const int MostLags = 500;

    private const int FirstYear = 1000;

    private static readonly string[] Keys = ["company", "asOf", "given", "unread", "delivered", "note"];

    private readonly SourceText source = new("", utf8);
    private readonly Observations observations = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<(int Offset, JsonFault Fault)> faults = [];
    private readonly Dictionary<string, int> kinds = new(StringComparer.Ordinal);
    private LocalDate? asOf;
    private int unknown;

    /// <summary>The faults, by place; of one kind the first hundred, and at the end one that counts the others.</summary>
    public IReadOnlyList<JsonFault> Faults => ValueList.Of<JsonFault>(
    [
        .. faults.OrderBy(fault => fault.Offset).Select(fault => fault.Fault),
        .. kinds.Where(kind => kind.Value > Diagnostics.MostOfOneCode)
            .OrderBy(kind => kind.Key, StringComparer.Ordinal)
            .Select(kind => new JsonFault("$", 1, 1, DiagnosticMessages.Others(kind.Value - Diagnostics.MostOfOneCode))),
    ]);

    /// <summary>Returns what is told; null if there are faults.</summary>
    public CompanyObservations? Read()
    {
        Diagnostics diagnostics = new();
        if (JsonParser.Parse(source, diagnostics) is not { } json)
        {
            foreach (Diagnostic found in diagnostics.ToSortedList()) faults.Add((faults.Count, new JsonFault("$", found.Line, found.Column, found.Text)));
            return null;
        }

        if (!IsObject(json, "$", Keys)) return null;
        Company? company = Required(json, "company") is { } named ? ReadCompany(named) : null;
        asOf = Required(json, "asOf") is { } date ? Day(date, "$.asOf") : null;
        if (json.Find("given") is { } given && IsObject(given, "$.given"))
            foreach (JsonMember member in given.Members) ReadGiven(member, $"$.given.{member.Name}");
        foreach ((JsonValue item, string path) in Items(json.Find("unread"), "$.unread")) ReadUnread(item, path);
        foreach ((JsonValue item, string path) in Items(json.Find("delivered"), "$.delivered"))
            if (Text(item, path) is { } name && Find(name, item, path) is { } indicator) observations.Deliver(indicator.Id);
        return faults.Count == 0 ? new CompanyObservations(company!, asOf!.Value, observations) : null;
    }

    private Company? ReadCompany(JsonValue value)
    {
        if (value is { Kind: JsonKind.Text, Text.Length: > 0 }) return new Company(value.Text, "");
        if (value.Kind != JsonKind.Object) return Wrong<Company>(value, "$.company", CompanyJsonMessages.AnIdOrCompany);
        if (!IsObject(value, "$.company", ["id", "name"])) return null;
        if (value.Find("id") is not { } id) return Fail<Company>(value, "$.company", CompanyJsonMessages.LacksKey("id"));
        string? name = value.Find("name") is { } called ? Text(called, "$.company.name") : "";
        return Text(id, "$.company.id") is { } found ? new Company(found, name ?? "") : null;
    }

    private void ReadGiven(JsonMember given, string path)
    {
        if (Find(given.Name, given.Value, path) is not { } indicator) return;
        if (!seen.Add(indicator.Id))
        {
            Fail<object>(given.Value, path, CompanyJsonMessages.ToldTwice(indicator.Id));
            return;
        }

        switch (indicator.Kind)
        {
            case IndicatorKind.Measure:
                ReadMeasure(indicator, given.Value, path);
                break;
            case IndicatorKind.Event:
                ReadEvents(indicator, given.Value, path);
                break;
            default:
                if (given.Value.Kind != JsonKind.Null && Attribute(indicator, given.Value, path) is { } value) observations.Set(indicator.Id, value);
                break;
        }
    }

    /// <summary>Reads a number at lag 0, an array with the newest at lag 0, or numbers by period; null is a gap.</summary>
    private void ReadMeasure(Indicator measure, JsonValue value, string path)
    {
        switch (value.Kind)
        {
            case JsonKind.Null:
                break;
            case JsonKind.Number or JsonKind.Array:
                IReadOnlyList<(JsonValue Item, string Path)> items = value.Kind == JsonKind.Array ? [.. Items(value, path)] : [(value, path)];
                if (items.Count > MostLags)
                {
                    Fail<object>(value, path, CompanyJsonMessages.TooManyNumbers(items.Count, MostLags));
                    break;
                }

                for (int place = 0; place < items.Count; place++)
                {
                    (JsonValue item, string at) = items[place];
                    if (item.Kind == JsonKind.Null || Number(item, at) is not { } number || asOf is not { } date) continue;
                    observations.Add(measure.Id, GivenPeriod.AnchorOf(measure, date).Plus(place - items.Count + 1).LastDay, number);
                }

                break;
            case JsonKind.Object:
                foreach (JsonMember member in value.Members)
                {
                    string below = $"{path}.{member.Name}";
                    if (GivenPeriod.LastDayOf(measure.Cadence, member.Name) is { } day) ReadPeriod(measure, day, member.Value, below);
                    else Wrong<object>(member.Value, below, APeriodOf(measure), member.Name);
                }

                break;
            default:
                Wrong<object>(value, path, CompanyJsonMessages.MeasureValues);
                break;
        }
    }

    /// <summary>Reads the number of a period, alone or with the day on which it was known, or several of which later ones revise earlier ones.</summary>
    private void ReadPeriod(Indicator measure, LocalDate day, JsonValue value, string path)
    {
        if (value.Kind == JsonKind.Null) return;
        if (value.Kind == JsonKind.Array)
        {
            foreach ((JsonValue item, string below) in Items(value, path)) ReadPeriod(measure, day, item, below);
            return;
        }

        if (value.Kind != JsonKind.Object)
        {
            if (Number(value, path) is { } alone) observations.Add(measure.Id, day, alone);
            return;
        }

        if (!IsObject(value, path, ["value", "known"])) return;
        LocalDate? known = value.Find("known") is { } told ? Day(told, $"{path}.known") : null;
        if (value.Find("value") is not { } of) Fail<object>(value, path, CompanyJsonMessages.LacksKey("value"));
        else if (Number(of, $"{path}.value") is { } number) observations.Add(measure.Id, day, number, known);
    }

    private void ReadEvents(Indicator happening, JsonValue value, string path)
    {
        if (value.Kind == JsonKind.Null) return;
        if (value.Kind != JsonKind.Array)
        {
            Wrong<object>(value, path, CompanyJsonMessages.EventValues);
            return;
        }

        observations.Deliver(happening.Id);
        foreach ((JsonValue item, string below) in Items(value, path)) ReadEvent(happening, item, below);
    }

    private void ReadEvent(Indicator happening, JsonValue item, string path)
    {
        if (!IsObject(item, path, ["date", "ago", "value", "known", "fields"])) return;
        LocalDate? day = item.Find("date") is { } date ? Day(date, $"{path}.date")
            : item.Find("ago") is { } ago ? Ago(ago, $"{path}.ago")
            : Fail<LocalDate?>(item, path, CompanyJsonMessages.LacksKey("date"));
        double? number = item.Find("value") is { } value ? Number(value, $"{path}.value") : 1;
        LocalDate? known = item.Find("known") is { } told ? Day(told, $"{path}.known") : null;
        Dictionary<string, object?> fields = new(StringComparer.Ordinal);
        if (item.Find("fields") is { } given && IsObject(given, $"{path}.fields"))
            foreach (JsonMember member in given.Members) ReadField(happening, member, $"{path}.fields.{member.Name}", fields);
        if (day is not { } on || number is not { } of) return;
        if (fields.Count > 0) observations.Add(happening.Id, on, fields, of, known);
        else observations.Add(happening.Id, on, of, known);
    }

    private void ReadField(Indicator happening, JsonMember member, string path, Dictionary<string, object?> fields)
    {
        if (happening.Fields.FirstOrDefault(field => field.Name == member.Name) is not { } field)
        {
            Message? advice = Suggestion.Advice(member.Name, happening.Fields.Select(known => known.Name));
            Fail<object>(member.Value, path, CompanyJsonMessages.HasNoSuchField(happening.Id, member.Name, advice));
            return;
        }

        if (member.Value.Kind == JsonKind.Null) return;
        fields[field.Name] = field.Type switch
        {
            EventFieldType.Text => Text(member.Value, path),
            EventFieldType.Number => Number(member.Value, path),
            EventFieldType.Flag => Flag(member.Value, path),
        };
    }

    private void ReadUnread(JsonValue item, string path)
    {
        if (item.Kind == JsonKind.Text)
        {
            if (Find(item.Text, item, path) is { } alone) observations.Unread(alone.Id);
            return;
        }

        if (!IsObject(item, path, ["indicator", "date", "known"])) return;
        if (item.Find("indicator") is not { } name)
        {
            Fail<object>(item, path, CompanyJsonMessages.LacksKey("indicator"));
            return;
        }

        if (Text(name, $"{path}.indicator") is not { } named || Find(named, name, $"{path}.indicator") is not { } indicator) return;
        LocalDate? known = item.Find("known") is { } told ? Day(told, $"{path}.known") : null;
        LocalDate? day = null;
        if (item.Find("date") is { } date)
        {
            if (indicator.Kind == IndicatorKind.Attribute) Fail<object>(date, $"{path}.date", CompanyJsonMessages.NoDateOfAttribute(indicator.Id));
            else day = indicator.Kind == IndicatorKind.Measure ? PeriodDay(indicator, date, $"{path}.date") : Day(date, $"{path}.date");
        }

        observations.Unread(indicator.Id, day, known);
    }

    private LocalDate? PeriodDay(Indicator measure, JsonValue value, string path) =>
        value.Kind == JsonKind.Text && GivenPeriod.LastDayOf(measure.Cadence, value.Text) is { } day
        ? day
        : Wrong<LocalDate?>(value, path, APeriodOf(measure));

    private static Message APeriodOf(Indicator measure) =>
        CompanyJsonMessages.APeriodHere(CalendarPeriod.Of(measure.Cadence, new LocalDate(2026, 10, 31)).ToString());

    private object? Attribute(Indicator attribute, JsonValue value, string path) => attribute.Type switch
    {
        AttributeType.Number => Number(value, path),
        AttributeType.Text => Text(value, path),
        AttributeType.Date => Day(value, path),
        AttributeType.Flag => Flag(value, path),
    };

    private Indicator? Find(string name, JsonValue value, string path) => catalog.TryGet(name, out Indicator? indicator)
        ? indicator
        : Fail<Indicator>(value, path, CompanyJsonMessages.NotInCatalog(name, unknown++ < Diagnostics.MostOfOneCode ? Suggestion.Advice(name, Names) : null));

    private IEnumerable<string> Names => catalog.Indicators.SelectMany(known => known.Aliases.Prepend(known.Id));

    private JsonValue? Required(JsonValue json, string key) => json.Find(key) ?? Fail<JsonValue>(json, "$", CompanyJsonMessages.LacksKey(key));

    private bool IsObject(JsonValue value, string path, params string[] keys)
    {
        if (value.Kind != JsonKind.Object)
        {
            Wrong<object>(value, path, keys.Length == 0 ? ResultMessages.AnObject : CompanyJsonMessages.AnObjectOf(keys));
            return false;
        }

        foreach (JsonMember member in value.Members.Where(member => keys.Length > 0 && !keys.Contains(member.Name, StringComparer.Ordinal)))
            Fail<object>(member.Value, $"{path}.{member.Name}", CompanyJsonMessages.NoKeyHere(member.Name, Suggestion.Advice(member.Name, keys)));
        return true;
    }

    private IEnumerable<(JsonValue Item, string Path)> Items(JsonValue? value, string path)
    {
        if (value is null) return [];
        if (value.Kind == JsonKind.Array) return value.Items.Select((item, place) => (item, string.Create(CultureInfo.InvariantCulture, $"{path}[{place}]")));
        Wrong<object>(value, path, CompanyJsonMessages.AnArrayHere);
        return [];
    }

    private string? Text(JsonValue value, string path) =>
        value is { Kind: JsonKind.Text, Text.Length: > 0 } ? value.Text : Wrong<string>(value, path, CompanyJsonMessages.ATextHere);

    private double? Number(JsonValue value, string path) =>
        value.Kind == JsonKind.Number &&
        double.TryParse(value.Raw, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number)
            ? number
            : Wrong<double?>(value, path, CompanyJsonMessages.ANumberHere);

    private bool? Flag(JsonValue value, string path) => value.Kind switch
    {
        JsonKind.True => true,
        JsonKind.False => false,
        _ => Wrong<bool?>(value, path, CompanyJsonMessages.AFlagHere),
    };

    private LocalDate? Day(JsonValue value, string path) =>
        value.Kind == JsonKind.Text && LocalDatePattern.Iso.Parse(value.Text) is { Success: true, Value.Year: >= FirstYear } read
        ? read.Value
        : Wrong<LocalDate?>(value, path, CompanyJsonMessages.ADayHere);

    private LocalDate? Ago(JsonValue value, string path)
    {
        if (value.Kind != JsonKind.Text || !CalendarSpan.TryParse(value.Text, out CalendarSpan span) ||
            span.Count > MostLags * (span.Unit == SpanUnit.Day ? 366 : 1))
            return Wrong<LocalDate?>(value, path, CompanyJsonMessages.ALengthHere);
        return asOf is { } date ? GivenPeriod.Before(date, span) : null;
    }

    private T? Wrong<T>(JsonValue value, string path, Message expected, string? found = null) =>
        Fail<T>(value, path, CompanyJsonMessages.ExpectedHere(expected, Excerpt.Of(found ?? value.Raw)));

    private T? Fail<T>(JsonValue value, string path, Message text)
    {
        ref int found = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, text.Code, out _);
        if (found++ >= Diagnostics.MostOfOneCode) return default;
        (int line, int column) = source.Locate(value.Offset);
        faults.Add((value.Offset, new JsonFault(path, line, column, text)));
        return default;
    }
}
