using EarlyWarning.Rules;

namespace EarlyWarning.Pages;

/// <summary>
/// Holds a table of the pages of limits to the limits of the code. <c>EARLYWARNING_UPDATE_GOLDEN=1 dotnet test ..</c> writes the rows anew.
/// </summary>
internal static class LimitsPage
{
    private static bool Updating => string.Equals(Environment.GetEnvironmentVariable("EARLYWARNING_UPDATE_GOLDEN"), "1", StringComparison.Ordinal);

    /// <summary>Checks the rows of the one table below a heading on both pages.</summary>
    public static void Check(string heading, string headingInChinese, IReadOnlyList<Limit> limits)
    {
        Check("limits.md", heading, [.. limits.Select(limit => limit.RowIn(MessageLanguage.English))]);
        Check("limits.zh-CN.md", headingInChinese, [.. limits.Select(limit => limit.RowIn(MessageLanguage.Chinese))]);
    }

    private static void Check(string page, string heading, string[] rows)
    {
        string path = Path.Combine(Repository(AppContext.BaseDirectory), "docs", page);
        List<string> lines = [.. File.ReadAllLines(path)];
        int section = lines.IndexOf($"## {heading}");
        Assert.True(section >= 0, $"{page} has no '## {heading}'.");
        int first = lines.FindIndex(section, line => line.StartsWith("|---", StringComparison.Ordinal)) + 1;
        int end = lines.FindIndex(first, line => !line.StartsWith('|'));
        if (end < 0) end = lines.Count;
        if (Updating)
        {
            lines.RemoveRange(first, end - first);
            lines.InsertRange(first, rows);
            File.WriteAllText(path, string.Join('\n', lines) + "\n");
            end = first + rows.Length;
        }

        Assert.Equal(rows, lines[first..end]);
    }

    private static string Repository(string folder) =>
        File.Exists(Path.Combine(folder, "EarlyWarning.sln")) ? folder : Repository(Path.GetDirectoryName(folder)!);
}
