using System.Globalization;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using Spectre.Console;
using Rule = EarlyWarning.Rules.Rule;

namespace EarlyWarning.Cli.Printing;

/// <summary>
/// Prints the explanation of a company for a reader at the terminal: what counts, what is close and what is missing on one screen, or the trees of rules.
/// </summary>
internal sealed class CompanyExplanationText
{
    private const int ShownNear = 5;

    // A third of the threshold: two of three reports are close.
    private const double NearestGap = 0.334;

    private readonly Terminal terminal;
    private readonly ScanFile scan;
    private readonly CompanyExplanation explanation;
    private readonly Assessment found;
    private readonly ConditionText conditions;
    private readonly bool isStateUsed;
    private readonly Canvas canvas;

    /// <summary>Creates the text.</summary>
    /// <param name="terminal">Where it is printed.</param>
    /// <param name="scan">The scan file.</param>
    /// <param name="explanation">The explanation.</param>
    /// <param name="isStateUsed">Whether the ledger was looked at.</param>
    /// <param name="trees">Whether every part of each rule is shown.</param>
    public CompanyExplanationText(Terminal terminal, ScanFile scan, CompanyExplanation explanation, bool isStateUsed, bool trees)
    {
        this.terminal = terminal;
        this.scan = scan;
        this.explanation = explanation;
        this.isStateUsed = isStateUsed;
        found = explanation.Assessment;
        conditions = new ConditionText(scan.Pack.Catalog, terminal.Language);
        canvas = new Canvas(terminal, trees ? Canvas.Endless : terminal.Width);
    }

    /// <summary>Prints the company on one screen.</summary>
    public void PrintScreen()
    {
        WriteHead(hasDimensions: found.Dimensions.Count > 1);
        WriteFired();
        WriteNear();
        WriteMissing();
        if (explanation.Rules.Concat(explanation.Near).FirstOrDefault() is { } told)
        {
            canvas.WriteLine();
            string name = explanation.Company.Name.Length > 0 ? explanation.Company.Name : explanation.Company.Id;
            canvas.WriteLine(ExplainMessages.Next, Canvas.Bold);
            canvas.WriteCommand(
                $"early-warning explain {CommandText.Quoted(FolderName.Of(scan.Path))} {CommandText.Quoted(name)} --as-of {found.AsOf:uuuu-MM-dd} --rule {told.Rule.Id}");
        }

        canvas.Print();
    }

    /// <summary>Prints every part of each rule with its value.</summary>
    public void PrintTrees()
    {
        WriteHead(hasDimensions: false);
        foreach (RuleExplanation rule in explanation.Rules)
        {
            canvas.WriteLine();
            canvas.Write(rule.Outcome.InWords(), Canvas.Of(rule.Outcome));
            canvas.Line($"  {canvas.Say(Titled(rule.Rule, FiredOf(rule.Rule)))}  {canvas.Say(ExplainMessages.TreePoints(RuleHead.Of(rule.Rule, rule.Step ?? 1).Score))}", Canvas.Bold);
            if (rule.Because.Length > 0) canvas.Line($"  {canvas.Say(rule.Because)}", Canvas.Plain);
            foreach (string line in ExplanationText.Lines(rule.Condition, rule.Missing, terminal.Language, scan.Pack.Catalog)) canvas.Line($"    {line}", Canvas.Plain);
        }

        if (explanation.Rules.Count == 0) canvas.WriteLine(ExplainMessages.EveryRuleIsClear, Canvas.Plain);
        canvas.Print();
    }

    private void WriteHead(bool hasDimensions)
    {
        canvas.WriteLine(ExplainMessages.Head(explanation.Company.Name, explanation.Company.Id, found.AsOf), Canvas.Bold);
        canvas.Write(found.Level.InWords(), Canvas.Of(found.Level));
        canvas.WriteLine(ExplainMessages.Score(found.Score, found.ScoreHigh), Canvas.Plain);
        if (hasDimensions) canvas.WriteLine(ExplainMessages.Dimensions([.. found.Dimensions.Select(OfDimension)]), Canvas.Plain);
        if (StateNote() is { } note) canvas.WriteLine(note, Canvas.Dim);
        if (!explanation.HasLatches) return;
        if (explanation.Episode is not { } episode)
        {
            canvas.WriteLine(ExplainMessages.NoAlert, Canvas.Plain);
            return;
        }

        canvas.WriteLine(
            ExplainMessages.Alert(
                episode.Level.InWords(), episode.Since, episode.Transition.InWords(), episode.Reason.InWords(), episode.LastAsOf, EpisodeText.StateOf(episode)),
            Canvas.Plain);
        Message[] letters = [.. explanation.Letters.Select(letter => LetterText.InWords(letter.Step, letter.State))];
        if (letters.Length > 0) canvas.WriteLine(ExplainMessages.Letters(letters), Canvas.Plain);
    }

    private Message OfDimension(NamedNumber points)
    {
        Dimension? known = scan.Pack.Policy.Dimensions.FirstOrDefault(dimension => dimension.Id == points.Name);
        return ExplainMessages.OfDimension(known is null ? ExplainMessages.OtherDimension : ExplainMessages.Plain(known.Title), points.Number);
    }

