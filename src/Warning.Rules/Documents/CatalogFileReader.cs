using System.Globalization;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Documents;

/// <summary>Reads the objects of a catalog file.</summary>
internal sealed class CatalogFileReader(Diagnostics diagnostics, IReadOnlyList<Indicator> earlier)
{
    public CatalogFile Read(ObjectReader file)
    {
        file.Require("indicators");
        List<IndicatorDefinition> indicators = [];
        foreach (JsonValue json in file.Array("indicators"))
        {
            if (ObjectReader.Open(json, diagnostics, NounMessages.AnIndicator) is not { } reader) continue;
            if (ReadIndicator(reader) is { } indicator) indicators.Add(indicator);
        }

        ReportRepeatedNames(indicators);
        IReadOnlyList<PeerKeyDefinition>? peers = ReadPeerGroup(file, indicators);
        file.Finish();
        return new CatalogFile(file.Json.Source, indicators, peers);
    }

    /// <summary>Reads an indicator; returns null without an id or a kind, since its uses cannot be checked then.</summary>
    private IndicatorDefinition? ReadIndicator(ObjectReader reader)
    {
        LocatedText? id = reader.RequiredText("id");
        IReadOnlyList<LocatedText> aliases = reader.Texts("alias");
        reader.Require("kind");
        IndicatorKind? kind = reader.Choice<IndicatorKind>("kind");
        RequireKeysOf(kind, reader);
        Cadence? cadence = reader.Choice<Cadence>("cadence");
        CalendarSpan? maxAge = reader.Duration("maxAge");
        Indicator read = new()
        {
            Id = Identifier.Normalize(id?.Value ?? ""),
            Aliases = aliases.Select(alias => Identifier.Normalize(alias.Value)).ToArray(),
            Title = reader.Text("title")?.Value ?? "",
            Kind = kind ?? IndicatorKind.Measure,
            Cadence = cadence ?? Cadence.Monthly,
            Type = reader.Choice<AttributeType>("type") ?? AttributeType.Number,
            Unit = reader.Text("unit")?.Value,
            Lag = reader.Duration("lag") ?? CalendarSpan.Zero,
            MaxAge = maxAge,
            Absent = reader.Number("absent")?.Number,
            Range = ReadRange(reader),
            Record = ReadRecord(reader),
            Fields = CatalogFields.Read(reader, diagnostics),
            Source = reader.Text("source")?.Value,
            Confidential = reader.Truth("confidential") ?? false,
        };
        reader.Finish();
        if (kind == IndicatorKind.Measure && cadence is { } known) CheckMaxAge(maxAge, known, reader);
        CheckRange(kind, read, reader);
        foreach (LocatedText name in aliases.Prepend(id).OfType<LocatedText>()) CheckName(name);
        return id is null || read.Id.Length == 0 || kind is null ? null : new IndicatorDefinition(read, id, aliases, reader.Json);
    }

    private void RequireKeysOf(IndicatorKind? kind, ObjectReader reader)
    {
        (string[] Required, string[] Foreign) keys = kind switch
        {
            IndicatorKind.Measure => (["cadence", "maxAge"], ["type", "fields"]),
            IndicatorKind.Event => ([], ["type", "cadence", "absent", "record"]),
            IndicatorKind.Attribute => (["type"], ["cadence", "absent", "maxAge", "record", "fields"]),
            null => ([], []),
        };
        foreach (string key in keys.Required) reader.Require(key);
        foreach (JsonMember member in reader.Json.Members)
        {
            if (!keys.Foreign.Contains(member.Name, StringComparer.Ordinal)) continue;
            diagnostics.Error(DiagnosticCodes.KeyOfOtherKind, reader.Json.Source, member.NameOffset, CatalogMessages.KeyOfOtherKind(kind!.Value, member.Name));
        }
    }

    private void CheckMaxAge(CalendarSpan? maxAge, Cadence cadence, ObjectReader reader)
    {
        if (maxAge is not { } span || span.PeriodsOf(cadence) is not null) return;
        diagnostics.Error(DiagnosticCodes.NotWholePeriods, reader.Value("maxAge")!, CatalogMessages.MaxAge(cadence, span.ToString()));
    }

