using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes tried values, and the numbers of a rule, as JSON; the page on replays describes the keys.</summary>
internal static class WhatIfJson
{
    public static void Write(
        Utf8JsonWriter json,
        ScanWhatIf found,
        IReadOnlyList<WhatIfRow> rows,
        IReadOnlyList<LocalDate> dates,
        RuleNumber? number,
        Parameter? parameter,
        CalendarSpan? horizon)
    {
        json.WriteStartObject();
        json.WriteString("rule", number?.Rule);
        if (number is null) json.WriteNull("number");
        else json.WriteNumber("number", number.Place);
        json.WriteString("parameter", parameter?.Name);
        json.WriteString("written", number?.Text);
        json.WriteStartArray("dates");
        foreach (LocalDate date in dates) json.WriteStringValue(LocalDatePattern.Iso.Format(date));
        json.WriteEndArray();
        json.WriteNumber("companies", found.Panel.Companies.Count);
        json.WriteString("horizon", horizon?.ToString());
        json.WriteStartArray("values");
        foreach (WhatIfRow row in rows) Write(json, row, horizon is not null);
        json.WriteEndArray();
        json.WriteWarnings(found.Warnings);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Id);
        json.WriteStartArray("numbers");
        foreach (RuleNumber number in rule.Numbers)
        {
            json.WriteStartObject();
            json.WriteNumber("number", number.Place);
            json.WriteString("written", number.Text);
            json.WriteString("kind", number.Kind.Word());
            json.WriteString("let", number.Let);
            json.WriteString("expression", number.Expression);
            json.WriteNumber("start", number.Start);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("parameters");
        foreach (Parameter parameter in rule.Parameters) json.WriteStringValue(parameter.Name);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WhatIfRow row, bool hasOutcomes)
    {
        WhatIfValue value = row.Value;
        json.WriteStartObject();
        json.WriteString("value", value.Text);
        json.WriteBoolean("now", row.IsNow);
        json.WriteStartArray("rules");
        foreach (WhatIfRule rule in value.Rules)
        {
            json.WriteStartObject();
            json.WriteString("id", rule.Id);
            json.WriteNumber("fired", rule.Fired);
            json.WriteNumber("indeterminate", rule.Indeterminate);
            if (hasOutcomes) Write(json, rule.Worth);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("up", value.Up);
        json.WriteNumber("down", value.Down);
        json.WriteStartObject("levels");
        foreach (Level level in Enum.GetValues<Level>().Skip(1))
        {
            json.WriteStartObject(level.Word());
            json.WriteNumber("at", value.CountAt(level));
            if (hasOutcomes) Write(json, value.Levels[(int)level - 1]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("moves");
        foreach (Level now in Enum.GetValues<Level>())
        {
            json.WriteStartObject(now.Word());
            foreach (Level then in Enum.GetValues<Level>()) json.WriteNumber(then.Word(), value.Moves[(int)now][(int)then]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, WhatIfWorth worth)
    {
        json.WriteNumber("pairs", worth.Pairs);
        json.WriteNumber("hits", worth.Hits);
        json.WriteFigure("precision", worth.Precision);
        json.WriteNumber("outcomes", worth.Outcomes);
        json.WriteNumber("outcomesWarned", worth.OutcomesWarned);
        json.WriteFigure("recallOutcomes", worth.RecallOutcomes);
    }
}
