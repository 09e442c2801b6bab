using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using Spectre.Console;
using Text = Spectre.Console.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what one rule pack in place of another changes: companies by date, the rules that differ and what each does, and the companies.</summary>
internal sealed class DifferenceText(Terminal terminal, ScanFile scan, ScanDifference found, string old, string current)
{
    private const int MostMoves = 30;
    private const int MostRules = 30;
    private const int WidestCompany = 30;
    private const int WidestText = 60;

    private readonly PackDifference difference = found.Difference;
    private readonly Canvas canvas = new(terminal, Canvas.Endless);

    public void Print()
    {
        IReadOnlyList<PackDifferenceDate> dates = difference.Dates;
        Message when = dates.Count == 1
            ? DifferenceScreenMessages.When(dates[0].AsOf)
            : DifferenceScreenMessages.WhenAll(dates[0].AsOf, dates[^1].AsOf, dates.Count);
        canvas.WriteLine(HeadMessages.Of(scan.Issuer?.Name, when, DifferenceScreenMessages.Companies(difference.Companies, old, current)), Canvas.Bold);
        canvas.WriteLine();
        if (found.IsSamePack || (difference.IsEmpty && difference.Rules.Count == 0 && difference.OldBands is null))
        {
            canvas.WriteIndented(found.IsSamePack ? DifferenceScreenMessages.SamePack : DifferenceScreenMessages.SameRules, Canvas.Plain);
        }
        else
        {
            if (difference.IsEmpty) canvas.WriteIndented(DifferenceScreenMessages.NoCompany, Canvas.Plain);
            else WriteDates();
            WriteDifferences();
            WriteRules();
            WriteMoves();
            ReplayCautions.Write(canvas, found.Warnings);
        }

        canvas.Print();
    }

