using EarlyWarning.Files.Messages;
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
                diagnostics.Error(DiagnosticCodes.RepeatedKey, cell.Json.Source, member.NameOffset, ScanFileMessages.FieldMappedTwice(Excerpt.Of(member.Name)));
                continue;
            }

            if (hash is not null && field.Type != EventFieldType.Text)
            {
                diagnostics.Error(DiagnosticCodes.HashOfNoText, hash, ScanFileMessages.HashOfOtherType(field.Name, field.Type.InWords()));
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
        if (ObjectReader.Open(member.Value, diagnostics, ScanFileMessages.AFieldMapping) is not { } reader) return null;
        MappedCell? column = FormatReader.Cell(reader, reader.RequiredText("column"), diagnostics);
        LocatedText? kept = reader.Text("as");
        reader.Finish();
        if (kept is not null && kept.Value != AsHash)
        {
            diagnostics.Error(DiagnosticCodes.UnknownChoice, kept.Json,
                ScanFileMessages.OtherAs(AsHash, Excerpt.Of(kept.Value), Suggestion.Advice(kept.Value, [AsHash])));
        }

        return column is null ? null : (column, kept?.Json);
    }

    private static int? PlaceOf(Indicator happening, JsonMember member, ObjectReader cell, Diagnostics diagnostics)
    {
        int place = happening.FieldOf(member.Name);
        if (place >= 0) return place;
        string[] names = [.. happening.Fields.Select(field => field.Name)];
        Message advice = Suggestion.Advice(member.Name, names) ?? (names.Length == 0 ? ScanFileMessages.CatalogGivesNone : ScanFileMessages.FieldsThereAre(names));
        diagnostics.Error(DiagnosticCodes.UnknownFeedField, cell.Json.Source, member.NameOffset, ScanFileMessages.NoSuchField(happening.Id, Excerpt.Of(member.Name), advice));
        return null;
    }
}
