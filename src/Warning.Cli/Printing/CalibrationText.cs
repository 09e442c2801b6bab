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
            canvas.Column(ColumnMessages.RuleName), canvas.Right(ColumnMessages.PointsToday), canvas.Right(ColumnMessages.PointsProposed),
            canvas.Right(ColumnMessages.FiredPairs),
            canvas.Right(ColumnMessages.Hits), canvas.Right(ColumnMessages.Precision), canvas.Right(ColumnMessages.Undecided),
            canvas.Column(ColumnMessages.PointsFrom));
        foreach (CalibrationRule rule in report.Rules.OrderByDescending(rule => rule.Proposed).ThenByDescending(rule => rule.Today))
        {
            table.AddRow(
                canvas.Cell(ReplayScreenMessages.RuleId(rule.Rule.Id)),
                Canvas.Cell(Figures.Points(rule.Today)),
                Canvas.Cell(Figures.Points(rule.Proposed), rule.Proposed == rule.Today ? null : Canvas.Bold),
                Canvas.Cell(rule.Fired),
                Canvas.Cell(rule.Hits),
                Canvas.Cell(Figures.Percent(rule.Precision)),
                Canvas.Cell(Figures.Percent((double)rule.Indeterminate / report.Fit.Pairs)),
                canvas.Cell(WhyOf(rule)));
        }

        canvas.Write(CalibrationScreenMessages.PointsOfRules, table);
    }

    private static Message WhyOf(CalibrationRule rule)
    {
        if (rule.Basis == CalibrationBasis.Fitted) return CalibrationScreenMessages.FittedPoints;
        return rule.Fired == 0 ? CalibrationScreenMessages.KeptNeverFired : CalibrationScreenMessages.KeptAlwaysFired;
    }

    private void WriteModels()
    {
        TableColumn[] ofK = [.. report.Models[0].AtK.Select(atK => canvas.Right(ColumnMessages.FirstPairs(atK.K)))];
        TableColumn orderedBy = canvas.Column(ColumnMessages.OrderedBy), recall = canvas.Right(ColumnMessages.RecallAtShare);
        Table table = canvas.NewTable([orderedBy, canvas.Right(ColumnMessages.Auc), .. ofK, recall]);
        foreach (CalibrationModel model in report.Models)
        {
            table.AddRow(
            [
                canvas.Cell(CalibrationScreenMessages.OfModel(model.Kind, report.BestRule.Id)),
                Canvas.Cell(Figures.Of(model.Auc) + Figures.RangeOf(model.AucInterval)),
                .. model.AtK.Select(atK => Canvas.Cell(Figures.Percent(atK.Precision, atK.Interval))),
                Canvas.Cell(Figures.Percent(model.Recall, model.RecallInterval)),
            ]);
        }

        canvas.Write(CalibrationScreenMessages.FiguresLater, table);
    }

    private void WriteLevels()
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.LevelAndAbove), canvas.Right(ColumnMessages.AlertedToday), canvas.Right(ColumnMessages.Precision),
            canvas.Right(ColumnMessages.AlertedProposed), canvas.Right(ColumnMessages.Precision));
        foreach (CalibrationLevel level in report.Levels.Reverse())
        {
            table.AddRow(
                canvas.Cell(level.Level.InWords(), Canvas.Of(level.Level)),
                Canvas.Cell(level.Alerted),
                Canvas.Cell(Figures.Percent(level.Precision)),
                Canvas.Cell(level.ProposedAlerted),
                Canvas.Cell(Figures.Percent(level.ProposedPrecision)));
        }

        canvas.Write(CalibrationScreenMessages.AlertsLater, table);
    }

    private void WriteCautions()
    {
        ReplayCautions.Write(
            canvas,
            [
                .. report.Caveats, .. calibration.Warnings, .. ReplayCautions.OfRepeated(calibration.Repeated), .. ReplayCautions.OfLeftOut(report.LeftOut),
            ]);
    }

    private static string ShareOf(CalibrationPart part) => Figures.Percent((double)part.Positives / part.Pairs);
}
