using System.Globalization;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Replaying;

/// <summary>What a calibration rests on and what it is worth, as Markdown for people: data, dates, counts, points, figures, caveats.</summary>
internal sealed class ModelCard(ScanCalibration calibration)
{
    private readonly CalibrationReport report = calibration.Report;
    private readonly MessageLanguage language = calibration.Panel.Scan.Language;
    private readonly StringBuilder text = new();

    public string ToMarkdown()
    {
        Line("# ", CalibrationFileMessages.CardTitle);
        Line("", report.Verdict);
        Line("## ", CalibrationFileMessages.CardData);
        List([.. Data()]);
        Line("## ", CalibrationFileMessages.CardMethod);
        Line("", CalibrationFileMessages.CardMethodText(Number(report.Strength), Number(report.Scale)));
        Line("## ", CalibrationFileMessages.CardPoints);
        WritePoints();
        Line("## ", CalibrationFileMessages.CardFigures);
        WriteModels();
        Line("## ", CalibrationFileMessages.CardCaveats);
        List([.. calibration.Warnings, .. report.Caveats]);
        return text.ToString();
    }

    private IEnumerable<Message> Data()
    {
        BacktestOptions options = report.Options;
        yield return CalibrationFileMessages.CardPack(report.Companies, calibration.Panel.Scan.Pack.Hash);
        string? file = calibration.Outcomes is { } path ? Path.GetFileName(path) : null;
        yield return file is null
            ? CalibrationFileMessages.CardLedger(report.Outcomes, report.Through)
            : CalibrationFileMessages.CardOutcomes(file, report.Outcomes, report.Through);
        yield return CalibrationFileMessages.CardHorizon(options.Horizon.InWords(), options.Every.InWords());
        yield return CalibrationFileMessages.CardFit(
            report.Fit.From, report.Fit.To, report.Fit.Dates, report.Fit.Pairs, report.Fit.Positives, report.Fit.Companies);
        yield return CalibrationFileMessages.CardJudged(
            report.Judged.From, report.Judged.To, report.Judged.Dates, report.Judged.Pairs, report.Judged.Positives, report.Judged.Companies);
        yield return CalibrationFileMessages.CardLeftOut(report.Between, report.Open);
        if (report.LeftOut.Count > 0) yield return CalibrationFileMessages.CardNotInRegister(report.LeftOut.Count);
    }

    private void WritePoints()
    {
        Row(CalibrationFileMessages.PointHeaders);
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (CalibrationRule rule in report.Rules.OrderByDescending(rule => rule.Proposed).ThenByDescending(rule => rule.Today))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Rule.Id} | {rule.Today:0.##} | {rule.Proposed:0.##} | {rule.Fired:#,0} | {rule.Hits:#,0} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Percent(rule.Precision)} | {rule.LogOdds:0.000} |\n");
        }

        text.Append('\n');
    }

    private void WriteModels()
    {
        Row([CalibrationFileMessages.ModelHeader, CalibrationFileMessages.AucHeader, .. AtKHeaders(), CalibrationFileMessages.RecallHeader]);
        text.Append("| --- | ---: | ---: | ---: | ---: | ---: |\n");
        foreach (CalibrationModel model in report.Models)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {CalibrationFileMessages.Of(model.Kind, report.BestRule.Id).ToString(language)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Figure(model.Auc)}{Range(model.AucInterval, Figure)} ");
            foreach (CalibrationAtK atK in model.AtK) text.Append(CultureInfo.InvariantCulture, $"| {Percent(atK.Precision)}{Range(atK.Interval, Percent)} ");
            text.Append(CultureInfo.InvariantCulture, $"| {Percent(model.Recall)}{Range(model.RecallInterval, Percent)} |\n");
        }

        text.Append('\n');
    }

    private IEnumerable<Message> AtKHeaders() => report.Models[0].AtK.Select(atK => CalibrationFileMessages.AtKHeader(atK.K));

    private void Row(IEnumerable<Message> cells) =>
        text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", cells.Select(cell => cell.ToString(language)))} |\n");

    private void Line(string mark, Message words) => text.Append(mark).Append(words.ToString(language)).Append("\n\n");

    private void List(IReadOnlyList<Message> lines)
    {
        foreach (Message line in lines) text.Append("- ").Append(line.ToString(language)).Append('\n');
        text.Append('\n');
    }

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share is { } number ? (100 * number).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    private static string Figure(double? figure) => figure?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static string Range(BacktestInterval? interval, Func<double?, string> words) =>
        interval is null ? "" : $" [{words(interval.Lower)}-{words(interval.Upper)}]";
}
