namespace EarlyWarning.Letters;

/// <summary>How a letter speaks of itself, by the title that the place gives it.</summary>
internal static class LetterTitles
{
    private const string Before = "劳动法律监督";

    /// <summary>Returns the words: 本函, 本意见书, 本整改意见书; 本监督书 for a title of no more than 劳动法律监督书.</summary>
    public static string Self(LetterRule rule)
    {
        string title = rule.Title;
        if (title.EndsWith('函')) return "本函";
        int at = title.LastIndexOf(Before, StringComparison.Ordinal);
        string own = at < 0 ? title : title[(at + Before.Length)..];
        return own == "书" ? "本监督书" : $"本{own}";
    }
}
