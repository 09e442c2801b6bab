using System.Globalization;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime.Text;
using Spectre.Console;
using Rule = EarlyWarning.Rules.Rule;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the explanation of a company for a reader at the terminal.</summary>
internal sealed class CompanyExplanationText(Terminal terminal)
{
    private readonly Canvas canvas = new(terminal, Canvas.Endless);

    public void Print(CompanyExplanation explanation)
    {
        Assessment found = explanation.Assessment;
        canvas.WriteLine($"{explanation.Company.Name} · {explanation.Company.Id} · {LocalDatePattern.Iso.Format(found.AsOf)}", Canvas.Bold);
        canvas.Write($"{Word.InChinese(found.Level)} {Word.Of(found.Level)}", Canvas.Of(found.Level));
        canvas.WriteLine($", {Points(found.Score)} points; {Points(found.ScoreHigh)} if every undecided rule had fired", Canvas.Plain);
        canvas.WriteLine("Latches are not used: a rule that fired earlier and has not been cleared since is not held here.", Canvas.Dim);
        foreach (RuleExplanation rule in explanation.Rules) Write(rule, CountedOf(found, rule));
        if (explanation.Rules.Count == 0) canvas.WriteLine("Every rule is clear.", Canvas.Plain);
        canvas.Print();
    }

    private void Write(RuleExplanation rule, decimal? counted)
    {
        canvas.WriteLine();
        canvas.Write(Word.Of(rule.Outcome), StyleOf(rule.Outcome));
        canvas.WriteLine($"  {rule.Rule.Id}  {rule.Rule.Title}  {PointsOf(rule.Rule, counted)}", Canvas.Bold);
        if (rule.Because.Length > 0) canvas.WriteLine($"  {rule.Because}", Canvas.Plain);
        foreach (string line in ExplanationText.Lines(rule.Condition, rule.Missing)) canvas.WriteLine($"    {line}", Canvas.Plain);
    }

    private static decimal? CountedOf(Assessment found, RuleExplanation rule) => found.Rules.FirstOrDefault(fired => fired.Rule.Id == rule.Rule.Id)?.Counted;

    private static string PointsOf(Rule rule, decimal? counted)
    {
        if (rule.IsShadow) return "shadow, not scored";
        string points = $"{Points(rule.Score)} points";
        return counted == 0 && rule.Score > 0 ? $"{points}, not counted: a higher one of '{rule.Group}' is" : points;
    }

    private static Style StyleOf(Outcome outcome) => outcome switch
    {
        Outcome.Fired => new Style(Color.Red, decoration: Decoration.Bold),
        Outcome.Clear => new Style(Color.Green),
        _ => new Style(Color.Yellow),
    };

    private static string Points(decimal points) => points.ToString("0.##", CultureInfo.InvariantCulture);
}
