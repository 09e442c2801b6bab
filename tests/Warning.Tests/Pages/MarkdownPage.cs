using System.Text.RegularExpressions;

namespace EarlyWarning.Tests.Pages;

/// <summary>A page of the documentation: its links, headings, tables and code blocks.</summary>
internal sealed partial class MarkdownPage
{
    private MarkdownPage(string path)
    {
        Path = System.IO.Path.GetRelativePath(RepositoryFolder.Path, path).Replace('\\', '/');
        Folder = System.IO.Path.GetDirectoryName(path)!;
        Text = File.ReadAllText(path).ReplaceLineEndings("\n");
        Prose = BlockPattern().Replace(Text, "");
    }

    public static IReadOnlyList<MarkdownPage> All { get; } =
    [
        .. Directory.GetFiles(RepositoryFolder.Path, "*.md")
            .Concat(Directory.GetFiles(RepositoryFolder.Combine("docs"), "*.md", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal).Select(path => new MarkdownPage(path)),
    ];

    public string Path { get; }

    public string Folder { get; }

    public string Text { get; }

    /// <summary>The page without its code blocks.</summary>
    public string Prose { get; }

    /// <summary>The targets of its links and images.</summary>
    public IEnumerable<string> Links => LinkPattern().Matches(CodePattern().Replace(Prose, "")).Select(match => match.Groups["target"].Value);

    /// <summary>What a link to a heading says after the #, as GitHub makes it.</summary>
    public IEnumerable<string> Anchors => HeadingPattern().Matches(Prose)
        .Select(match => NotInAnchorPattern().Replace(match.Groups["title"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>The code blocks of a language, with the line each begins at.</summary>
    public IEnumerable<(int Line, string Text)> Blocks(string language) => BlockPattern().Matches(Text)
        .Where(match => match.Groups["language"].Value == language)
        .Select(match => (Text.AsSpan(0, match.Index).Count('\n') + 1, UnindentPattern(match.Groups["indent"].Length).Replace(match.Groups["code"].Value, "")));

    /// <summary>The code in the cells below a column heading, in all tables of the page.</summary>
    public IEnumerable<string> CodeInColumn(string heading)
    {
        int column = -1;
        foreach (string line in Prose.Split('\n'))
        {
            if (!line.StartsWith('|'))
            {
                column = -1;
                continue;
            }

            string[] cells = [.. CellPattern().Split(line.Trim().Trim('|')).Select(cell => cell.Trim().Replace("\\|", "|", StringComparison.Ordinal))];
            if (column < 0)
            {
                column = Array.IndexOf(cells, heading) is var found && found >= 0 ? found : int.MaxValue;
                continue;
            }

            if (column >= cells.Length) continue;
            foreach (Match code in CodePattern().Matches(cells[column])) yield return code.Groups["code"].Value;
        }
    }

    public override string ToString() => Path;

    private static Regex UnindentPattern(int spaces) =>
        new($"^ {{0,{spaces}}}", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"^(?<indent> *)```(?<language>\w*)\n(?<code>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex BlockPattern();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^#+ (?<title>.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"[^\w\- ]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex NotInAnchorPattern();

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CellPattern();

    [GeneratedRegex(@"`(?<code>[^`\n]+)`", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodePattern();
}
