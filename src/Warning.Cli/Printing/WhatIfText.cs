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
        ReplayCautions.Write(canvas, [.. found.Warnings, .. ReplayCautions.OfLeftOut(found.LeftOut)]);
        canvas.Print();
    }

    private void WriteTable()
    {
        Level open = scan.Pack.Policy.Episodes.Open;
        List<TableColumn> columns =
            [canvas.Right(ColumnMessages.Value), canvas.Column(null), canvas.Right(ColumnMessages.FiredPairs), canvas.Right(ColumnMessages.Undecided)];
        columns.AddRange(Levels.Select(level => canvas.Right(level.InWords())));
        columns.AddRange([canvas.Right(ColumnMessages.Raised), canvas.Right(ColumnMessages.Lowered)]);
        if (hasOutcomes)
        {
            columns.AddRange([canvas.Right(ColumnMessages.PrecisionOfRule), canvas.Right(ColumnMessages.RecallOfRule)]);
            columns.AddRange([canvas.Right(ColumnMessages.PrecisionOf(open.InWords())), canvas.Right(ColumnMessages.RecallOf(open.InWords()))]);
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
            Canvas.Cell(FiredOf(value)),
            Canvas.Cell(value.Rules.Sum(rule => rule.Indeterminate)),
        ];
        cells.AddRange(Levels.Select(level => Canvas.Cell(value.CountAt(level))));
        cells.AddRange([Canvas.Cell(value.Up), Canvas.Cell(value.Down)]);
        if (!hasOutcomes) return [.. cells];
        WhatIfWorth? rule = value.Rules is [var only] ? only.Worth : null;
        WhatIfWorth level = value.Levels[(int)open - 1];
        double?[] shares = [rule?.Precision, rule?.RecallOutcomes, level.Precision, level.RecallOutcomes];
        cells.AddRange(shares.Select(share => Canvas.Cell(Figures.Percent(share))));
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
        canvas.Write(WhatIfScreenMessages.Curves, table);
    }

    private void AddCurve(Table table, Message name, Func<WhatIfValue, long> count)
    {
        long[] counts = [.. rows.Select(row => count(row.Value))];
        table.AddRow(canvas.Cell(name), Canvas.Cell(MonthBars.Of(counts)), canvas.Cell(ReplayScreenMessages.FromTo(counts.Min(), counts.Max()), Canvas.Dim));
    }

    private static long FiredOf(WhatIfValue value) => value.Rules.Sum(rule => rule.Fired);
}
