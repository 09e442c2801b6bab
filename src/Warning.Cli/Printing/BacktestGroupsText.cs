using System.Globalization;
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
            canvas.Column(GroupMessages.Of(key)), Right(GroupMessages.PairsOfGroup), Right(GroupMessages.OutcomesOfGroup), Right(GroupMessages.AucOfGroup),
            Right(ColumnMessages.AlertedPairs), Right(ColumnMessages.Precision), Right(ColumnMessages.OutcomesWarned), Right(ColumnMessages.Recall),
            Right(GroupMessages.LeadOfGroup));
        foreach (BacktestGroup group in groups.Groups) AddRow(table, Canvas.Cell(NameOf(group.Names[0])), group);
        if (groups.TooFew is { } few) AddRow(table, canvas.Cell(GroupMessages.TooFewGroups, Canvas.Dim), few);
        canvas.WriteLine();
        canvas.WriteLine(GroupMessages.Title(GroupMessages.Of(key), open.InWords()), Canvas.Bold);
        canvas.Write(Canvas.Indented(table));
        if (groups.TooFew is not { } together) return;
        string[] names = [.. together.Names.Take(NamesShown).Select(NameOf), .. together.Names.Count > NamesShown ? (string[])[".."] : []];
        canvas.WriteIndented(GroupMessages.TooFewAre(BacktestGroups.FewestOutcomes, names), Canvas.Dim);
    }

    private void AddRow(Table table, Text name, BacktestGroup group)
    {
        BacktestGroupLevel level = group.Levels.First(one => one.Level == open);
        table.AddRow(
            name,
            Canvas.Cell(Number(group.Pairs)),
            Canvas.Cell(Number(group.Outcomes)),
            Canvas.Cell(group.Auc?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-"),
            Canvas.Cell(Number(level.Alerted)),
            Canvas.Cell(ShareOf(level.Precision, level.PrecisionInterval)),
            Canvas.Cell($"{Number(level.OutcomesWarned)} / {Number(level.Outcomes)}"),
            Canvas.Cell(ShareOf(level.RecallOutcomes, level.RecallInterval)),
            Canvas.Cell(level.MedianLeadDays?.ToString("0.#", CultureInfo.InvariantCulture) ?? "-"));
    }

    private string NameOf(string? name) => name ?? canvas.Say(GroupMessages.Unknown);

    private TableColumn Right(Message title) => canvas.Column(title, right: true);

    private static string Number(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    private static string ShareOf(double? share, ShareInterval? interval) => share is { } number && interval is { } bounds
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * number:0.0}% [{100 * bounds.Lower:0.0}%-{100 * bounds.Upper:0.0}%]")
        : "-";
}
