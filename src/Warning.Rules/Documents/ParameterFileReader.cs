using System.Globalization;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Documents;

/// <summary>Reads the objects of a parameters file.</summary>
internal sealed class ParameterFileReader(IndicatorCatalog catalog, Diagnostics diagnostics)
{
    public ParameterFile Read(ObjectReader file)
    {
        file.Require("parameters");
        List<ParameterDefinition> parameters = [];
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonMember member in file.Members("parameters"))
        {
            string name = Identifier.Normalize(member.Name);
            SourceText source = file.Json.Source;
            if (!IsNameFree(name, source, member.NameOffset) | !IsNew(names, name, source, member.NameOffset)) continue;
            if (ObjectReader.Open(member.Value, diagnostics, NounMessages.AParameter) is { } reader) parameters.Add(Read(reader, name, source, member.NameOffset));
        }

        file.Finish();
        return new ParameterFile(parameters);
    }

    private bool IsNameFree(string name, SourceText source, int offset)
    {
        if (Lexer.WhyNoName(name) is { } why)
        {
            diagnostics.Error(DiagnosticCodes.NameNotAllowed, source, offset, why);
            return false;
        }

        Message? what = WhatHas(name);
        if (what is null) return true;
        diagnostics.Error(DiagnosticCodes.ParameterNameTaken, source, offset, ParameterMessages.ParameterNameTaken(name, what));
        return false;
    }

    /// <summary>Returns the indicator or field that already has the name, in words, or null. In a <c>where:</c> a field would hide the parameter.</summary>
    private Message? WhatHas(string name)
    {
        if (!catalog.TryGet(name, out Indicator? indicator))
            return catalog.Indicators.FirstOrDefault(happening => happening.FieldOf(name) >= 0) is { } owner ? ParameterMessages.AFieldOf(owner.Id) : null;
        return indicator.DescribedBy(name);
    }

    private bool IsNew(HashSet<string> names, string name, SourceText source, int offset)
    {
        if (names.Add(name)) return true;
        diagnostics.Error(DiagnosticCodes.ParameterNameTaken, source, offset, ParameterMessages.ParameterTwice(name));
        return false;
    }

    private ParameterDefinition Read(ObjectReader reader, string name, SourceText source, int offset)
    {
        Parameter parameter = new()
        {
            Name = name,
            Title = reader.Text("title")?.Value ?? "",
            Unit = reader.Text("unit")?.Value,
            Source = ReadSource(reader),
            Values = ReadValues(reader),
        };
        reader.Finish();
        return new ParameterDefinition(parameter, source, offset, ValuesAlone: reader.Json.Members.All(member => member.Name is "values" or "note")) { Json = reader.Json };
    }

    /// <summary>Reads the source of a parameter: a text, or kind and text as of a rule.</summary>
    private static string? ReadSource(ObjectReader reader) =>
        reader.Json.Find("source") is { Kind: JsonKind.Object } ? RuleFileReader.ReadSource(reader)?.Text : reader.Text("source")?.Value;

    /// <summary>Reads the values by date; faulty ones are reported and left out.</summary>
    private List<ParameterValue> ReadValues(ObjectReader reader)
    {
        reader.Require("values");
        IReadOnlyList<JsonValue> items = reader.Array("values");
        if (reader.Json.Find("values") is { Kind: JsonKind.Array } list && items.Count == 0)
            diagnostics.Error(DiagnosticCodes.MalformedParameterValue, list, ParameterMessages.NoValues);
        List<ParameterValue> values = [];
        int? latest = null;
        foreach (JsonValue json in items)
        {
            if (ObjectReader.Open(json, diagnostics, NounMessages.AValueOfAParameter) is not { } value) continue;
            value.Require("from");
            int? from = value.Date("from");
            ParameterValue? read = ReadValue(value, from ?? 0);
            value.Finish();
            if (from is not { } first) continue;
            if (first <= latest) ReportFalling(value.Value("from")!, first, latest.Value);
            else if (read is not null) values.Add(read);
            latest = Math.Max(first, latest ?? first);
        }

        return values;
    }

    private void ReportFalling(JsonValue from, int first, int latest)
    {
        string before = DayNumber.TextOf(latest);
        diagnostics.Error(
            DiagnosticCodes.FallingParameterDates,
            from,
            first == latest ? ParameterMessages.SameDay(before) : ParameterMessages.Falling(from.Text, before));
    }

    private ParameterValue? ReadValue(ObjectReader value, int from)
    {
        double? number = ReadNumber(value.Number("value"));
        (Indicator? Attribute, List<KeyValuePair<string, double>> Entries) by = ReadEntries(value);
        if (value.Json.Find("value") is null && value.Json.Find("by") is null)
        {
            diagnostics.Error(DiagnosticCodes.MalformedParameterValue, value.Json, ParameterMessages.NoValue);
            return null;
        }

        return new ParameterValue(from, number, by.Attribute, by.Entries);
    }

    private (Indicator? Attribute, List<KeyValuePair<string, double>> Entries) ReadEntries(ObjectReader value)
    {
        List<KeyValuePair<string, double>> entries = [];
        IReadOnlyList<JsonMember> attributes = value.Members("by");
        if (value.Json.Find("by") is not { Kind: JsonKind.Object } by) return (null, entries);
        if (attributes.Count != 1)
        {
            diagnostics.Error(
                DiagnosticCodes.MalformedParameterKey,
                attributes.Count == 0 ? by.Source : attributes[1].Value.Source,
                attributes.Count == 0 ? by.Offset : attributes[1].NameOffset,
                ParameterMessages.OneAttribute(attributes.Count));
        }

        foreach (JsonMember attribute in attributes.Take(1))
        {
            Indicator? found = AttributeOf(attribute);
            if (attribute.Value.Kind != JsonKind.Object)
            {
                ObjectReader.ReportType(attribute.Value, diagnostics, ParameterMessages.NumbersByBeginning(Excerpt.Of(attribute.Name)));
                return (found, entries);
            }

            foreach (JsonMember entry in attribute.Value.Members)
            {
                if (ReadEntry(entry) is { } number) entries.Add(new(entry.Name, number));
            }

            WarnOfNestedKeys(attribute.Value.Members);
            return (found, entries);
        }

        return (null, entries);
    }

    private Indicator? AttributeOf(JsonMember attribute)
    {
        if (catalog.TryGet(attribute.Name, out Indicator? found) && found is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text }) return found;
        IEnumerable<string> candidates = catalog.Indicators.Where(one => one is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text }).Select(one => one.Id);
        diagnostics.Error(
            DiagnosticCodes.MalformedParameterKey,
            attribute.Value.Source,
            attribute.NameOffset,
            CatalogMessages.NoTextAttribute(Excerpt.Of(attribute.Name), Suggestion.Advice(attribute.Name, candidates)));
        return null;
    }

    private double? ReadEntry(JsonMember entry)
    {
        if (entry.Name.Length == 0)
        {
            diagnostics.Error(DiagnosticCodes.MalformedParameterKey, entry.Value.Source, entry.NameOffset, ParameterMessages.EmptyKey);
            return null;
        }

        if (entry.Value.Kind == JsonKind.Number) return ReadNumber(entry.Value);
        ObjectReader.ReportType(entry.Value, diagnostics, ParameterMessages.NumberFor(Excerpt.Of(entry.Name)), WrittenNumber.AdviseQuoted(entry.Value.Text));
        return null;
    }

    private double? ReadNumber(JsonValue? json)
    {
        if (json is null) return null;
        if (double.IsFinite(json.Number)) return json.Number;
        diagnostics.Error(DiagnosticCodes.NumberTooLarge, json, NumberMessages.TooLarge);
        return null;
    }

    /// <summary>Warns of keys that begin other keys: the longer one counts, which may be meant, or the shorter one lost its end.</summary>
    private void WarnOfNestedKeys(IReadOnlyList<JsonMember> entries)
    {
        HashSet<string> keys = [.. entries.Select(entry => entry.Name)];
        HashSet<string> told = [];
        foreach (JsonMember entry in entries)
        {
            for (int length = entry.Name.Length - 1; length > 0; length--)
            {
                string beginning = entry.Name[..length];
                if (!keys.Contains(beginning)) continue;
                if (told.Add(beginning))
                {
                    JsonMember outer = entries.First(one => one.Name == beginning);
                    diagnostics.Warning(
                        DiagnosticCodes.NestedParameterKeys, outer.Value.Source, outer.NameOffset, ParameterMessages.NestedKeys(Excerpt.Of(beginning), Excerpt.Of(entry.Name)));
                }

                break;
            }
        }
    }
}
