using Microsoft.Extensions.FileSystemGlobbing;

namespace EarlyWarning.Files.Feeds;

/// <summary>The files that a feed's pattern names.</summary>
internal static class FeedFiles
{
    /// <summary>How many bytes the files that match have together; 0 where there are none.</summary>
    public static long LengthOf(string folder, string pattern)
    {
        try
        {
            return Resolve(folder, pattern).Select(path => new FileInfo(path)).Sum(file => file.Exists ? file.Length : 0);
        }
        catch (Exception unknown) when (unknown is FeedException or IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return 0; // reading it will say what is wrong
        }
    }

    /// <summary>
    /// The full paths that match, in ordinal order. A path without <c>*</c> is the file itself, there or not; otherwise <c>*</c> is any
    /// part of a name and <c>**</c> any folders. Both are relative to the folder.
    /// </summary>
    /// <exception cref="FeedException">No file matches the pattern.</exception>
    public static IReadOnlyList<string> Resolve(string folder, string pattern)
    {
        string root = Path.GetFullPath(folder);
        string wanted = pattern.Replace('\\', '/');
        int star = wanted.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return [Path.GetFullPath(wanted, root)];

        // The matcher knows nothing above its root: what comes before the first star may begin with '/' or go up.
        int slash = wanted.LastIndexOf('/', star);
        root = Path.GetFullPath(wanted[..(slash + 1)], root);
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(wanted[(slash + 1)..]);
        List<string> files = Directory.Exists(root) ? [.. matcher.GetResultsInFullPath(root).Select(Path.GetFullPath)] : [];
        if (files.Count == 0)
            throw new FeedException(pattern, null, $"no file in {Path.GetFullPath(folder)} matches; check the pattern, and that the files were delivered");
        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
