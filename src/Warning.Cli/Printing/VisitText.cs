using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Writes where a budget of visits draws its line, who is equal at it or aside, what it lets expect, and what is just below it.</summary>
internal sealed class VisitText(Canvas canvas, ScanFile scan, MessageLanguage language)
{
    private const int NamesShown = 5;

    private readonly ConditionText conditions = new(scan.Pack.Catalog, language);

    public void Write(VisitPlan plan)
    {
        Message per = plan.Budget.Per.InWords();
        canvas.WriteLine();
        canvas.WriteLine(VisitScreenMessages.Title(plan.Budget.Visits, per), Canvas.Bold);
        canvas.WriteIndented(LineOf(plan), Canvas.Plain);
        if (plan.Tied.Count > 0) canvas.WriteIndented(TiedOf(plan.Tied), new Style(Color.Yellow));
        if (plan.Visited + plan.Silenced + plan.Closed > 0)
            canvas.WriteIndented(VisitScreenMessages.Aside(plan.Visited, per, plan.Silenced, plan.Closed), Canvas.Plain);
        if (plan.Expected is { } expected) canvas.WriteIndented(ExpectedOf(expected, plan.Planned), Canvas.Plain);
        if (plan.Next.Count > 0) WriteNext(plan.Next);
    }

    private static Message LineOf(VisitPlan plan) => plan.Line is { } line
        ? VisitScreenMessages.Line(plan.Planned, plan.Below, NameOf(line), line.Rank, line.Assessment.Level.InWords(), Points(line.Assessment.Score))
        : VisitScreenMessages.AllFit(plan.Planned);

    private static Message TiedOf(IReadOnlyList<Alert> tied)
    {
        // Those next to the line on both sides of it.
        Alert[] planned = [.. tied.Where(alert => alert.Visit!.Place == VisitPlace.Planned)];
        Alert[] below = [.. tied.Where(alert => alert.Visit!.Place == VisitPlace.Below)];
        Message? more = Math.Max(planned.Length, below.Length) > NamesShown ? VisitScreenMessages.AndMore : null;
        return VisitScreenMessages.Tied(
            tied.Count, [.. planned.TakeLast(NamesShown).Select(NameOf)], [.. below.Take(NamesShown).Select(NameOf)], more);
    }

    private Message ExpectedOf(ExpectedHits expected, int planned)
    {
        string hits = expected.Hits.ToString("0.#", CultureInfo.InvariantCulture);
        string told = expected.IsAtLeast ? canvas.Say(VisitScreenMessages.AtLeast(hits)) : hits;
        return VisitScreenMessages.Expected(told, planned, expected.From, expected.To, expected.Horizon.InWords());
    }

    private void WriteNext(IReadOnlyList<VisitRise> next)
    {
        canvas.WriteIndented(VisitScreenMessages.Next, Canvas.Dim);
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Rank, right: true),
            canvas.Column(ColumnMessages.Level),
            canvas.Column(ColumnMessages.Score, right: true),
            canvas.Column(VisitScreenMessages.Lacks, right: true),
            canvas.Column(ColumnMessages.Company),
            canvas.Wrapped(VisitScreenMessages.WouldLift));
        foreach (VisitRise rise in next)
        {
            Assessment found = rise.Alert.Assessment;
            table.AddRow(
                Canvas.Cell(Count.Number(rise.Alert.Rank)),
                canvas.Cell(found.Level.InWords(), Canvas.Of(found.Level)),
                Canvas.Cell(Points(found.Score)),
                Canvas.Cell(Points(rise.Alert.Visit!.Lacks!.Value)),
                Canvas.Cell(NameOf(rise.Alert)),
                canvas.WrappedCell(LiftOf(rise)));
        }

        canvas.Write(Canvas.Indented(table));
    }

    private Message LiftOf(VisitRise rise)
    {
        if (rise.Near is { } near)
        {
            decimal share = (decimal)Math.Max(1, Math.Round(100 * near.Gap!.Value));
            return VisitScreenMessages.Near(near.Rule.Title, Points(near.Rule.Score), conditions.Of(near.Deciding), share);
        }

        if (rise.Undecided is not { } undecided) return VisitScreenMessages.NotMeasured;
        string[] missing = [.. undecided.Missing.Select(one => TitleOf(one.Indicator)).Distinct()];
        return VisitScreenMessages.Undecided(undecided.Rule.Title, Points(undecided.Rule.Score), missing);
    }

    private string TitleOf(string indicator) => scan.Pack.Catalog.TryGet(indicator, out Indicator? known) ? known.Title : indicator;

    private static string NameOf(Alert alert) => alert.Company.Name.Length > 0 ? alert.Company.Name : alert.Company.Id;

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
