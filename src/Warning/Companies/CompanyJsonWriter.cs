using System.Text.Json;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Companies;

/// <summary>Writes a company's observations as JSON, each indicator once in the order in which it was told first.</summary>
internal static class CompanyJsonWriter
{
    public static void Write(Utf8JsonWriter json, CompanyObservations told, IndicatorCatalog catalog)
    {
        json.WriteStartObject();
        json.WriteStartObject("company");
        json.WriteString("id", told.Company.Id);
        if (told.Company.Name.Length > 0) json.WriteString("name", told.Company.Name);
        json.WriteEndObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(told.AsOf));
        json.WriteStartObject("given");
        HashSet<string> delivered = [.. told.Observations.DeliveredNames.Select(name => catalog.Get(name).Id)];
        IEnumerable<Observations.Entry> readable = told.Observations.Entries.Where(entry => !entry.IsUnread);
        foreach (IGrouping<Indicator, Observations.Entry> given in readable.GroupBy(entry => catalog.Get(entry.Indicator)))
        {
            json.WritePropertyName(given.Key.Id);
            switch (given.Key.Kind)
            {
                case IndicatorKind.Measure:
                    WriteMeasure(json, given.Key, given);
                    break;
                case IndicatorKind.Event:
                    WriteEvents(json, given);
                    delivered.Remove(given.Key.Id);
                    break;
                default:
                    WriteValue(json, given.Last().Value);
                    break;
            }
        }

        json.WriteEndObject();
        WriteUnread(json, told.Observations.Entries.Where(entry => entry.IsUnread), catalog);
        json.WriteStartArray("delivered");
        foreach (string indicator in delivered.Order(StringComparer.Ordinal)) json.WriteStringValue(indicator);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteMeasure(Utf8JsonWriter json, Indicator measure, IEnumerable<Observations.Entry> entries)
    {
        json.WriteStartObject();
        var periods = entries.GroupBy(entry => CalendarPeriod.Of(measure.Cadence, entry.Date!.Value));
        foreach (IGrouping<CalendarPeriod, Observations.Entry> period in periods.OrderBy(period => period.Key))
        {
            json.WritePropertyName(period.Key.ToString());
            Observations.Entry[] revisions = [.. period];
            if (revisions.Length > 1) json.WriteStartArray();
            foreach (Observations.Entry entry in revisions) WriteNumber(json, entry);
            if (revisions.Length > 1) json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, Observations.Entry entry)
    {
        if (entry.Known is not { } known)
        {
            json.WriteNumberValue(entry.Number);
            return;
        }

        json.WriteStartObject();
        json.WriteNumber("value", entry.Number);
        json.WriteString("known", LocalDatePattern.Iso.Format(known));
        json.WriteEndObject();
    }

    private static void WriteEvents(Utf8JsonWriter json, IEnumerable<Observations.Entry> entries)
    {
        json.WriteStartArray();
        foreach (Observations.Entry entry in entries)
        {
            json.WriteStartObject();
            WriteDay(json, "date", entry.Date);
            json.WriteNumber("value", entry.Number);
            WriteDay(json, "known", entry.Known);
            if (entry.Fields is { Count: > 0 } fields)
            {
                json.WriteStartObject("fields");
                foreach ((string name, object? value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
                {
                    json.WritePropertyName(name);
                    WriteValue(json, value);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUnread(Utf8JsonWriter json, IEnumerable<Observations.Entry> entries, IndicatorCatalog catalog)
    {
        json.WriteStartArray("unread");
        foreach (Observations.Entry entry in entries)
        {
            json.WriteStartObject();
            json.WriteString("indicator", catalog.Get(entry.Indicator).Id);
            WriteDay(json, "date", entry.Date);
            WriteDay(json, "known", entry.Known);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDay(Utf8JsonWriter json, string name, LocalDate? day)
    {
        if (day is { } date) json.WriteString(name, LocalDatePattern.Iso.Format(date));
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case LocalDate date:
                json.WriteStringValue(LocalDatePattern.Iso.Format(date));
                break;
            case decimal number:
                json.WriteNumberValue(number);
                break;
            case null:
                json.WriteNullValue();
                break;
            default:
                json.WriteNumberValue(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }
}
