using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// Prints a backtest: how many pairs and outcomes, the figures by level and at the top of the list, the dates as strips, the rules, and what to beware of.
/// </summary>
internal sealed class BacktestText
{
    private const int WidestRule = 40;

    private readonly ScanFile scan;
    private readonly ScanBacktest backtest;
    private readonly BacktestReport report;
    private readonly Canvas canvas;

    public BacktestText(Terminal terminal, ScanFile scan, ScanBacktest backtest)
    {
        this.scan = scan;
        this.backtest = backtest;
        report = backtest.Report;
        canvas = new Canvas(terminal, Canvas.Endless);
    }

    public void Print()
    {
        Message dates = ReplayScreenMessages.Dates(report.Options.From, report.Options.To, report.Dates.Count);
        canvas.WriteLine(HeadMessages.Of(scan.Issuer?.Name, dates, ReplayScreenMessages.CompaniesOutcomes(report.Companies, report.Outcomes)), Canvas.Bold);
        canvas.WriteLine();
        WritePairs();
        if (report.Dates.Count > 0)
        {
            WriteLevels();
            WriteTop();
            WriteStrips();
            WriteRules();
            if (backtest is { GroupedBy: { } key, Groups: { } groups }) new BacktestGroupsText(canvas, scan.Pack.Policy.Episodes.Open).Write(key, groups);
        }

        WriteCautions();
        canvas.Print();
    }

    private void WritePairs()
    {
        BacktestOptions options = report.Options;
        string share = Figures.Percent(report.Pairs == 0 ? null : (double)report.Positives / report.Pairs);
        canvas.WriteIndented(ReplayScreenMessages.Pairs(report.Pairs, report.Positives, share, options.Horizon.InWords()), Canvas.Plain);
        if (report.Open > 0 && report.Through is { } through) canvas.WriteIndented(ReplayScreenMessages.Open(report.Open, through), Canvas.Plain);
        if (report.Dates.Count == 0) canvas.WriteIndented(ReplayScreenMessages.NoCompleteDate, Canvas.Plain);
        string interval = Figures.RangeOf(report.AucInterval), meanInterval = Figures.RangeOf(report.AucMeanPerDateInterval);
        canvas.WriteIndented(ReplayScreenMessages.Auc(Figures.Of(report.Auc), interval, Figures.Of(report.AucMeanPerDate), meanInterval), Canvas.Plain);
    }

    private void WriteLevels()
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.LevelAndAbove), canvas.Right(ColumnMessages.AlertedPairs), canvas.Right(ColumnMessages.Opened),
            canvas.Right(ColumnMessages.Precision),
            canvas.Right(ColumnMessages.OutcomesWarned), canvas.Right(ColumnMessages.Recall), canvas.Right(ColumnMessages.LeadDays));
        foreach (BacktestLevel level in report.Levels.Reverse())
        {
            table.AddRow(
                canvas.Cell(level.Level.InWords(), Canvas.Of(level.Level)),
                Canvas.Cell(level.Alerted),
                Canvas.Cell(level.Opened),
                Canvas.Cell(Figures.Percent(level.Precision, level.PrecisionInterval)),
                Canvas.Cell($"{Count.Number(level.OutcomesWarned)} / {Count.Number(level.Outcomes)}"),
                Canvas.Cell(Figures.Percent(level.RecallOutcomes, level.RecallInterval)),
                Canvas.Cell(Figures.Days(level.MedianLeadDays, level.LowerQuartileLeadDays, level.UpperQuartileLeadDays)));
        }

        canvas.Write(ReplayScreenMessages.ByLevel, table);
    }

    private void WriteTop()
    {
        Table table = canvas.NewTable(canvas.Right(ColumnMessages.FirstOfList), canvas.Right(ColumnMessages.Precision), canvas.Right(ColumnMessages.Hits));
        foreach (BacktestAtK atK in report.AtK)
            table.AddRow(Canvas.Cell(atK.K), Canvas.Cell(Figures.Percent(atK.Precision)), Canvas.Cell($"{Count.Number(atK.Hits)} / {Count.Number(atK.Pairs)}"));
        canvas.Write(ReplayScreenMessages.ByRank, table);
    }

    private void WriteStrips()
    {
        Table table = canvas.NewTable(canvas.Column(null), canvas.Column(null), canvas.Right(null));
        foreach (BacktestLevel level in report.Levels.Reverse())
        {
            int place = (int)level.Level - 1;
            AddStrip(table, canvas.Cell(level.Level.InWords(), Canvas.Of(level.Level)), [.. report.Dates.Select(date => (long)date.Alerted[place])]);
        }

        AddStrip(table, canvas.Cell(ColumnMessages.PositiveCompanies), [.. report.Dates.Select(date => (long)date.Positives)]);
        canvas.Write(ReplayScreenMessages.ByDate(report.Dates[0].AsOf, report.Dates[^1].AsOf), table);
    }

    private void AddStrip(Table table, Text name, IReadOnlyList<long> counts) =>
        table.AddRow(name, Canvas.Cell(MonthBars.Of(counts)), canvas.Cell(ReplayScreenMessages.FromTo(counts.Min(), counts.Max()), Canvas.Dim));

    private void WriteRules()
    {
        IEnumerable<BacktestRule> found = report.Rules.Where(rule => rule.Fired > 0);
        BacktestRule[] fired = [.. found.OrderByDescending(rule => rule.OutcomesWarned).ThenByDescending(rule => rule.Fired)];
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.RuleName), canvas.Right(ColumnMessages.FiredPairs), canvas.Right(ColumnMessages.Precision),
            canvas.Right(ColumnMessages.Lift),
            canvas.Right(ColumnMessages.OutcomesOfRule), canvas.Right(ColumnMessages.OutcomesOnly), canvas.Right(ColumnMessages.Undecided),
            canvas.Column(ColumnMessages.NearestRule));
        foreach (BacktestRule rule in fired)
        {
            table.AddRow(
                canvas.Cell(rule.Rule.IsShadow ? ReplayScreenMessages.ShadowRule(rule.Rule.Id) : ReplayScreenMessages.RuleId(rule.Rule.Id)),
                Canvas.Cell(rule.Fired),
                Canvas.Cell(Figures.Percent(rule.Precision)),
                Canvas.Cell(rule.Lift is { } lift ? lift.ToString("0.0", CultureInfo.InvariantCulture) : "-"),
                Canvas.Cell(rule.OutcomesWarned),
                Canvas.Cell(rule.OutcomesOnly),
                Canvas.Cell(Figures.Percent(rule.IndeterminateShare)),
                Canvas.Cell(rule.Nearest is { } nearest ? $"{Canvas.Cut(nearest.Id, WidestRule)} {Figures.Percent(rule.Overlap)}" : "-"));
        }

        canvas.Write(ReplayScreenMessages.ByRule, table);
        if (report.Rules.Count > fired.Length) canvas.WriteIndented(ReplayScreenMessages.NeverFired(report.Rules.Count - fired.Length), Canvas.Dim);
    }

    private void WriteCautions()
    {
        List<Message> cautions =
        [
            .. backtest.Warnings, .. ReplayCautions.OfRepeated(backtest.Repeated), .. ReplayCautions.OfLeftOut(report.LeftOut),
        ];
        if (report.Outcomes > report.OutcomesWithPair) cautions.Add(ReplayScreenMessages.WithoutPair(report.Outcomes - report.OutcomesWithPair));
        ReplayCautions.Write(canvas, cautions);
    }
}
