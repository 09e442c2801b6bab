using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.Pages;

/// <summary>
/// <c>docs/replay.zh-CN.md</c> is the Chinese counterpart of <c>docs/replay.md</c>: section by section it has the same commands, code, keys, options, rows of
/// tables, links and figures.
/// </summary>
public sealed partial class ReplayPagesTests
{
    private static readonly string[] English = SectionsOf("replay.md"), Chinese = SectionsOf("replay.zh-CN.md");

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, English.Length)];

    [Fact]
    public void Both_pages_have_as_many_sections() => Assert.Equal(English.Length, Chinese.Length);

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_section_holds_the_same_in_both_languages(int number)
    {
        (string english, string chinese) = (English[number], Chinese[number]);
        Assert.Equal(All(BlockPattern(), english), All(BlockPattern(), chinese));
        (english, chinese) = (BlockPattern().Replace(english, ""), BlockPattern().Replace(chinese, ""));
        Assert.Equal(Distinct(CodePattern(), english), Distinct(CodePattern(), chinese));
        Assert.Equal(english.Split('\n').Count(IsRow), chinese.Split('\n').Count(IsRow));
        Assert.Equal(english.Split('\n').Count(IsItem), chinese.Split('\n').Count(IsItem));
        Assert.Equal(Elsewhere(english), Elsewhere(chinese));
        Assert.Equal(All(FigurePattern(), english).Order(StringComparer.Ordinal), All(FigurePattern(), chinese).Order(StringComparer.Ordinal));
    }

    private static string[] SectionsOf(string page) => HeadingPattern().Split(File.ReadAllText(RepositoryFolder.Combine("docs", page)));

    private static IEnumerable<string> All(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Value);

    private static IEnumerable<string> Distinct(Regex pattern, string text) =>
        All(pattern, text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    /// <summary>The pages that links lead to; headings, and so links within the page, have words of their own.</summary>
    private static IEnumerable<string> Elsewhere(string text) =>
        All(LinkPattern(), text).Where(link => !link.StartsWith("](#", StringComparison.Ordinal) && !link.StartsWith("](replay", StringComparison.Ordinal))
            .Select(link => link.Split('#')[0]);

    private static bool IsRow(string line) => line.StartsWith('|');

    private static bool IsItem(string line) => line.StartsWith("- ", StringComparison.Ordinal);

    [GeneratedRegex("^## .*$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlockPattern();

    [GeneratedRegex("`[^`]+`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\]\([^)\s]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPattern();

    /// <summary>A number with decimals, which no language writes in words.</summary>
    [GeneratedRegex(@"\d+\.\d+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FigurePattern();
}
