using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what values of a number or parameter do: a row a value, the present one marked, and curves below.</summary>
internal sealed class WhatIfText(
    Terminal terminal, ScanFile scan, ScanWhatIf found, IReadOnlyList<WhatIfRow> rows, IReadOnlyList<LocalDate> dates, bool hasOutcomes)
{
    private const int CompaniesNamed = 10;

    private static readonly Level[] Levels = [Level.Red, Level.Orange, Level.Yellow, Level.Blue];

    private readonly Canvas canvas = new(terminal, Canvas.Endless);

    public void Print(Message what, Message? note)
    {
        Message when = dates.Count == 1 ? WhatIfScreenMessages.When(dates[0]) : WhatIfScreenMessages.WhenAll(dates[0], dates[^1], dates.Count);
        canvas.WriteLine(HeadMessages.Of(scan.Issuer?.Name, when, WhatIfScreenMessages.Companies(found.Panel.Companies.Count)), Canvas.Bold);
        canvas.WriteLine();
        canvas.WriteIndented(what, Canvas.Plain);
        if (note is not null) canvas.WriteIndented(note, Canvas.Dim);
        canvas.WriteLine();
        WriteTable();
        WriteCurves();
        WriteCautions();
        canvas.Print();
    }

    private void WriteTable()
    {
        Level open = scan.Pack.Policy.Episodes.Open;
        List<TableColumn> columns = [Right(ColumnMessages.Value), canvas.Column(null), Right(ColumnMessages.FiredPairs), Right(ColumnMessages.Undecided)];
        columns.AddRange(Levels.Select(level => Right(level.InWords())));
        columns.AddRange([Right(ColumnMessages.Raised), Right(ColumnMessages.Lowered)]);
        if (hasOutcomes)
        {
            columns.AddRange([Right(ColumnMessages.PrecisionOfRule), Right(ColumnMessages.RecallOfRule)]);
            columns.AddRange([Right(ColumnMessages.PrecisionOf(open.InWords())), Right(ColumnMessages.RecallOf(open.InWords()))]);
        }

        Table table = canvas.NewTable([.. columns]);
        foreach (WhatIfRow row in rows) table.AddRow(CellsOf(row, open));
        canvas.Write(Canvas.Indented(table));
    }

    private Text[] CellsOf(WhatIfRow row, Level open)
    {
        WhatIfValue value = row.Value;
        List<Text> cells =
        [
            Canvas.Cell(value.Text, row.IsNow ? Canvas.Bold : null),
            row.IsNow ? canvas.Cell(WhatIfScreenMessages.Now, Canvas.Dim) : Canvas.Cell(""),
            Cell(FiredOf(value)),
            Cell(value.Rules.Sum(rule => rule.Indeterminate)),
        ];
        cells.AddRange(Levels.Select(level => Cell(value.CountAt(level))));
        cells.AddRange([Cell(value.Up), Cell(value.Down)]);
        if (!hasOutcomes) return [.. cells];
        WhatIfWorth? rule = value.Rules is [var only] ? only.Worth : null;
        WhatIfWorth level = value.Levels[(int)open - 1];
        double?[] shares = [rule?.Precision, rule?.RecallOutcomes, level.Precision, level.RecallOutcomes];
        cells.AddRange(shares.Select(share => Canvas.Cell(Percent(share))));
        return [.. cells];
    }

    private void WriteCurves()
    {
        if (rows.Count < 2) return;
        Table table = canvas.NewTable(canvas.Column(null), canvas.Column(null), canvas.Column(null));
        AddCurve(table, ColumnMessages.FiredPairs, FiredOf);
        AddCurve(table, WhatIfScreenMessages.Listed, value => Levels.Sum(value.CountAt));
        foreach (Level level in Levels.Where(level => rows.Any(row => row.Value.CountAt(level) > 0)))
            AddCurve(table, level.InWords(), value => value.CountAt(level));
        canvas.WriteLine();
        canvas.WriteLine(WhatIfScreenMessages.Curves, Canvas.Bold);
        canvas.Write(Canvas.Indented(table));
    }

    private void AddCurve(Table table, Message name, Func<WhatIfValue, long> count)
    {
        long[] counts = [.. rows.Select(row => count(row.Value))];
        table.AddRow(canvas.Cell(name), Canvas.Cell(MonthBars.Of(counts)), canvas.Cell(ReplayScreenMessages.FromTo(counts.Min(), counts.Max()), Canvas.Dim));
    }

    private void WriteCautions()
    {
        List<Message> cautions = [.. found.Warnings];
        string[] unknown = [.. found.LeftOut.Select(outcome => outcome.Company).Distinct(StringComparer.Ordinal).Take(CompaniesNamed)];
        if (unknown.Length > 0) cautions.Add(ReplayScreenMessages.LeftOut(found.LeftOut.Count, unknown));
        if (cautions.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(ReplayScreenMessages.Beware, Canvas.Bold);
        foreach (Message caution in cautions) canvas.WriteIndented(caution, Canvas.Plain);
    }

    private static long FiredOf(WhatIfValue value) => value.Rules.Sum(rule => rule.Fired);

    private TableColumn Right(Message title) => canvas.Column(title, right: true);

    private static Text Cell(long number) => Canvas.Cell(number.ToString("#,0", CultureInfo.InvariantCulture));

    private static string Percent(double? share) => share is { } number ? (100 * number).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "-";
}
