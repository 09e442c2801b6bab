using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Documents;
using EarlyWarning.Rules.Testing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Testing;

/// <summary>The rules of the repository pass their own tests, which cover every value of every clause.</summary>
public sealed class RulePackTests
{
    private static readonly RuleTestReport Report = Run();

    [Fact]
    public void Every_test_of_every_rule_passes() =>
        Assert.Empty(Report.Results.Where(result => !result.Passed).Select(result =>
            $"{result.File}:{result.Line}: {result.Rule} test {result.Index}: expected {result.Expected}, got {result.Got}\n{result.Explanation}\n{string.Join('\n', result.Missing)}"));

    [Fact]
    public void Every_clause_is_seen_true_false_and_unknown() =>
        Assert.Empty(Report.Coverage.SelectMany(rule => rule.Clauses.Where(clause => clause.Lacking.Count > 0).Select(clause =>
            $"{rule.Rule}: {clause.Clause} is never {string.Join(", ", clause.Lacking)}")));

    private static RuleTestReport Run()
    {
        Diagnostics diagnostics = new();
        CatalogFile catalogFile = CatalogFile.Parse(Source("indicators.json"), diagnostics)!;
        IndicatorCatalog indicators = new(
            catalogFile.Indicators.Select(definition => definition.Indicator), catalogFile.PeerGroup?.Select(key => key.Written));
        IndicatorCatalog catalog = new(
            indicators, ParameterFile.Parse(Source("parameters.json"), indicators, diagnostics)!.Parameters.Select(definition => definition.Parameter));
        string[] others = ["indicators.json", "parameters.json", "policy.json"];
        RuleFile[] files = Directory.GetFiles(RepositoryFolder.Combine("rules"), "*.json")
            .Select(path => Path.GetFileName(path))
            .Where(name => !others.Contains(name, StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => RuleFile.Parse(Source(name), diagnostics)!)
            .ToArray();
        RuleCompiler compiler = new(catalog, diagnostics, new AskedRules(files.SelectMany(file => file.Rules)));
        Rule[] rules = files.SelectMany(compiler.Compile).ToArray();
        compiler.Finish();
        Assert.Empty(diagnostics.ToSortedList().Select(diagnostic => diagnostic.ToString()));
        Assert.NotEmpty(rules);
        return RuleTestRunner.Run(catalog, rules);
    }

    private static SourceText Source(string name) => new($"rules/{name}", File.ReadAllBytes(RepositoryFolder.Combine("rules", name)));
}
