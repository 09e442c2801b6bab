using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// Prints a calibration: the dates, the points of each rule and why, the figures on the later dates side by side, the verdict, and what to beware of.
/// </summary>
internal sealed class CalibrationText
{
    private readonly ScanFile scan;
    private readonly ScanCalibration calibration;
    private readonly CalibrationReport report;
    private readonly Canvas canvas;

    public CalibrationText(Terminal terminal, ScanFile scan, ScanCalibration calibration)
    {
        this.scan = scan;
        this.calibration = calibration;
        report = calibration.Report;
        canvas = new Canvas(terminal, Canvas.Endless);
    }

    public void Print()
    {
        Message dates = CalibrationScreenMessages.CalibrationDates(report.Options.From, report.Options.To);
        canvas.WriteLine(HeadMessages.Of(scan.Issuer?.Name, dates, ReplayScreenMessages.CompaniesOutcomes(report.Companies, report.Outcomes)), Canvas.Bold);
        canvas.WriteLine();
        CalibrationPart fit = report.Fit, judged = report.Judged;
        canvas.WriteIndented(
            CalibrationScreenMessages.FittedOn(fit.From, fit.To, fit.Dates, fit.Pairs, fit.Positives, ShareOf(fit), fit.Companies), Canvas.Plain);
        canvas.WriteIndented(
            CalibrationScreenMessages.JudgedOn(judged.From, judged.To, judged.Dates, judged.Pairs, judged.Positives, ShareOf(judged), judged.Companies),
            Canvas.Plain);
        if (report.Between + report.Open > 0) canvas.WriteIndented(CalibrationScreenMessages.NotUsed(report.Between, report.Open), Canvas.Plain);
        WritePoints();
        WriteModels();
        WriteLevels();
        canvas.WriteLine();
        canvas.WriteLine(report.Verdict, Canvas.Bold);
        WriteCautions();
        if (calibration.Written is { } folder)
        {
            canvas.WriteLine();
            canvas.WriteLine(CalibrationScreenMessages.LayerWritten(folder), Canvas.Plain);
        }

        canvas.Print();
    }

    private void WritePoints()
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.RuleName), Right(ColumnMessages.PointsToday), Right(ColumnMessages.PointsProposed), Right(ColumnMessages.FiredPairs),
            Right(ColumnMessages.Hits), Right(ColumnMessages.Precision), Right(ColumnMessages.Undecided), canvas.Column(ColumnMessages.PointsFrom));
        foreach (CalibrationRule rule in report.Rules.OrderByDescending(rule => rule.Proposed).ThenByDescending(rule => rule.Today))
        {
            table.AddRow(
                canvas.Cell(ReplayScreenMessages.RuleId(rule.Rule.Id)),
                Canvas.Cell(Points(rule.Today)),
                Canvas.Cell(Points(rule.Proposed), rule.Proposed == rule.Today ? null : Canvas.Bold),
                Canvas.Cell(Number(rule.Fired)),
                Canvas.Cell(Number(rule.Hits)),
                Canvas.Cell(Percent(rule.Precision)),
                Canvas.Cell(Percent((double)rule.Indeterminate / report.Fit.Pairs)),
                canvas.Cell(WhyOf(rule)));
        }

        Write(CalibrationScreenMessages.PointsOfRules, table);
    }

    private static Message WhyOf(CalibrationRule rule)
    {
        if (rule.Basis == CalibrationBasis.Fitted) return CalibrationScreenMessages.FittedPoints;
        return rule.Fired == 0 ? CalibrationScreenMessages.KeptNeverFired : CalibrationScreenMessages.KeptAlwaysFired;
    }

    private void WriteModels()
    {
        TableColumn[] ofK = [.. report.Models[0].AtK.Select(atK => Right(ColumnMessages.FirstPairs(atK.K)))];
        Table table = canvas.NewTable([canvas.Column(ColumnMessages.OrderedBy), Right(ColumnMessages.Auc), .. ofK, Right(ColumnMessages.RecallAtShare)]);
        foreach (CalibrationModel model in report.Models)
        {
            table.AddRow(
            [
                canvas.Cell(CalibrationScreenMessages.OfModel(model.Kind, report.BestRule.Id)),
                Canvas.Cell(Figure(model.Auc) + Range(model.AucInterval, Figure)),
                .. model.AtK.Select(atK => Canvas.Cell(Percent(atK.Precision) + Range(atK.Interval, Percent))),
                Canvas.Cell(Percent(model.Recall) + Range(model.RecallInterval, Percent)),
            ]);
        }

        Write(CalibrationScreenMessages.FiguresLater, table);
    }

    private void WriteLevels()
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.LevelAndAbove), Right(ColumnMessages.AlertedToday), Right(ColumnMessages.Precision),
            Right(ColumnMessages.AlertedProposed), Right(ColumnMessages.Precision));
        foreach (CalibrationLevel level in report.Levels.Reverse())
        {
            table.AddRow(
                canvas.Cell(level.Level.InWords(), Canvas.Of(level.Level)),
                Canvas.Cell(Number(level.Alerted)),
                Canvas.Cell(Percent(level.Precision)),
                Canvas.Cell(Number(level.ProposedAlerted)),
                Canvas.Cell(Percent(level.ProposedPrecision)));
        }

        Write(CalibrationScreenMessages.AlertsLater, table);
    }

    private void WriteCautions()
    {
        List<Message> cautions = [.. report.Caveats, .. calibration.Warnings];
        if (calibration.Repeated > 0) cautions.Add(ReplayScreenMessages.Repeated(calibration.Repeated));
        string[] unknown = [.. report.LeftOut.Select(outcome => outcome.Company).Distinct(StringComparer.Ordinal).Take(BacktestText.CompaniesNamed)];
        if (unknown.Length > 0) cautions.Add(ReplayScreenMessages.LeftOut(report.LeftOut.Count, unknown));
        canvas.WriteLine();
        canvas.WriteLine(ReplayScreenMessages.Beware, Canvas.Bold);
        foreach (Message caution in cautions) canvas.WriteIndented(caution, Canvas.Plain);
    }

    private void Write(Message title, Table table)
    {
        canvas.WriteLine();
        canvas.WriteLine(title, Canvas.Bold);
        canvas.Write(Canvas.Indented(table));
    }

    private TableColumn Right(Message? title) => canvas.Column(title, right: true);

    private static string ShareOf(CalibrationPart part) => Percent((double)part.Positives / part.Pairs);

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share is { } number ? (100 * number).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    private static string Figure(double? figure) => figure?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static string Range(BacktestInterval? interval, Func<double?, string> text) =>
        interval is null ? "" : $" [{text(interval.Lower)}-{text(interval.Upper)}]";
}
