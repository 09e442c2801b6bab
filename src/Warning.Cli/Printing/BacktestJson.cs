using System.Globalization;
using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes a backtest as JSON; the page on replays describes the keys.</summary>
internal static class BacktestJson
{
    public static void Write(Utf8JsonWriter json, ScanBacktest backtest)
    {
        BacktestReport report = backtest.Report;
        json.WriteStartObject();
        WriteOptions(json, report);
        json.WriteNumber("companies", report.Companies);
        json.WriteNumber("dates", report.Dates.Count);
        json.WriteNumber("pairs", report.Pairs);
        json.WriteNumber("positives", report.Positives);
        json.WriteNumber("open", report.Open);
        json.WriteFigure("auc", report.Auc);
        json.WriteInterval("aucInterval", report.AucInterval);
        json.WriteFigure("aucMeanPerDate", report.AucMeanPerDate);
        json.WriteInterval("aucMeanPerDateInterval", report.AucMeanPerDateInterval);
        WriteOutcomes(json, backtest);
        json.WriteStartObject("levels");
        foreach (BacktestLevel level in report.Levels) Write(json, level);
        json.WriteEndObject();
        json.WriteStartArray("rules");
        foreach (BacktestRule rule in report.Rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteStartObject("atK");
        foreach (BacktestAtK atK in report.AtK) Write(json, atK);
        json.WriteEndObject();
        json.WriteStartArray("byDate");
        foreach (BacktestDate date in report.Dates) Write(json, report, date);
        json.WriteEndArray();
        if (backtest is { GroupedBy: { } key, Groups: { } groups }) BacktestGroupsJson.Write(json, key, groups);
        json.WriteWarnings(backtest.Warnings);
        json.WriteEndObject();
    }

    private static void WriteOptions(Utf8JsonWriter json, BacktestReport report)
    {
        BacktestOptions options = report.Options;
        json.WriteString("from", TextOf(options.From));
        json.WriteString("to", TextOf(options.To));
        json.WriteString("every", options.Every.ToString());
        json.WriteString("horizon", options.Horizon.ToString());
        if (report.Through is { } through) json.WriteString("through", TextOf(through));
        else json.WriteNull("through");
        json.WriteBoolean("complete", options.IsCompleteOnly);
        json.WriteBoolean("latches", options.HasLatches);
    }

    private static void WriteOutcomes(Utf8JsonWriter json, ScanBacktest backtest)
    {
        BacktestReport report = backtest.Report;
        json.WriteStartObject("outcomes");
        json.WriteNumber("total", report.Outcomes + report.LeftOut.Count);
        json.WriteNumber("withPair", report.OutcomesWithPair);
        json.WriteNumber("repeated", backtest.Repeated);
        json.WriteStartArray("notInRegister");
        foreach (BacktestOutcome outcome in report.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("company", outcome.Company);
            json.WriteString("date", TextOf(outcome.Date));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BacktestLevel level)
    {
        json.WriteStartObject(level.Level.Word());
        json.WriteNumber("alerted", level.Alerted);
        json.WriteNumber("hits", level.Hits);
        json.WriteFigure("precision", level.Precision);
        json.WriteInterval("precisionInterval", level.PrecisionInterval);
        json.WriteNumber("outcomes", level.Outcomes);
        json.WriteNumber("outcomesWarned", level.OutcomesWarned);
        json.WriteFigure("recallOutcomes", level.RecallOutcomes);
        json.WriteInterval("recallInterval", level.RecallInterval);
        json.WriteFigure("medianLeadDays", level.MedianLeadDays);
        json.WriteFigure("lowerQuartileLeadDays", level.LowerQuartileLeadDays);
        json.WriteFigure("upperQuartileLeadDays", level.UpperQuartileLeadDays);
        json.WriteNumber("opened", level.Opened);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BacktestRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Rule.Id);
        json.WriteString("status", rule.Rule.IsShadow ? "shadow" : "active");
        json.WriteNumber("pairs", rule.Pairs);
        json.WriteNumber("fired", rule.Fired);
        json.WriteNumber("hits", rule.Hits);
        json.WriteFigure("precision", rule.Precision);
        json.WriteFigure("lift", rule.Lift);
        json.WriteNumber("outcomesWarned", rule.OutcomesWarned);
        json.WriteNumber("outcomesOnly", rule.OutcomesOnly);
        json.WriteString("nearest", rule.Nearest?.Id);
        json.WriteFigure("overlap", rule.Overlap);
        json.WriteFigure("indeterminateShare", rule.IndeterminateShare);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BacktestAtK atK)
    {
        json.WriteStartObject(atK.K.ToString(CultureInfo.InvariantCulture));
        json.WriteFigure("precision", atK.Precision);
        json.WriteNumber("dates", atK.Dates);
        json.WriteNumber("pairs", atK.Pairs);
        json.WriteNumber("hits", atK.Hits);
        json.WriteFigure("pooledPrecision", atK.PooledPrecision);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, BacktestReport report, BacktestDate date)
    {
        json.WriteStartObject();
        json.WriteString("asOf", TextOf(date.AsOf));
        json.WriteNumber("positives", date.Positives);
        json.WriteNumber("open", date.Open);
        json.WriteNumber("listed", date.Listed);
        json.WriteFigure("auc", date.Auc);
        json.WriteStartObject("levels");
        for (int level = 0; level < report.Levels.Count; level++)
        {
            json.WriteStartObject(report.Levels[level].Level.Word());
            json.WriteNumber("alerted", date.Alerted[level]);
            json.WriteNumber("hits", date.Hits[level]);
            json.WriteNumber("opened", date.Opened[level]);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("hitsAtK");
        for (int place = 0; place < report.AtK.Count; place++)
            json.WriteNumber(report.AtK[place].K.ToString(CultureInfo.InvariantCulture), date.HitsAtK[place]);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string TextOf(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