    private Message? StateNote() => explanation switch
    {
        _ when !isStateUsed => ExplainMessages.WithoutState,
        { LastScan: null } => ExplainMessages.NoScanYet,
        { HasLatches: false, LastScan: { } scan } => ExplainMessages.EarlierThanLastScan(scan),
        _ => null,
    };

    private void WriteFired()
    {
        canvas.WriteLine();
        RuleExplanation[] fired = [.. explanation.Rules.Where(rule => FiredOf(rule.Rule) is not null)];
        if (fired.Length == 0)
        {
            canvas.WriteLine(ExplainMessages.NothingFired, Canvas.Bold);
            return;
        }

        canvas.WriteLine(ExplainMessages.Fired(fired.Length), Canvas.Bold);
        Table table = Rows();
        foreach (RuleExplanation rule in fired)
        {
            FiredRule counted = FiredOf(rule.Rule)!;
            if (IsBesideHigher(counted)) continue;
            List<string> lines = [canvas.Say(Titled(rule.Rule, counted))];
            if (counted.Because.Length > 0) lines.Add(canvas.Say(counted.Because));
            if (rule.Deciding.Count > 0) lines.Add(canvas.Say(conditions.Of(rule.Deciding)));
            table.AddRow(Canvas.Cell(Points(counted.Counted), Canvas.Bold), Lines(lines));
        }

        canvas.Write(Canvas.Indented(table));
        Message[] others = [.. fired.Where(rule => IsBesideHigher(FiredOf(rule.Rule)!)).Select(rule => ExplainMessages.Plain(rule.Rule.Title))];
        if (others.Length > 0) canvas.WriteIndented(ExplainMessages.AlsoFired(others), Canvas.Dim);
    }

    private void WriteNear()
    {
        RuleExplanation[] near = [.. explanation.Near.Where(rule => rule.Gap <= NearestGap && MayAdd([RuleHead.Of(rule.Rule, step: 1)]) > 0).Take(ShownNear)];
        if (near.Length == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(ExplainMessages.Near(near.Length), Canvas.Bold);
        Table table = Rows();
        foreach (RuleExplanation rule in near)
        {
            decimal share = (decimal)Math.Max(1, Math.Round(100 * rule.Gap!.Value));
            table.AddRow(
                Canvas.Cell($"+{Points(MayAdd([RuleHead.Of(rule.Rule, step: 1)]))}", Canvas.Dim),
                Lines([canvas.Say(ExplainMessages.Rule(rule.Rule.Title, rule.Rule.Id)), canvas.Say(ExplainMessages.Gap(conditions.Of(rule.Deciding), share))]));
        }

        canvas.Write(Canvas.Indented(table));
    }

    private void WriteMissing()
    {
        if (found.Indeterminate.Count == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(ExplainMessages.Undecided(found.Indeterminate.Count), Canvas.Bold);
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Department),
            canvas.Wrapped(ColumnMessages.Missing),
            canvas.Column(ExplainMessages.Rules, right: true),
            canvas.Column(ExplainMessages.MayAdd, right: true));
        IEnumerable<DepartmentGap> departments = DepartmentGap.ByDepartment(found.Indeterminate, scan.Pack.Catalog);
        foreach (DepartmentGap department in departments.OrderByDescending(department => MayAdd(department.Rules)))
        {
            table.AddRow(
                department.Department is { } name ? Canvas.Cell(name) : canvas.Cell(ScanScreenMessages.NoDepartment),
                canvas.WrappedCell(department.InWords()),
                Canvas.Cell(Count.Number(department.Rules.Count)),
                Canvas.Cell(Points(MayAdd(department.Rules))));
        }

        canvas.Write(Canvas.Indented(table));
    }

    /// <summary>Returns how many points rules would add if they fired: of a group the highest, less what counts of it already.</summary>
    private decimal MayAdd(IEnumerable<RuleHead> rules) => rules
        .GroupBy(rule => rule.Group ?? rule.Id)
        .Sum(group => Math.Max(0, group.Max(rule => rule.Score) - found.Rules.Where(rule => (rule.Rule.Group ?? rule.Rule.Id) == group.Key).Sum(rule => rule.Counted)));

    private Message Titled(Rule rule, FiredRule? fired)
    {
        Message titled = ExplainMessages.Rule(rule.Title, rule.Id);
        if (rule.IsShadow) return ExplainMessages.Shadow(titled);
        if (fired is null) return titled;
        if (fired.Step is { } step) titled = ExplainMessages.AtStep(titled, step, rule.StepCount);
        if (fired.Held != HoldReason.None) titled = ExplainMessages.Held(titled, fired.Held.InWords());
        if (fired.Since is { } since && since < found.AsOf) titled = ExplainMessages.Since(titled, since);
        return fired.Counted == 0 && rule is { Score: > 0, Group: { } group } ? ExplainMessages.NotCounted(titled, group) : titled;
    }

    private FiredRule? FiredOf(Rule rule) => found.Rules.Concat(found.Shadow).FirstOrDefault(fired => fired.Rule.Id == rule.Id);

    private Table Rows() => canvas.NewTable(canvas.Column(null, right: true), canvas.Wrapped(null));

    private static WrappedText Lines(IEnumerable<string> lines) => new(lines);

    /// <summary>Whether a rule counts nothing because a higher one of its group does.</summary>
    private static bool IsBesideHigher(FiredRule fired) => fired is { Counted: 0, Rule: { IsShadow: false, Score: > 0, Group: not null } };

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
