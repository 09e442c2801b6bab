using System.Text.Json;
using System.Text.RegularExpressions;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Binding;

namespace EarlyWarning.Tests.Packs;

/// <summary>The default pack.</summary>
public sealed partial class DefaultPackTests
{
    private static readonly PackTestReport Report = RulePack.Default.Test();

    private static IReadOnlyList<Rule> Rules => RulePack.Default.Rules.Rules;

    [Fact]
    public void It_loads_without_a_single_diagnostic()
    {
        Assert.Empty(RulePack.Check([RulePack.DefaultLayer], out RulePack? pack).Select(diagnostic => diagnostic.ToString()));
        Assert.Equal(RulePack.Default.Hash, pack!.Hash);
        Assert.Empty(RulePack.Default.Warnings);
    }

    [Fact]
    public void It_is_the_folder_of_the_repository_without_the_schemas()
    {
        string folder = RepositoryFolder.Combine("rules");
        string[] files = [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Select(file => "rules/" + Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("rules/schema/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
        Assert.Equal(files, RulePack.DefaultLayer.Files.Select(file => file.Path));
        Assert.All(RulePack.DefaultLayer.Files, file => Assert.Equal(File.ReadAllBytes(RepositoryFolder.Combine(file.Path)), file.Content.ToArray()));
    }

    [Fact]
    public void Every_number_of_the_catalog_has_a_range_and_every_report_of_several_columns_is_a_record()
    {
        Assert.Empty(RulePack.Default.Catalog.Indicators
            .Where(one => !one.Range.IsBounded && !(one.Kind == IndicatorKind.Attribute && one.Type != AttributeType.Number))
            .Select(one => one.Id));
        Assert.Empty(RulePack.Default.Catalog.Indicators.Where(one => one.Unit is "people" or "kWh" or "month" && one.Range.Low < 0).Select(one => one.Id));
        Assert.Equal(
            ["wage-arrears: 3", "payroll: 4", "social-insurance: 4", "power: 2", "water: 2", "gas: 2", "overtime: 2", "survey: 5"],
            RulePack.Default.Catalog.Indicators.Where(one => one.Record is not null).GroupBy(one => one.Record).Select(record => $"{record.Key}: {record.Count()}"));
    }

    [Fact]
    public void Every_rule_test_passes() =>
        Assert.Empty(Report.Rules.Results.Where(result => !result.Passed).Select(result => $"{result.File}:{result.Line} {result.Rule}: {result.Got}, expected {result.Expected}"));

    [Fact]
    public void Every_scenario_gets_what_it_must()
    {
        Assert.Empty(Report.Scenarios.Where(scenario => !scenario.Passed).Select(scenario => $"{scenario.Id}: {string.Join("; ", scenario.Faults)}"));
        Assert.True(Report.Scenarios.Count >= 40);
        Assert.Equal((0, Report.Rules.Results.Count + Report.Scenarios.Count), (Report.Failed, Report.Count));
    }

    [Fact]
    public void Its_tests_show_every_clause_true_false_and_unknown()
    {
        Assert.Empty(Report.Rules.Coverage.SelectMany(rule => rule.Clauses.Where(clause => clause.Covered < clause.Needed)
            .Select(clause => $"{rule.Rule}: {clause.Clause} never {string.Join(", ", clause.Lacking)}")));
        Assert.Equal(Rules.Count, Report.Rules.Coverage.Count);
    }

    [Fact]
    public void Its_tests_and_scenarios_notice_every_number_and_edge_that_is_changed()
    {
        ThresholdReport report = RulePack.Default.TestThresholds();
        Assert.Empty(report.Unnoticed.Select(change => $"{change.File}:{change.Line}:{change.Column} {change.Rule}: {change.Written} -> {change.Changed}"));
        Assert.True(report.Changes > 500, $"{report.Changes}");
    }

    [Fact]
    public void Every_shipped_file_is_json_for_other_tools_too() => Assert.All(
        new[] { "rules", "samples" }.SelectMany(folder => Directory.GetFiles(RepositoryFolder.Combine(folder), "*.json", SearchOption.AllDirectories))
            .Where(file => !file.Split('/', '\\').Any(part => part is "bin" or "obj")),
        file =>
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(file)); // no comments, no trailing commas
        });

    [Fact]
    public void No_expression_is_longer_than_200_characters()
    {
        IEnumerable<string?> texts = Rules.SelectMany(rule => new[] { rule.Condition, rule.Definition.ClearWhen?.Value })
            .Concat(RulePack.DefaultLayer.Files.SelectMany(LetsAndWorkers));
        Assert.DoesNotContain(texts, text => text?.Length > 200);
    }

    [Fact]
    public void Every_rule_belongs_to_a_group_so_that_one_matter_adds_up_once() => Assert.Empty(Rules.Where(rule => rule.Group is null).Select(rule => rule.Id));

    [Fact]
    public void Chinese_sentences_have_full_width_marks() => Assert.DoesNotContain(
        Rules.SelectMany(rule => new[] { rule.Title, rule.Definition.Because?.Value, rule.Definition.LetterText?.Value, rule.Source!.Text }),
        text => text is not null && HalfWidth().IsMatch(InBraces().Replace(text, "")));

    [Fact]
    public void Every_rule_is_shown_fired_clear_and_indeterminate() => Assert.All(Rules, rule => Assert.Equal(
        Enum.GetValues<Outcome>(), Report.Rules.Results.Where(result => result.Rule == rule.Id).Select(result => result.Expected).Distinct().Order()));

    [Theory]
    [InlineData("wages")]
    [InlineData("shutdown")]
    [InlineData("social-insurance")]
    [InlineData("layoffs")]
    [InlineData("disputes")]
    [InlineData("standing")]
    public void There_are_rules_over_each_kind_of_trouble(string file) =>
        Assert.Contains(Rules, rule => rule.Definition.Json.Source.FileName == $"rules/{file}.json");

    [Fact]
    public void There_are_at_least_thirty_rules() => Assert.True(Rules.Count >= 30, $"{Rules.Count}");

    [Fact]
    public void Every_rule_says_whether_law_practice_or_nobody_gives_its_threshold()
    {
        Assert.All(Rules, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Definition.Source?.Text), rule.Id));
        Dictionary<RuleSourceKind, int> kinds = Rules.CountBy(rule => rule.Definition.Source!.Kind).ToDictionary();
        Assert.Equal(Rules.Count, kinds.Values.Sum());
        Assert.All(Enum.GetValues<RuleSourceKind>(), kind => Assert.True(kinds.GetValueOrDefault(kind) >= 10, $"{kind}"));
    }

    [Fact]
    public void What_no_source_gives_is_marked_assumed()
    {
        // No publication gives the thresholds "power down 30 / 50 %" or "social insurance unpaid 2 / 3 months".
        string[] unpublished = ["shutdown.power-down-30", "shutdown.power-down-50", "social.unpaid-two-months", "social.unpaid-three-months"];
        Rule[] found = [.. Rules.Where(rule => unpublished.Contains(rule.Id, StringComparer.Ordinal))];
        Assert.Equal(unpublished.Order(StringComparer.Ordinal), found.Select(rule => rule.Id));
        Assert.All(found, rule => Assert.Equal(RuleSourceKind.Assumed, rule.Definition.Source!.Kind));
    }

    [Fact]
    public void Every_rule_has_a_title_a_category_and_a_reason_to_print() => Assert.All(Rules, rule =>
    {
        Assert.False(string.IsNullOrWhiteSpace(rule.Definition.Title), rule.Id);
        Assert.False(string.IsNullOrWhiteSpace(rule.Category), rule.Id);
        Assert.NotNull(rule.Because);
    });

    [Fact]
    public void No_letter_says_what_was_told_in_confidence()
    {
        Rule[] letters = [.. Rules.Where(rule => rule.LetterText is not null)];
        Assert.NotEmpty(letters);
        Assert.All(letters, rule => Assert.DoesNotContain(
            rule.LetterText!.Expressions.SelectMany(BoundWalk.Indicators), indicator => indicator.Confidential));
    }

    [Fact]
    public void A_rule_that_letters_speak_of_says_on_what_article_it_stands() =>
        Assert.Empty(Rules.Where(rule => rule.LetterText is not null && rule.Basis.Count == 0).Select(rule => rule.Id));

    [Fact]
    public void Rules_cite_only_articles_that_were_read()
    {
        HashSet<string> read = [.. File.ReadLines(RepositoryFolder.Combine("tests", "Warning.Tests", "Data", "articles.txt"))
            .Where(line => !line.StartsWith('#')).Select(line => line.Split(' '))
            .SelectMany(words => words.Skip(1).Select(number => $"{words[0]} 第{InChinese(int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))}条"))];
        Assert.Empty(Rules.SelectMany(rule => rule.Basis.Where(basis => !read.Contains(basis)).Select(basis => $"{rule.Id}: {basis}")));
    }

    [Fact]
    public void Every_score_is_written_with_at_most_two_decimals()
    {
        string[] scores = [.. RulePack.DefaultLayer.Files.SelectMany(ScoresIn)];
        Assert.True(scores.Length > Rules.Count);
        Assert.All(scores, score => Assert.Matches("^[0-9]+([.][0-9]{1,2})?$", score));
    }

    [Fact]
    public void Every_indicator_says_who_delivers_it() =>
        Assert.All(RulePack.Default.Catalog.Indicators, indicator => Assert.False(string.IsNullOrWhiteSpace(indicator.Source), indicator.Id));

    private static IEnumerable<string?> LetsAndWorkers(RulePackFile file)
    {
        using JsonDocument document = JsonDocument.Parse(file.Content);
        List<string?> found = [];
        if (document.RootElement.TryGetProperty("let", out JsonElement lets)) found.AddRange(lets.EnumerateObject().Select(let => let.Value.GetString()));
        if (document.RootElement.TryGetProperty("affectedWorkers", out JsonElement workers)) found.AddRange(workers.GetProperty("of").EnumerateArray().Select(number => number.GetString()));
        return found;
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex InBraces();

    /// <summary>Matches a half-width mark beside a Chinese character.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:()?!]|[,;:()?!]\p{IsCJKUnifiedIdeographs}", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex HalfWidth();

    private static string InChinese(int number)
    {
        const string Digits = "零一二三四五六七八九";
        string tens = number < 10 ? "" : number < 20 ? "十" : $"{Digits[number / 10]}十";
        return number % 10 == 0 ? tens : tens + Digits[number % 10];
    }

    private static IEnumerable<string> ScoresIn(RulePackFile file)
    {
        using JsonDocument document = JsonDocument.Parse(file.Content);
        return ScoresIn(document.RootElement).ToArray();
    }

    private static IEnumerable<string> ScoresIn(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member is { Name: "score", Value.ValueKind: JsonValueKind.Number } ? [member.Value.GetRawText()] : ScoresIn(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(ScoresIn),
        _ => [],
    };
}
