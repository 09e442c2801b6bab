using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes what became of the alerts of a period: on how many anybody acted, which rules gave false alarms, how long it took, town by town.</summary>
internal sealed class AlertOutcomesText(Canvas canvas, RulePack pack)
{
    private const int MostRows = 10;

    public void Write(AlertOutcomes outcomes)
    {
        AlertOutcomesRow all = outcomes.Total;
        if (all.Alerts == 0) return;
        canvas.WriteLine();
        Message share = AlertOutcomeMessages.ShareInBrackets(ShareOf(all.ActedOnShare, all.ActedOnInterval));
        canvas.WriteLine(AlertOutcomeMessages.ActedOn(all.Alerts, all.ActedOn, share), Canvas.Bold);
        if (all.Closed > 0) canvas.WriteIndented(AlertOutcomeMessages.Found(all.Closed, all.Handled, all.NoBreach, all.FalseAlarms, all.Other), Canvas.Plain);
        if (all.ActedOn > 0) canvas.WriteIndented(AlertOutcomeMessages.Leads(Figures.Days(all.MedianDaysToAct), LeadOf(all)), Canvas.Plain);
        // Of a rule whose alerts nobody has closed yet there is nothing to tell; one town is the whole.
        AlertOutcomesRow[] closed = [.. outcomes.ByRule.Where(row => row.Closed > 0)];
        if (closed.Length > 0) Write(AlertOutcomeMessages.ByRule, AlertOutcomeMessages.Rule, closed, row => Canvas.Cell(TitleOf(row.Name!)));
        if (outcomes.ByTown.Count > 1) Write(AlertOutcomeMessages.ByTown, AlertOutcomeMessages.Town, outcomes.ByTown, TownOf);
    }

    private Text TownOf(AlertOutcomesRow row) => row.Name!.Length > 0 ? Canvas.Cell(row.Name) : canvas.Cell(ColumnMessages.NotKnown);

    private void Write(Message title, Message by, IReadOnlyList<AlertOutcomesRow> rows, Func<AlertOutcomesRow, Text> name)
    {
        canvas.WriteLine();
        canvas.WriteLine(title, Canvas.Bold);
        Table table = canvas.NewTable(
            canvas.Column(by), canvas.Right(AlertOutcomeMessages.Alerts), canvas.Right(AlertOutcomeMessages.Acted),
            canvas.Right(AlertOutcomeMessages.FalseAlarms), canvas.Right(AlertOutcomeMessages.RightAlarms),
            canvas.Right(AlertOutcomeMessages.Lead));
        foreach (AlertOutcomesRow row in rows.Take(MostRows))
        {
            table.AddRow(
                name(row),
                Canvas.Cell(row.Alerts),
                Canvas.Cell(canvas.Say(AlertOutcomeMessages.OfThem(row.ActedOn, row.Alerts, ""))),
                Canvas.Cell(Of(row.FalseAlarms, row.Closed, row.FalseAlarmShare, row.FalseAlarmInterval)),
                Canvas.Cell(row.Handled + row.NoBreach),
                Canvas.Cell(LeadOf(row)));
        }

        canvas.Write(Canvas.Indented(table));
        if (rows.Count > MostRows) canvas.WriteIndented(AlertOutcomeMessages.More(rows.Count - MostRows), Canvas.Dim);
    }

    private string TitleOf(string rule) => pack.Rules.Rules.FirstOrDefault(one => one.Id == rule)?.Title ?? rule;

    private string Of(int part, int whole, double? share, ShareInterval? interval) =>
        whole == 0 ? "-" : canvas.Say(AlertOutcomeMessages.OfThem(part, whole, $" {ShareOf(share, interval)}"));

    /// <summary>Returns a share with its interval: <c>40% [12-77%]</c>.</summary>
    private static string ShareOf(double? share, ShareInterval? interval) => share is { } number && interval is { } bounds
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * number:0}% [{100 * bounds.Lower:0}-{100 * bounds.Upper:0}%]")
        : "-";

    private static string LeadOf(AlertOutcomesRow row) => row.MedianLeadDays is not { } median ? "-"
        : row.LowerQuartileLeadDays == row.UpperQuartileLeadDays ? Figures.Days(median)
        : Figures.Days(median, row.LowerQuartileLeadDays, row.UpperQuartileLeadDays);
}
