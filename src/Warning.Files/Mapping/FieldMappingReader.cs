using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads the columns of an event's fields in a scan file.</summary>
internal static class FieldMappingReader
{
    private const string AsHash = "hash";

    /// <summary>Reads the mappings of fields, in the file's order; those with faults are reported and left out.</summary>
    /// <param name="happening">The event; null if it is unknown, which has been reported.</param>
    /// <param name="cell">The event's mapping.</param>
    /// <param name="diagnostics">Receives every fault.</param>
    public static IReadOnlyList<FieldMapping> Read(Indicator? happening, ObjectReader cell, Diagnostics diagnostics)
    {
        List<FieldMapping> fields = [];
        foreach (JsonMember member in cell.Members("fields"))
        {
            (MappedCell Cell, JsonValue? Hash)? column = ReadColumn(member, diagnostics);
            if (happening is null || PlaceOf(happening, member, cell, diagnostics) is not { } place || column is not var (mapped, hash)) continue;
            EventField field = happening.Fields[place];
            if (fields.Exists(other => other.Place == place))
            {
                diagnostics.Error(DiagnosticCodes.RepeatedKey, cell.Json.Source, member.NameOffset, $"the field '{Excerpt.Of(member.Name)}' is mapped twice");
                continue;
            }

            if (hash is not null && field.Type != EventFieldType.Text)
            {
                diagnostics.Error(DiagnosticCodes.HashOfNoText, hash,
                    $"'{field.Name}' is a {field.Type.Word()}; only texts are kept as a hash: leave \"as\" out, or make it a text in the catalog");
                continue;
            }

            fields.Add(new FieldMapping(place, field, mapped) { Hash = hash });
        }

        return fields;
    }

    /// <summary>Reads a column's name, or an object with <c>column</c>, <c>missing</c> and <c>"as": "hash"</c>.</summary>
    private static (MappedCell Cell, JsonValue? Hash)? ReadColumn(JsonMember member, Diagnostics diagnostics)
    {
        if (member.Value.Kind == JsonKind.Text)
            return FormatReader.NotEmpty(new LocatedText(member.Value.Text, member.Value), diagnostics) is { } name ? (new MappedCell(name), null) : null;
        if (ObjectReader.Open(member.Value, diagnostics, "a field's mapping") is not { } reader) return null;
        MappedCell? column = FormatReader.Cell(reader, reader.RequiredText("column"), diagnostics);
        LocatedText? kept = reader.Text("as");
        reader.Finish();
        if (kept is not null && kept.Value != AsHash)
        {
            diagnostics.Error(DiagnosticCodes.UnknownChoice, kept.Json,
                $"'as' is always \"{AsHash}\"; found '{Excerpt.Of(kept.Value)}'{Suggestion.DidYouMean(kept.Value, [AsHash])}");
        }

        return column is null ? null : (column, kept?.Json);
    }

    private static int? PlaceOf(Indicator happening, JsonMember member, ObjectReader cell, Diagnostics diagnostics)
    {
        int place = happening.FieldOf(Identifier.Normalize(member.Name));
        if (place >= 0) return place;
        string[] names = [.. happening.Fields.Select(field => field.Name)];
        string advice = Suggestion.DidYouMean(member.Name, names);
        if (advice.Length == 0) advice = names.Length == 0 ? "; the catalog gives it none" : $"; it has {string.Join(", ", names)}";
        diagnostics.Error(DiagnosticCodes.UnknownFeedField, cell.Json.Source, member.NameOffset, $"'{happening.Id}' has no field '{Excerpt.Of(member.Name)}'{advice}");
        return null;
    }
}
