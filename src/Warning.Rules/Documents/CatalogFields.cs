using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Documents;

/// <summary>Reads the fields of events, and checks that none has a name of the merged catalog.</summary>
internal static class CatalogFields
{
    private const string Key = "fields";

    /// <summary>Reads the fields of an indicator, in the order of the file; faulty ones are reported and left out.</summary>
    public static IReadOnlyList<EventField> Read(ObjectReader reader, Diagnostics diagnostics)
    {
        List<EventField> fields = [];
        foreach (JsonMember member in reader.Members(Key))
        {
            if (fields.Count == EventField.Most)
            {
                diagnostics.Error(DiagnosticCodes.TooManyFields, reader.Json.Source, member.NameOffset, CatalogMessages.TooManyFields(EventField.Most));
                break;
            }

            string name = Identifier.Normalize(member.Name);
            if (Lexer.WhyNoName(member.Name) is { } why)
                diagnostics.Error(DiagnosticCodes.NameNotAllowed, reader.Json.Source, member.NameOffset, why);
            else if (fields.Exists(field => field.Name == name))
                diagnostics.Error(DiagnosticCodes.RepeatedName, reader.Json.Source, member.NameOffset, CatalogMessages.FieldTwice(Excerpt.Of(name)));
            else if (TypeOf(member, diagnostics) is { } type)
                fields.Add(new EventField(name, type));
        }

        return fields;
    }

    /// <summary>Reports fields that have the name of an indicator.</summary>
    /// <param name="indicators">The indicators of all layers; a later one has replaced an earlier one of its id.</param>
    /// <param name="diagnostics">Receives every fault, at the field.</param>
    public static void Check(IReadOnlyCollection<IndicatorDefinition> indicators, Diagnostics diagnostics)
    {
        Dictionary<string, Indicator> names = new(StringComparer.Ordinal);
        foreach (Indicator indicator in indicators.Select(definition => definition.Indicator))
        {
            foreach (string name in indicator.Aliases.Prepend(indicator.Id)) names.TryAdd(name, indicator);
        }

        foreach (IndicatorDefinition definition in indicators)
        {
            foreach (EventField field in definition.Indicator.Fields)
            {
                if (names.TryGetValue(field.Name, out Indicator? hidden)) ReportHiding(definition, field, hidden, diagnostics);
            }
        }
    }

    private static void ReportHiding(IndicatorDefinition definition, EventField field, Indicator hidden, Diagnostics diagnostics)
    {
        JsonMember? place = definition.Json.Find(Key)?.Members.FirstOrDefault(member => Identifier.Normalize(member.Name) == field.Name);
        diagnostics.Error(
            DiagnosticCodes.HidingField, definition.Json.Source, place?.NameOffset ?? definition.Json.Offset, CatalogMessages.FieldHides(field.Name, hidden.DescribedBy(field.Name)));
    }

    private static EventFieldType? TypeOf(JsonMember member, Diagnostics diagnostics)
    {
        if (member.Value.Kind != JsonKind.Text)
        {
            ObjectReader.ReportType(member.Value, diagnostics, CatalogMessages.TypeOfField(Excerpt.Of(member.Name)));
            return null;
        }

        if (EnumWords.Find<EventFieldType>(member.Value.Text) is { } type) return type;
        IReadOnlyList<string> words = EnumWords.All<EventFieldType>();
        diagnostics.Error(
            DiagnosticCodes.UnknownChoice, member.Value, CatalogMessages.NoFieldType(words, Excerpt.Of(member.Value.Text), Suggestion.AdviceOfWords(member.Value.Text, words)));
        return null;
    }
}