    /// <summary>Reads two numbers, the lower first and one of them possibly null; returns an unbounded range where the file has none or a faulty one.</summary>
    private ValueRange ReadRange(ObjectReader reader)
    {
        IReadOnlyList<JsonValue> ends = reader.Array("range");
        if (reader.Json.Find("range") is not { Kind: JsonKind.Array } written) return ValueRange.Unbounded;
        if (ends.Count != 2 || !ends.All(end => end.Kind is JsonKind.Null || (end.Kind is JsonKind.Number && double.IsFinite(end.Number))))
            return NoRange(written, CatalogMessages.NoRange);
        if (ends.All(end => end.Kind is JsonKind.Null))
            return NoRange(written, CatalogMessages.OpenRange);
        ValueRange range = new(
            ends[0].Kind is JsonKind.Null ? double.NegativeInfinity : ends[0].Number, ends[1].Kind is JsonKind.Null ? double.PositiveInfinity : ends[1].Number);
        return range.Low <= range.High ? range : NoRange(ends[0], CatalogMessages.FallingRange(ends[0].Raw, ends[1].Raw));
    }

    private ValueRange NoRange(JsonValue place, Message message)
    {
        diagnostics.Error(DiagnosticCodes.MalformedRange, place, message);
        return ValueRange.Unbounded;
    }

    private void CheckRange(IndicatorKind? kind, Indicator indicator, ObjectReader reader)
    {
        if (!indicator.Range.IsBounded) return;
        if (kind == IndicatorKind.Attribute && indicator.Type != AttributeType.Number)
        {
            diagnostics.Error(DiagnosticCodes.KeyOfOtherKind, reader.Json.Source, reader.Json.Members.First(member => member.Name == "range").NameOffset,
                CatalogMessages.RangeOfNoNumber(indicator.Type.InWords()));
        }

        if (indicator.Absent is { } absent && !indicator.Range.Contains(absent))
            diagnostics.Error(DiagnosticCodes.MalformedRange, reader.Value("absent")!, CatalogMessages.AbsentOutOfRange(indicator.Range.ToString()));
    }

    private string? ReadRecord(ObjectReader reader)
    {
        if (reader.Text("record") is not { } record) return null;
        if (Identifier.WhyNoId(record.Value, CatalogMessages.RecordName) is not { } why) return record.Value;
        diagnostics.Error(DiagnosticCodes.MalformedId, record.Json, why);
        return null;
    }

    private void CheckName(LocatedText name)
    {
        if (Lexer.WhyNoName(name.Value) is { } why) diagnostics.Error(DiagnosticCodes.NameNotAllowed, name.Json, why);
    }

    private void ReportRepeatedNames(List<IndicatorDefinition> indicators)
    {
        HashSet<string> replaced = indicators.Select(definition => definition.Indicator.Id).ToHashSet(StringComparer.Ordinal);
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (Indicator indicator in earlier.Where(indicator => !replaced.Contains(indicator.Id)))
            names.UnionWith(indicator.Aliases.Prepend(indicator.Id).Select(Identifier.Normalize));
        foreach (LocatedText name in indicators.SelectMany(definition => definition.Aliases.Prepend(definition.Id)))
        {
            if (!names.Add(Identifier.Normalize(name.Value)))
                diagnostics.Error(DiagnosticCodes.RepeatedName, name.Json, CatalogMessages.NameTaken(Excerpt.Of(name.Value)));
        }
    }

    private List<PeerKeyDefinition>? ReadPeerGroup(ObjectReader file, List<IndicatorDefinition> indicators)
    {
        IReadOnlyList<LocatedText> texts = file.Texts("peerGroup");
        if (file.Json.Find("peerGroup") is null) return null;

        Indicator[] visible = earlier.Concat(indicators.Select(definition => definition.Indicator)).ToArray();
        List<PeerKeyDefinition> keys = [];
        foreach (LocatedText text in texts)
        {
            if (ReadPeerKey(text, visible) is { } key) keys.Add(key);
        }

        return keys;
    }

    private PeerKeyDefinition? ReadPeerKey(LocatedText text, Indicator[] visible)
    {
        string[] parts = text.Value.Split(':');
        int? length = null;
        bool counted = int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int characters);
        if (parts.Length == 2 && counted && characters > 0)
        {
            length = characters;
        }
        else if (parts.Length != 1)
        {
            diagnostics.Error(DiagnosticCodes.MalformedPeerKey, text.Json, CatalogMessages.PeerKeyForm);
            return null;
        }

        string name = Identifier.Normalize(parts[0]);
        Indicator? attribute = visible.LastOrDefault(indicator => indicator.Aliases.Prepend(indicator.Id).Contains(name, StringComparer.Ordinal));
        if (attribute is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text }) return new PeerKeyDefinition(name, length, text.Json);

        IEnumerable<string> candidates = visible
            .Where(indicator => indicator is { Kind: IndicatorKind.Attribute, Type: AttributeType.Text })
            .Select(indicator => indicator.Id);
        diagnostics.Error(DiagnosticCodes.MalformedPeerKey, text.Json, CatalogMessages.NoTextAttribute(Excerpt.Of(name), Suggestion.Advice(name, candidates)));
        return null;
    }
}
