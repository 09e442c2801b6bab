using System.Text.RegularExpressions;

namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>The English and the Chinese page say the same.</summary>
public sealed partial class RulesEnginePageTests
{
    private static readonly string English = File.ReadAllText(RulesEnginePage.English);
    private static readonly string Chinese = File.ReadAllText(RulesEnginePage.Chinese);

    [Fact]
    public void Both_have_the_same_code_row_by_row() => Assert.Equal(Rows(English), Rows(Chinese));

    [Fact]
    public void Both_name_the_same_diagnostics() => Assert.Equal(All(CodePattern(), English), All(CodePattern(), Chinese));

    [Fact]
    public void Both_show_the_same_blocks() => Assert.Equal(All(BlockPattern(), English), All(BlockPattern(), Chinese));

    [Fact]
    public void Both_have_the_same_parts_that_tests_write() => Assert.Equal(All(PartPattern(), English), All(PartPattern(), Chinese));

    [Fact]
    public void The_Chinese_text_has_full_width_marks() =>
        Assert.DoesNotMatch(@"[\u4e00-\u9fff]\s*[,;:?!()]|[,;?!()]\s*[\u4e00-\u9fff]", LinkPattern().Replace(InlinePattern().Replace(BlockPattern().Replace(Chinese, ""), "x"), "x"));

    /// <summary>The code in the cells of each row that has some, in both columns; what stands between is of the language.</summary>
    private static string[] Rows(string page) =>
        [.. page.Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Select(line => string.Join(' ', All(InlinePattern(), line)).Replace("workflow.rule", "工作流.规则", StringComparison.Ordinal)).Where(code => code.Length > 0)];

    private static string[] All(Regex pattern, string text) => [.. pattern.Matches(text).Select(match => match.Value)];

    [GeneratedRegex("`[^`\n]+`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex InlinePattern();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlockPattern();

    [GeneratedRegex("EW[0-9]{4}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex("<!-- .*? -->", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PartPattern();

    [GeneratedRegex(@"\]\([^)]*\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPattern();
}
