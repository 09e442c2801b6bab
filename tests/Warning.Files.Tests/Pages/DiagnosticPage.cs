using System.Text.RegularExpressions;

namespace EarlyWarning.Files.Pages;

/// <summary>A page of diagnostics: a section a code, with labelled lines for its examples.</summary>
internal sealed partial class DiagnosticPage
{
    private readonly string path;
    private readonly string[] labels;

    private DiagnosticPage(string name, string wrong, string message, string right, string notReported)
    {
        path = RepositoryFolder.Combine("docs", name);
        labels = [wrong, message, right, notReported];
    }

    public static DiagnosticPage English { get; } = new("diagnostics.md", "- wrong: ", "- message: ", "- right: ", "- not reported: ");

    public static DiagnosticPage Chinese { get; } = new("diagnostics.zh-CN.md", "- 错误：", "- 提示：", "- 正确：", "- 不提示的情形：");

    /// <summary>The code of each section, in the order of the page.</summary>
    public IEnumerable<string> Codes => Sections().Select(section => section[..6]);

    /// <summary>Returns the lines of a section under its heading that are not blank.</summary>
    public string[] LinesOf(string code) => [.. Sections().Single(section => section.StartsWith(code, StringComparison.Ordinal))
        .Split("\n## ")[0].Split('\n').Skip(1).Where(line => line.Length > 0)];

    /// <summary>Returns the start of each line of a section: the label, or nothing for the explanation.</summary>
    public IEnumerable<string> LabelsOf(string code) =>
        LinesOf(code).Select(line => labels.FirstOrDefault(label => line.StartsWith(label, StringComparison.Ordinal)) ?? "");

    /// <summary>The labels that a section has, in their order, after the explanation.</summary>
    public IEnumerable<string> ExpectedLabels => ["", .. labels];

    /// <summary>Returns what is written as code in the wrong example of a section.</summary>
    public string[] WrongOf(string code) => CodeIn(code, labels[0]);

    /// <summary>Returns what is written as code in the right example of a section.</summary>
    public string[] RightOf(string code) => CodeIn(code, labels[2]);

    /// <summary>Returns the message of a section.</summary>
    public string MessageOf(string code) => CodeIn(code, labels[1])[0];

    /// <summary>Compares the message of a section with the one of the program; with <c>EARLYWARNING_UPDATE_GOLDEN=1</c> rewrites it first.</summary>
    public void Check(string code, string message)
    {
        string expected = $"{labels[1]}`{message}`";
        if (Golden.Update) Rewrite(code, expected);
        Assert.Equal(expected, Line(code, labels[1]));
    }

    private string[] CodeIn(string code, string label) => [.. CodePattern().Matches(Line(code, label)).Select(match => match.Groups["text"].Value)];

    private string Line(string code, string label) => LinesOf(code).Single(line => line.StartsWith(label, StringComparison.Ordinal));

    private void Rewrite(string code, string expected)
    {
        string[] lines = File.ReadAllLines(path);
        int heading = Array.FindIndex(lines, line => line.StartsWith($"### {code} ", StringComparison.Ordinal));
        lines[Array.FindIndex(lines, heading, line => line.StartsWith(labels[1], StringComparison.Ordinal))] = expected;
        File.WriteAllText(path, string.Join('\n', lines) + "\n");
    }

    private IEnumerable<string> Sections() => File.ReadAllText(path).Split("\n### ").Skip(1);

    [GeneratedRegex("`(?<text>[^`]*)`", RegexOptions.NonBacktracking)]
    private static partial Regex CodePattern();
}
