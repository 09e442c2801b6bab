namespace EarlyWarning.Rules.Text;

/// <summary>Shortens texts that messages quote.</summary>
internal static class Excerpt
{
    private const int Longest = 40;

    /// <summary>
    /// Returns a text of up to 40 UTF-16 units as it is, and of a longer one the first 37, or 36 so as not to split a surrogate pair, and three dots.
    /// </summary>
    /// <param name="written">The text as it stands in a file.</param>
    public static string Of(string written)
    {
        if (written.Length <= Longest) return written;
        return $"{written.AsSpan(0, char.IsHighSurrogate(written[Longest - 4]) ? Longest - 4 : Longest - 3)}...";
    }
}
