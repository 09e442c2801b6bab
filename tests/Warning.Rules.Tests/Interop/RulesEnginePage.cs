namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>
/// What tests count and run on <c>docs/rules-engine.md</c> and its Chinese twin, between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- end --&gt;</c>.
/// <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test tests/Warning.Rules.Tests</c> writes it anew.
/// </summary>
internal static class RulesEnginePage
{
    public static string English => RepositoryFolder.Combine("docs", "rules-engine.md");

    public static string Chinese => RepositoryFolder.Combine("docs", "rules-engine.zh-CN.md");

    /// <summary>Checks a part of both pages.</summary>
    /// <param name="part">The name of the part.</param>
    /// <param name="text">Returns what it should say, in Chinese or not.</param>
    public static void Check(string part, Func<bool, string> text)
    {
        Check(English, part, text(false));
        Check(Chinese, part, text(true));
    }

    private static readonly Lock Writing = new();

    private static void Check(string path, string part, string expected)
    {
        lock (Writing)
        {
            string page = File.ReadAllText(path), opening = $"<!-- {part} -->\n\n", closing = "\n\n<!-- end -->";
            int start = page.IndexOf(opening, StringComparison.Ordinal) + opening.Length;
            Assert.True(start >= opening.Length, $"{path} has no part {part}");
            int end = page.IndexOf(closing, start, StringComparison.Ordinal);
            if (Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN") == "1") File.WriteAllText(path, page[..start] + expected + page[end..]);
            else Assert.Equal(expected, page[start..end]);
        }
    }
}
