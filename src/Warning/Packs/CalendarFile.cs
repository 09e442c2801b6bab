using System.Globalization;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Packs;

/// <summary>A calendar file of a pack: the days off and make-up working days of one year.</summary>
internal sealed record CalendarFile(CalendarYear Year, JsonValue YearJson)
{
    public static CalendarFile? Parse(SourceText source, Diagnostics diagnostics)
    {
        if (ObjectReader.OpenFile(source, diagnostics, PackMessages.ACalendar) is not { } reader) return null;
        CheckCountry(reader.RequiredText("country"), diagnostics);
        reader.Require("year");
        int? year = reader.Whole("year", 1949, 9998);
        reader.Text("source");
        reader.Require("off");
        reader.Require("work");
        Dictionary<LocalDate, string> seen = [];
        List<LocalDate> off = Days(reader, "off", year, seen, diagnostics), work = Days(reader, "work", year, seen, diagnostics);
        reader.Finish();
        return year is { } known ? new CalendarFile(new CalendarYear(known, off, work), reader.Json.Find("year")!) : null;
    }

    private static void CheckCountry(LocatedText? country, Diagnostics diagnostics)
    {
        if (country is null or { Value: "cn" }) return;
        diagnostics.Error(DiagnosticCodes.UnknownChoice, country.Json, PackMessages.OtherCountry(country.Value));
    }

    private static List<LocalDate> Days(ObjectReader reader, string key, int? year, Dictionary<LocalDate, string> seen, Diagnostics diagnostics)
    {
        List<LocalDate> days = [];
        foreach (LocatedText text in reader.Texts(key))
        {
            if (!DateOnly.TryParseExact(text.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
                diagnostics.Error(DiagnosticCodes.MalformedDate, text.Json, PackMessages.MalformedDayOff(key, text.Value));
            else if (year is { } expected && date.Year != expected)
                diagnostics.Error(DiagnosticCodes.MisplacedDay, text.Json, PackMessages.DayOfOtherYear(text.Value, expected, date.Year));
            else if (!seen.TryAdd(LocalDate.FromDateOnly(date), key))
                diagnostics.Error(DiagnosticCodes.MisplacedDay, text.Json, PackMessages.DayStandsTwice(text.Value, seen[LocalDate.FromDateOnly(date)]));
            else
                days.Add(LocalDate.FromDateOnly(date));
        }

        return days;
    }
}
