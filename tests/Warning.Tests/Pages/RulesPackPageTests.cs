using System.Globalization;
using System.Text;
using EarlyWarning.Rules;

namespace EarlyWarning.Tests.Pages;

/// <summary>The tables of <c>docs/rules-pack.md</c>, which are made from the shipped pack; EARLYWARNING_UPDATE_GOLDEN=1 rewrites them.</summary>
public sealed class RulesPackPageTests
{
    private const string Begin = "<!-- generated from the pack; EARLYWARNING_UPDATE_GOLDEN=1 rewrites it -->\n", End = "<!-- end -->";

    private static readonly string PagePath = RepositoryFolder.Combine("docs", "rules-pack.md");

    private static IReadOnlyList<Rule> Rules => RulePack.Default.Rules.Rules;

    [Fact]
    public void The_page_has_a_line_for_every_rule_of_the_pack()
    {
        string page = File.ReadAllText(PagePath);
        int start = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = page.IndexOf(End, start, StringComparison.Ordinal);
        string written = page[start..end], made = Tables();
        if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") File.WriteAllText(PagePath, page[..start] + made + page[end..]);
        else Assert.Equal(made, written);
    }

    [Fact]
    public void Only_law_and_practice_give_a_floor() =>
        Assert.Empty(Rules.Where(rule => rule.Definition.Level is not null && rule.Source!.Kind == RuleSourceKind.Assumed).Select(rule => rule.Id));

    [Fact]
    public void What_a_weak_source_gives_is_only_tried() =>
        Assert.All(Rules.Where(rule => rule.Source!.Text!.Contains("试运行", StringComparison.Ordinal)), rule => Assert.True(rule.IsShadow, rule.Id));

    private static string Tables()
    {
        StringBuilder text = new();
        foreach (IGrouping<string, Rule> file in Rules.GroupBy(rule => rule.Definition.Json.Source.FileName))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n### {file.Key}\n\n");
            text.Append("| rule | what it is for | points | group | where the line comes from | needs |\n|---|---|---|---|---|---|\n");
            foreach (Rule rule in file) text.Append(Line(rule));
        }

        return text.Append('\n').ToString();
    }

    private static string Line(Rule rule)
    {
        string points = rule.IsShadow ? "shadow" : rule.Score.ToString(CultureInfo.InvariantCulture);
        if (rule.Definition.Level is { } floor) points += $", at least {floor.Value}";
        string needs = string.Join(", ", rule.Indicators.Select(indicator => indicator.Title).Distinct(StringComparer.Ordinal));
        if (rule.AsksRules) needs = string.Join(", ", new[] { needs, "other rules" }.Where(part => part.Length > 0));
        return $"| `{rule.Id}` | {rule.Title} | {points} | {rule.Group} | {rule.Source!.Kind.ToString().ToLowerInvariant()}: {rule.Source.Text} | {needs} |\n";
    }
}
