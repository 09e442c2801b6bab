using System.Globalization;
using System.Text.Json;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes a calibration as JSON; the page on replays describes the keys.</summary>
internal static class CalibrationJson
{
    public static void Write(Utf8JsonWriter json, ScanCalibration calibration)
    {
        CalibrationReport report = calibration.Report;
        json.WriteStartObject();
        json.WriteString("from", TextOf(report.Options.From));
        json.WriteString("to", TextOf(report.Options.To));
        json.WriteString("every", report.Options.Every.ToString());
        json.WriteString("horizon", report.Options.Horizon.ToString());
        json.WriteString("through", TextOf(report.Through));
        json.WriteNumber("companies", report.Companies);
        json.WriteNumber("outcomes", report.Outcomes);
        json.WriteNumber("notInRegister", report.LeftOut.Count);
        Write(json, "fit", report.Fit);
        Write(json, "judged", report.Judged);
        json.WriteNumber("between", report.Between);
        json.WriteNumber("open", report.Open);
        json.WriteNumber("patterns", report.Patterns);
        json.WriteNumber("strength", report.Strength);
        json.WriteStartArray("strengths");
        foreach (CalibrationStrength strength in report.Strengths) Write(json, strength);
        json.WriteEndArray();
        json.WriteNumber("pointsPerLogOdds", Rounded(report.Scale));
        json.WriteNumber("fitAlerted", report.FitAlerted);
        json.WriteNumber("fitProposedAlerted", report.FitProposedAlerted);
        json.WriteStartArray("rules");
        foreach (CalibrationRule rule in report.Rules) Write(json, rule);
        json.WriteEndArray();
        json.WriteString("bestRule", report.BestRule.Id);
        json.WriteStartObject("models");
        foreach (CalibrationModel model in report.Models) Write(json, model);
        json.WriteEndObject();
        json.WriteStartObject("levels");
        foreach (CalibrationLevel level in report.Levels) Write(json, level);
        json.WriteEndObject();
        if (report.IsBetter is { } better) json.WriteBoolean("better", better);
        else json.WriteNull("better");
        json.WriteString("verdict", report.Verdict.ToString());
        json.WriteString("written", calibration.Written);
        json.WriteWarnings([.. calibration.Warnings, .. report.Caveats]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string key, CalibrationPart part)
    {
        json.WriteStartObject(key);
        json.WriteString("from", TextOf(part.From));
        json.WriteString("to", TextOf(part.To));
        json.WriteNumber("dates", part.Dates);
        json.WriteNumber("pairs", part.Pairs);
        json.WriteNumber("positives", part.Positives);
        json.WriteNumber("companies", part.Companies);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CalibrationStrength strength)
    {
        json.WriteStartObject();
        json.WriteNumber("strength", strength.Strength);
        json.WriteNumber("loss", Rounded(strength.Loss));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CalibrationRule rule)
    {
        json.WriteStartObject();
        json.WriteString("id", rule.Rule.Id);
        json.WriteNumber("today", rule.Today);
        json.WriteNumber("proposed", rule.Proposed);
        json.WriteString("basis", rule.Basis.Word());
        json.WriteNumber("fired", rule.Fired);
        json.WriteNumber("hits", rule.Hits);
        json.WriteFigure("precision", rule.Precision);
        json.WriteNumber("indeterminate", rule.Indeterminate);
        json.WriteNumber("logOdds", Rounded(rule.LogOdds));
        json.WriteFigure("indeterminateLogOdds", rule.IndeterminateLogOdds is { } odds ? Rounded(odds) : null);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CalibrationModel model)
    {
        json.WriteStartObject(KeyOf(model.Kind));
        json.WriteFigure("auc", model.Auc);
        json.WriteInterval("aucInterval", model.AucInterval);
        json.WriteFigure("aucGain", model.AucGain);
        json.WriteInterval("aucGainInterval", model.AucGainInterval);
        json.WriteFigure("recallAtShare", model.Recall);
        json.WriteInterval("recallAtShareInterval", model.RecallInterval);
        json.WriteStartObject("precisionAt");
        foreach (CalibrationAtK atK in model.AtK)
        {
            json.WriteStartObject(atK.K.ToString(CultureInfo.InvariantCulture));
            json.WriteNumber("precision", atK.Precision);
            json.WriteInterval("interval", atK.Interval);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CalibrationLevel level)
    {
        json.WriteStartObject(level.Level.Word());
        json.WriteNumber("alerted", level.Alerted);
        json.WriteNumber("hits", level.Hits);
        json.WriteNumber("proposedAlerted", level.ProposedAlerted);
        json.WriteNumber("proposedHits", level.ProposedHits);
        json.WriteEndObject();
    }

    private static string KeyOf(CalibrationModelKind kind) => kind switch
    {
        CalibrationModelKind.Today => "today",
        CalibrationModelKind.Proposed => "proposed",
        CalibrationModelKind.BestRule => "bestRule",
        _ => "unrestricted",
    };

    /// <summary>Rounds what comes of a fit to six decimals: the last digits of a logarithm differ between machines.</summary>
    private static double Rounded(double figure) => Math.Round(figure, 6);

    private static string TextOf(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
