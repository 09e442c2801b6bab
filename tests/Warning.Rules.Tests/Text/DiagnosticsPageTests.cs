using System.Reflection;
using System.Text.RegularExpressions;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Tests.Binding;
using EarlyWarning.Rules.Tests.Documents;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Tests.Text;

/// <summary>
/// The headings of <c>docs/diagnostics.md</c> and <c>docs/diagnostics.zh-CN.md</c> are those of the code, and their examples give the diagnostics that they
/// state.
/// <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Rules.Tests</c> writes the headings anew.
/// </summary>
public sealed partial class DiagnosticsPageTests
{
    private static readonly Section[] Sections = ReadPage("diagnostics.md");

    private static bool Updating => string.Equals(Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN"), "1", StringComparison.Ordinal);

    public static TheoryData<string> ExpressionCodes => CodesOf(code => code.StartsWith("EW11", StringComparison.Ordinal) && !IsOfTemplates(code));

    public static TheoryData<string> TemplateCodes => CodesOf(IsOfTemplates);

    public static TheoryData<string> ConditionCodes => CodesOf(code => IsOfNames(code) || code is
        DiagnosticCodes.WindowTooLong or DiagnosticCodes.UnitMismatch or DiagnosticCodes.ConstantCondition or DiagnosticCodes.OneSidedCondition or DiagnosticCodes.DaysSinceAlone or
        DiagnosticCodes.OutOfRangeComparison);

    [Theory]
    [InlineData("diagnostics.md", MessageLanguage.English)]
    [InlineData("diagnostics.zh-CN.md", MessageLanguage.Chinese)]
    public void The_page_and_the_table_have_the_same_codes_titles_and_severities(string page, MessageLanguage language)
    {
        string[] headings = [.. DiagnosticCodes.All.Select(code => Heading(code, language))];
        if (Updating) RewriteHeadings(page, headings);
        Assert.Equal(headings, ReadPage(page).Select(section => section.Heading));
    }

    [Fact]
    public void Every_code_has_its_row_in_ascending_order()
    {
        string[] constants = typeof(DiagnosticCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(constants, DiagnosticCodes.All.Select(code => code.Code));
    }

    [Fact]
    public void Every_section_says_what_and_why_and_when_not_with_a_wrong_and_a_right_example() =>
        Assert.All(Sections, section => Assert.Matches("^\n[^-\n][^\n]+\n\n- wrong: [^\n]+\n- message: [^\n]+\n- right: [^\n]+\n- not reported: [^\n]+\n", section.Body));

    [Theory]
    [MemberData(nameof(ExpressionCodes))]
    public void The_wrong_expression_has_the_fault_and_the_right_one_has_none(string code)
    {
        Section section = Find(code);
        Parser.Parse(section.Wrong, out IReadOnlyList<Fault> faults);
        Assert.Equal([code], faults.Select(fault => fault.Code).Distinct());
        Assert.NotNull(Parser.Parse(section.Right, out _));
    }

    [Theory]
    [MemberData(nameof(TemplateCodes))]
    public void The_wrong_sentence_has_the_fault_and_the_right_one_has_none(string code)
    {
        Section section = Find(code);
        Template.Parse(section.Wrong, out IReadOnlyList<Fault> faults);
        Assert.Equal([code], faults.Select(fault => fault.Code).Distinct());
        Assert.NotNull(Template.Parse(section.Right, out _));
    }

    [Theory]
    [MemberData(nameof(ConditionCodes))]
    public void The_wrong_condition_has_the_fault_and_the_right_one_has_none(string code)
    {
        Section section = Find(code);
        Assert.Equal([code], CodesOfCondition(section.Wrong));
        Assert.DoesNotContain(code, CodesOfCondition(section.Right));
    }

    private static string[] CodesOfCondition(string when) =>
        [.. RuleText.Diagnose(BrokenRuleFileTests.Catalog, when).Select(said => said[^6..]).Distinct(StringComparer.Ordinal)];

    private static TheoryData<string> CodesOf(Func<string, bool> wanted) => new(Sections.Select(section => section.Heading[..6]).Where(wanted));

    // The page shows those of lets, letters and referrals as JSON.
    private static bool IsOfNames(string code) => code.StartsWith("EW12", StringComparison.Ordinal) && code is not
        (DiagnosticCodes.LetCycle or DiagnosticCodes.HiddenIndicator or DiagnosticCodes.ConfidentialInLetter or DiagnosticCodes.PeersOfHost or
        DiagnosticCodes.RuleCircle);

    // An empty expression can only be shown between braces.
    private static bool IsOfTemplates(string code) =>
        code is DiagnosticCodes.EmptyExpression || code.StartsWith("EW112", StringComparison.Ordinal);

    private static Section Find(string code) => Sections.Single(section => section.Heading.StartsWith(code, StringComparison.Ordinal));

    private static string Heading(DiagnosticCode code, MessageLanguage language) => (code.Severity, language) switch
    {
        (DiagnosticSeverity.Error, MessageLanguage.Chinese) => $"{code.Code} 错误：{code.Title.ToString(language)}",
        (_, MessageLanguage.Chinese) => $"{code.Code} 提醒：{code.Title.ToString(language)}",
        (DiagnosticSeverity.Error, _) => $"{code.Code} error: {code.Title}",
        _ => $"{code.Code} warning: {code.Title}",
    };

    private static void RewriteHeadings(string page, string[] headings)
    {
        string path = RepositoryFolder.Combine("docs", page);
        IEnumerable<string> lines = File.ReadAllLines(path)
            .Select(line => headings.FirstOrDefault(heading => line.StartsWith($"### {heading[..6]} ", StringComparison.Ordinal)) is { } heading ? $"### {heading}" : line);
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private static Section[] ReadPage(string name)
    {
        string page = File.ReadAllText(RepositoryFolder.Combine("docs", name));
        return page.Split("\n### ").Skip(1).Select(text => new Section(text[..text.IndexOf('\n')], text[(text.IndexOf('\n') + 1)..])).ToArray();
    }

    private sealed partial record Section(string Heading, string Body)
    {
        public string Wrong => Example("wrong");

        public string Right => Example("right");

        private string Example(string kind) => ExamplePattern().Matches(Body).Single(match => match.Groups["kind"].Value == kind).Groups["text"].Value;

        [GeneratedRegex("^- (?<kind>wrong|right): `(?<text>[^`]*)`$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
        private static partial Regex ExamplePattern();
    }
}