    private void WriteDates()
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.On), canvas.Right(ColumnMessages.Entered), canvas.Right(ColumnMessages.Left), canvas.Right(ColumnMessages.Raised),
            canvas.Right(ColumnMessages.Lowered), canvas.Right(ColumnMessages.Rescored), canvas.Right(ColumnMessages.LettersGained),
            canvas.Right(ColumnMessages.LettersLost),
            canvas.Right(ColumnMessages.ReferralsGained), canvas.Right(ColumnMessages.ReferralsLost), canvas.Right(ColumnMessages.ListedOldNew));
        foreach (PackDifferenceDate date in difference.Dates) AddRow(table, DifferenceScreenMessages.Date(date.AsOf), [date]);
        if (difference.Dates.Count > 1) AddRow(table, DifferenceScreenMessages.Sum, difference.Dates);
        canvas.WriteLine(DifferenceScreenMessages.ByDate, Canvas.Bold);
        canvas.Write(Canvas.Indented(table));
    }

    private void AddRow(Table table, Message name, IReadOnlyList<PackDifferenceDate> dates)
    {
        Text Sum(Func<PackDifferenceDate, int> count) => Canvas.Cell(dates.Sum(date => (long)count(date)));
        table.AddRow(
            canvas.Cell(name), Sum(date => date.In), Sum(date => date.Out), Sum(date => date.Up), Sum(date => date.Down), Sum(date => date.Rescored),
            Sum(date => date.LettersGained), Sum(date => date.LettersLost), Sum(date => date.ReferralsGained), Sum(date => date.ReferralsLost),
            canvas.Cell(DifferenceScreenMessages.TextMove(Count.Number(dates.Sum(date => (long)date.OldListed)),
            Count.Number(dates.Sum(date => (long)date.NewListed)))));
    }

    private void WriteDifferences()
    {
        IEnumerable<RuleDifference> differing = difference.Rules.Select(rule => rule.Difference).OfType<RuleDifference>();
        RuleDifference[] differences = [.. differing.OrderBy(one => one.Id, StringComparer.Ordinal)];
        if (differences.Length == 0 && difference.OldBands is null) return;
        canvas.WriteLine();
        canvas.WriteLine(DifferenceScreenMessages.Differs, Canvas.Bold);
        if (difference is { OldBands: { } before, NewBands: { } after })
            canvas.WriteIndented(DifferenceScreenMessages.BandsMoved(Bounds(before), Bounds(after)), Canvas.Plain);
        foreach (RuleDifference one in differences.Take(MostRules)) canvas.WriteIndented(DifferenceScreenMessages.Rule(one.Id, ChangesOf(one)), Canvas.Plain);
        if (differences.Length > MostRules) canvas.WriteIndented(DifferenceScreenMessages.MoreRules(differences.Length - MostRules), Canvas.Dim);
    }

    private static string[] Bounds(Bands bands) =>
        [Figures.Points(bands.Blue), Figures.Points(bands.Yellow), Figures.Points(bands.Orange), Figures.Points(bands.Red)];

    private static IReadOnlyList<Message> ChangesOf(RuleDifference rule)
    {
        if (rule.Old is null) return [DifferenceScreenMessages.Added];
        if (rule.New is null) return [DifferenceScreenMessages.Removed];
        return [.. rule.Changes.Select(change => RuleChangeMessages.Of(change, InWords(change.Part, change.Old), InWords(change.Part, change.New)))];
    }

    private static Message? InWords(RulePart part, string? text) => part switch
    {
        _ when text is null => null,
        RulePart.Status => RuleChangeMessages.Status(text),
        RulePart.Level => EnumWords.Find<Level>(text)?.InWords(),
        _ => RuleChangeMessages.Text(Canvas.Cut(text, WidestText)),
    };

    private void WriteRules()
    {
        RuleMove[] rules = [.. difference.Rules.Where(rule => rule.Changed > 0 || rule.Decided > 0)];
        if (rules.Length == 0) return;
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.RuleName), canvas.Right(ColumnMessages.OutcomeChanged), canvas.Right(ColumnMessages.FiresNow),
            canvas.Right(ColumnMessages.FiresNoLonger),
            canvas.Right(ColumnMessages.UndecidedNow), canvas.Right(ColumnMessages.DecidedNow), canvas.Right(ColumnMessages.MadeDifference));
        foreach (RuleMove rule in rules.Take(MostRules))
        {
            table.AddRow(
                Canvas.Cell(rule.Id), Canvas.Cell(rule.Changed), Canvas.Cell(rule.FiredGained), Canvas.Cell(rule.FiredLost),
                Canvas.Cell(rule.UndecidedGained), Canvas.Cell(rule.UndecidedLost),
                Canvas.Cell(rule.Decided));
        }

        canvas.Write(DifferenceScreenMessages.ByRule, table);
        if (rules.Length > MostRules) canvas.WriteIndented(DifferenceScreenMessages.MoreRules(rules.Length - MostRules), Canvas.Dim);
    }

    private void WriteMoves()
    {
        if (difference.IsEmpty) return;
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Company), canvas.Column(ColumnMessages.Level), canvas.Column(ColumnMessages.Score),
            canvas.Column(ColumnMessages.ByRules), canvas.Column(ColumnMessages.LetterAndReferrals));
        foreach (CompanyMove move in difference.Moves.Take(MostMoves))
        {
            string called = found.Panel.Companies[move.Row].Name is { Length: > 0 } known ? known : move.Company;
            Message name = RuleChangeMessages.Text(Canvas.Cut(called, WidestCompany)), level = move.NewLevel.InWords();
            if (move.OldLevel != move.NewLevel) level = DifferenceScreenMessages.LevelMove(move.OldLevel.InWords(), level);
            Message? scores = move.OldScore == move.NewScore ? null : DifferenceScreenMessages.TextMove(Figures.Points(move.OldScore),
            Figures.Points(move.NewScore));
            table.AddRow(
                canvas.Cell(difference.Dates.Count == 1 ? name : DifferenceScreenMessages.OnDate(move.AsOf, name)),
                canvas.Cell(level, Canvas.Of(move.NewLevel)),
                scores is null ? Canvas.Cell(Figures.Points(move.NewScore)) : canvas.Cell(scores),
                canvas.Cell(DifferenceScreenMessages.Listed(ReasonsOf(move))),
                canvas.Cell(DifferenceScreenMessages.Listed(ActsOf(move))));
        }

        canvas.Write(DifferenceScreenMessages.Moves, table);
        if (difference.Moves.Count > MostMoves) canvas.WriteIndented(DifferenceScreenMessages.MoreMoves(difference.Moves.Count - MostMoves), Canvas.Dim);
    }

    private IReadOnlyList<Message> ReasonsOf(CompanyMove move)
    {
        CompanyRuleMove[] decisive = [.. move.Rules.Where(rule => rule.IsDecisive)];
        if (decisive.Length == 0 && difference.OldBands is not null && move.OldLevel != move.NewLevel) return [DifferenceScreenMessages.ByBands];
        IEnumerable<CompanyRuleMove> told = decisive.Length > 0 ? decisive : move.Rules;
        return [.. told.Select(rule => DifferenceScreenMessages.RuleMove(rule.Rule, Figures.Points(rule.OldPoints), Figures.Points(rule.NewPoints)))];
    }

    private static IReadOnlyList<Message> ActsOf(CompanyMove move)
    {
        static Message Step(LetterStep? step) => step?.InWords() ?? DifferenceScreenMessages.NoLetter;
        List<Message> acts = [];
        if (move.OldLetter != move.NewLetter) acts.Add(DifferenceScreenMessages.Letter(Step(move.OldLetter), Step(move.NewLetter)));
        acts.AddRange(move.ReferralsGained.Select(DifferenceScreenMessages.Gained));
        acts.AddRange(move.ReferralsLost.Select(DifferenceScreenMessages.Lost));
        return acts;
    }
}
