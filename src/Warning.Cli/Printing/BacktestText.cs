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
    /// <summary>How many companies are named of those that are not in the company list.</summary>
    public const int CompaniesNamed = 10;

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
        string share = Percent(report.Pairs == 0 ? null : (double)report.Positives / report.Pairs);
        canvas.WriteIndented(ReplayScreenMessages.Pairs(report.Pairs, report.Positives, share, options.Horizon.InWords()), Canvas.Plain);
        if (report.Open > 0 && report.Through is { } through) canvas.WriteIndented(ReplayScreenMessages.Open(report.Open, through), Canvas.Plain);
        if (report.Dates.Count == 0) canvas.WriteIndented(ReplayScreenMessages.NoCompleteDate, Canvas.Plain);
        string interval = Range(report.AucInterval, Figure), meanInterval = Range(report.AucMeanPerDateInterval, Figure);
        canvas.WriteIndented(ReplayScreenMessages.Auc(Figure(report.Auc), interval, Figure(report.AucMeanPerDate), meanInterval), Canvas.Plain);
    }

    private void WriteLevels()
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.LevelAndAbove), Right(ColumnMessages.AlertedPairs), Right(ColumnMessages.Opened), Right(ColumnMessages.Precision),
            Right(ColumnMessages.OutcomesWarned), Right(ColumnMessages.Recall), Right(ColumnMessages.LeadDays));
        foreach (BacktestLevel level in report.Levels.Reverse())
        {
            table.AddRow(
                canvas.Cell(level.Level.InWords(), Canvas.Of(level.Level)),
                Cell(level.Alerted),
                Cell(level.Opened),
                Canvas.Cell(Percent(level.Precision) + Range(level.PrecisionInterval, Percent)),
                Canvas.Cell($"{Number(level.OutcomesWarned)} / {Number(level.Outcomes)}"),
                Canvas.Cell(Percent(level.RecallOutcomes) + Range(level.RecallInterval, Percent)),
                Canvas.Cell(LeadOf(level)));
        }

        Write(ReplayScreenMessages.ByLevel, table);
    }

    private void WriteTop()
    {
        Table table = canvas.NewTable(Right(ColumnMessages.FirstOfList), Right(ColumnMessages.Precision), Right(ColumnMessages.Hits));
        foreach (BacktestAtK atK in report.AtK)
            table.AddRow(Cell(atK.K), Canvas.Cell(Percent(atK.Precision)), Canvas.Cell($"{Number(atK.Hits)} / {Number(atK.Pairs)}"));
        Write(ReplayScreenMessages.ByRank, table);
    }

    private void WriteStrips()
    {
        Table table = canvas.NewTable(canvas.Column(null), canvas.Column(null), Right(null));
        foreach (BacktestLevel level in report.Levels.Reverse())
        {
            int place = (int)level.Level - 1;
            AddStrip(table, canvas.Cell(level.Level.InWords(), Canvas.Of(level.Level)), [.. report.Dates.Select(date => (long)date.Alerted[place])]);
        }

        AddStrip(table, canvas.Cell(ColumnMessages.PositiveCompanies), [.. report.Dates.Select(date => (long)date.Positives)]);
        Write(ReplayScreenMessages.ByDate(report.Dates[0].AsOf, report.Dates[^1].AsOf), table);
    }

    private void AddStrip(Table table, Text name, IReadOnlyList<long> counts) =>
        table.AddRow(name, Canvas.Cell(MonthBars.Of(counts)), canvas.Cell(ReplayScreenMessages.FromTo(counts.Min(), counts.Max()), Canvas.Dim));

    private void WriteRules()
    {
        IEnumerable<BacktestRule> found = report.Rules.Where(rule => rule.Fired > 0);
        BacktestRule[] fired = [.. found.OrderByDescending(rule => rule.OutcomesWarned).ThenByDescending(rule => rule.Fired)];
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.RuleName), Right(ColumnMessages.FiredPairs), Right(ColumnMessages.Precision), Right(ColumnMessages.Lift),
            Right(ColumnMessages.OutcomesOfRule), Right(ColumnMessages.OutcomesOnly), Right(ColumnMessages.Undecided),
            canvas.Column(ColumnMessages.NearestRule));
        foreach (BacktestRule rule in fired)
        {
            table.AddRow(
                canvas.Cell(rule.Rule.IsShadow ? ReplayScreenMessages.ShadowRule(rule.Rule.Id) : ReplayScreenMessages.RuleId(rule.Rule.Id)),
                Cell(rule.Fired),
                Canvas.Cell(Percent(rule.Precision)),
                Canvas.Cell(rule.Lift is { } lift ? lift.ToString("0.0", CultureInfo.InvariantCulture) : "-"),
                Cell(rule.OutcomesWarned),
                Cell(rule.OutcomesOnly),
                Canvas.Cell(Percent(rule.IndeterminateShare)),
                Canvas.Cell(rule.Nearest is { } nearest ? $"{Canvas.Cut(nearest.Id, WidestRule)} {Percent(rule.Overlap)}" : "-"));
        }

        Write(ReplayScreenMessages.ByRule, table);
        if (report.Rules.Count > fired.Length) canvas.WriteIndented(ReplayScreenMessages.NeverFired(report.Rules.Count - fired.Length), Canvas.Dim);
    }

    private void WriteCautions()
    {
        List<Message> cautions = [.. backtest.Warnings];
        if (backtest.Repeated > 0) cautions.Add(ReplayScreenMessages.Repeated(backtest.Repeated));
        string[] unknown = [.. report.LeftOut.Select(outcome => outcome.Company).Distinct(StringComparer.Ordinal).Take(CompaniesNamed)];
        if (unknown.Length > 0) cautions.Add(ReplayScreenMessages.LeftOut(report.LeftOut.Count, unknown));
        if (report.Outcomes > report.OutcomesWithPair) cautions.Add(ReplayScreenMessages.WithoutPair(report.Outcomes - report.OutcomesWithPair));
        if (cautions.Count == 0) return;
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

    private static Text Cell(long number) => Canvas.Cell(Number(number));

    private static string LeadOf(BacktestLevel level) => level.MedianLeadDays is { } median
        ? string.Create(CultureInfo.InvariantCulture, $"{median:0.#} ({level.LowerQuartileLeadDays:0.#}-{level.UpperQuartileLeadDays:0.#})")
        : "-";

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string Percent(double? share) => share is { } number ? (100 * number).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";

    private static string Figure(double? figure) => figure?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";

    private static string Range(BacktestInterval? interval, Func<double?, string> text) =>
        interval is null ? "" : $" [{text(interval.Lower)}-{text(interval.Upper)}]";
}
