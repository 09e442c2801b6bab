using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes the figures of a backtest by group at the level at which alerts open, with their intervals.</summary>
internal sealed class BacktestGroupsText(Canvas canvas, Level open)
{
    private const int NamesShown = 30;

    public void Write(BacktestGroupKey key, BacktestGroups groups)
    {
        Table table = canvas.NewTable(
            canvas.Column(GroupMessages.Of(key)), canvas.Right(GroupMessages.PairsOfGroup), canvas.Right(GroupMessages.OutcomesOfGroup),
            canvas.Right(GroupMessages.AucOfGroup),
            canvas.Right(ColumnMessages.AlertedPairs), canvas.Right(ColumnMessages.Precision), canvas.Right(ColumnMessages.OutcomesWarned),
            canvas.Right(ColumnMessages.Recall),
            canvas.Right(GroupMessages.LeadOfGroup));
        foreach (BacktestGroup group in groups.Groups) AddRow(table, Canvas.Cell(NameOf(group.Names[0])), group);
        if (groups.TooFew is { } few) AddRow(table, canvas.Cell(GroupMessages.TooFewGroups, Canvas.Dim), few);
        canvas.Write(GroupMessages.Title(GroupMessages.Of(key), open.InWords()), table);
        if (groups.TooFew is not { } together) return;
        string[] names = [.. together.Names.Take(NamesShown).Select(NameOf), .. together.Names.Count > NamesShown ? (string[])[".."] : []];
        canvas.WriteIndented(GroupMessages.TooFewAre(BacktestGroups.FewestOutcomes, names), Canvas.Dim);
    }

    private void AddRow(Table table, Text name, BacktestGroup group)
    {
        BacktestGroupLevel level = group.Levels.First(one => one.Level == open);
        table.AddRow(
            name,
            Canvas.Cell(group.Pairs),
            Canvas.Cell(group.Outcomes),
            Canvas.Cell(Figures.Of(group.Auc)),
            Canvas.Cell(level.Alerted),
            Canvas.Cell(Figures.Percent(level.Precision, level.PrecisionInterval)),
            Canvas.Cell($"{Count.Number(level.OutcomesWarned)} / {Count.Number(level.Outcomes)}"),
            Canvas.Cell(Figures.Percent(level.RecallOutcomes, level.RecallInterval)),
            Canvas.Cell(Figures.Days(level.MedianLeadDays)));
    }

    private string NameOf(string? name) => name ?? canvas.Say(GroupMessages.Unknown);
}
