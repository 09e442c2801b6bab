namespace EarlyWarning.Files.Feeds;

/// <summary>The files that a feed's pattern names.</summary>
internal static class FeedFiles
{
    /// <summary>The full paths that match, in ordinal order; a path or a glob, relative to the folder.</summary>
    /// <exception cref="FeedException">No file matches.</exception>
    public static IReadOnlyList<string> Resolve(string folder, string pattern) =>
        throw new NotSupportedException(folder + pattern);
}
