using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>Reads where a feed has its dates: <c>date</c>, and <c>months</c> in its place.</summary>
/// <param name="diagnostics">Receives every fault.</param>
/// <param name="isSource">Whether the rows come from a source, which has neither file nor sheet.</param>
internal sealed class DateMappingReader(Diagnostics diagnostics, bool isSource)
{
    private const int FirstYear = 1990;
    private const int LastYear = 2199;

    /// <summary>Reads <c>date</c>; null where it has a fault, which is reported.</summary>
    public DateMapping? Read(JsonValue json)
    {
        if (json.Kind == JsonKind.Text)
            return FormatReader.NotEmpty(new LocatedText(json.Text, json), diagnostics) is { } name ? new DateMapping(json) { Column = name } : null;
        if (ObjectReader.Open(json, diagnostics, ScanFileMessages.ADateMapping) is not { } date) return null;
        LocatedText? column = FormatReader.NotEmpty(date.Text("column"), diagnostics);
        OutsideDate? outside = ReadOutside(date, mayHaveYear: true);
        string? value = ReadValue(date.Text("value"));
        DateMapping mapping = new(json) { Column = column, Outside = outside, Value = value, Year = ReadYear(date) };
        date.Finish();
        string[] ways = [.. new[] { "column", "from", "value" }.Where(key => json.Find(key) is not null)];
        if (ways.Length != 1) diagnostics.Error(DiagnosticCodes.UnknownChoice, json, ScanFileMessages.OneWayOfDates(ways));
        return ways.Length == 1 && (column is not null || outside is not null || value is not null) ? mapping : null;
    }

    /// <summary>Reads <c>months</c>; null where it has a fault, which is reported.</summary>
    public MonthsMapping? ReadMonths(ObjectReader months)
    {
        DatePattern? header = Pattern(months.RequiredText("header"));
        YearMapping? year = ReadYear(months);
        months.Finish();
        return header is null ? null : new MonthsMapping(months.Json, header, year);
    }

    private OutsideDate? ReadOutside(ObjectReader reader, bool mayHaveYear)
    {
        DatePlace? place = reader.Choice<DatePlace>("from");
        if (reader.Json.Find("from") is null)
        {
            LocatedText? stray = reader.Text("pattern");
            if (stray is not null) diagnostics.Error(DiagnosticCodes.UnknownChoice, stray.Json, ScanFileMessages.PatternNeedsFrom);
            return null;
        }

        DatePattern? pattern = Pattern(reader.RequiredText("pattern"));
        if (isSource && place is not null) diagnostics.Error(DiagnosticCodes.UnknownChoice, reader.Json, ScanFileMessages.NoPlaceInSource);
        if (!mayHaveYear && pattern is { HasYear: false })
            diagnostics.Error(DiagnosticCodes.MalformedDate, reader.Json, ScanFileMessages.YearNeedsYear(pattern.Text));
        return place is null || pattern is null ? null : new OutsideDate(place.Value, pattern);
    }

    /// <summary>Reads <c>year</c>: a number, or where it stands.</summary>
    private YearMapping? ReadYear(ObjectReader reader)
    {
        if (reader.Json.Find("year") is not { Kind: JsonKind.Object } json)
            return reader.Whole("year", FirstYear, LastYear) is { } year ? new YearMapping(year, null) : null;
        reader.Value("year");
        if (ObjectReader.Open(json, diagnostics, ScanFileMessages.AYear) is not { } outside) return null;
        outside.Require("from");
        OutsideDate? found = ReadOutside(outside, mayHaveYear: false);
        outside.Finish();
        return found is null ? null : new YearMapping(null, found);
    }

    private DatePattern? Pattern(LocatedText? text)
    {
        if (text is null) return null;
        if (DatePattern.TryParse(text.Value, out DatePattern? pattern)) return pattern;
        diagnostics.Error(DiagnosticCodes.MalformedDate, text.Json, ScanFileMessages.MalformedDatePattern(Excerpt.Of(text.Value), DatePattern.AllSigns));
        return null;
    }

    private string? ReadValue(LocatedText? text)
    {
        if (text is null || DateCell.TryParse(Encoding.UTF8.GetBytes(text.Value), DateTimeZone.Utc, out _, out _)) return text?.Value;
        diagnostics.Error(DiagnosticCodes.MalformedDate, text.Json, ScanFileMessages.NotADateOfRows(Excerpt.Of(text.Value)));
        return null;
    }
}
