using System.Text.RegularExpressions;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Pages;

/// <summary>
/// The examples of <c>docs/diagnostics.md</c> and <c>docs/diagnostics.zh-CN.md</c>: each wrong one gives its code and the messages that the pages show, and no
/// right one
/// does. <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Files.Tests</c> writes the messages anew.
/// </summary>
public sealed partial class DiagnosticPagesTests
{
    public static TheoryData<string> Codes => new(DiagnosticPage.English.Codes);

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_wrong_example_gives_the_messages_of_the_pages(string code)
    {
        IReadOnlyList<Diagnostic> found = await DiagnosticExamples.Of(code).Wrong(DiagnosticPage.English.WrongOf(code));
        Diagnostic? first = found.FirstOrDefault(diagnostic => diagnostic.Code == code);
        Assert.True(first is not null, $"{code} is not given, but: {string.Join('\n', found)}");
        DiagnosticPage.English.Check(code, WithoutFolder(first.Text.ToString(MessageLanguage.English)));
        DiagnosticPage.Chinese.Check(code, WithoutFolder(first.Text.ToString(MessageLanguage.Chinese)));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public async Task The_right_example_gives_no_such_diagnostic(string code) =>
        Assert.DoesNotContain(await DiagnosticExamples.Of(code).Right(DiagnosticPage.English.RightOf(code)), diagnostic => diagnostic.Code == code);

    [Fact]
    public void The_Chinese_page_has_the_codes_of_the_English_one_in_the_same_order() =>
        Assert.Equal(DiagnosticPage.English.Codes, DiagnosticPage.Chinese.Codes);

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_Chinese_page_has_the_examples_of_the_English_one(string code)
    {
        Assert.Equal(DiagnosticPage.English.WrongOf(code), DiagnosticPage.Chinese.WrongOf(code));
        Assert.Equal(DiagnosticPage.English.RightOf(code), DiagnosticPage.Chinese.RightOf(code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_section_explains_and_shows_the_wrong_with_its_message_and_the_right_and_says_when_not(string code)
    {
        Assert.Equal(DiagnosticPage.English.ExpectedLabels, DiagnosticPage.English.LabelsOf(code));
        Assert.Equal(DiagnosticPage.Chinese.ExpectedLabels, DiagnosticPage.Chinese.LabelsOf(code));
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_Chinese_text_has_full_width_marks(string code) =>
        Assert.All(DiagnosticPage.Chinese.LinesOf(code), line => Assert.DoesNotMatch(HalfWidthMark(), CodePattern().Replace(line, "x")));

    [Fact]
    public void The_Chinese_page_of_rules_quotes_the_messages_of_the_diagnostics()
    {
        string path = RepositoryFolder.Combine("docs", "rules.zh-CN.md"), page = File.ReadAllText(path);
        string expected = QuotePattern().Replace(page, quote => $"| `{DiagnosticPage.Chinese.MessageOf(quote.Groups["code"].Value)}`（{quote.Groups["code"].Value}）");
        if (Golden.Update) File.WriteAllText(path, expected);
        Assert.Equal(expected, File.ReadAllText(path));
        Assert.Matches(QuotePattern(), page);
    }

    private static string WithoutFolder(string text) => FolderPattern().Replace(text.Replace(Path.GetTempPath(), "", StringComparison.Ordinal), "");

    [GeneratedRegex(@"\| `[^`]*`（(?<code>EW\d+)）", RegexOptions.NonBacktracking)]
    private static partial Regex QuotePattern();

    [GeneratedRegex(@"early-warning-\w+[/\\]", RegexOptions.NonBacktracking)]
    private static partial Regex FolderPattern();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[,;:!?()]|[,;:!?()]\p{IsCJKUnifiedIdeographs}", RegexOptions.NonBacktracking)]
    private static partial Regex HalfWidthMark();

    [GeneratedRegex("`[^`]*`", RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();
}
