using EarlyWarning.Files.Messages;
using Microsoft.Extensions.FileSystemGlobbing;

namespace EarlyWarning.Files.Feeds;

/// <summary>The files that a feed's pattern names.</summary>
internal static class FeedFiles
{
    /// <summary>The largest number of files of a pattern.</summary>
    public const int Most = 10_000;

    private static readonly string[] BeginningsOfPrograms = ["~$", "._", ".~"];

    private static readonly string[] NamesOfPrograms = [".DS_Store", "Thumbs.db", "desktop.ini"];

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
    /// The full paths that match, ordinally by their paths below the root, digits as numbers: a later one revises what an earlier one says. A path without
    /// <c>*</c> is the file itself, there or not; otherwise <c>*</c> is any
    /// part of a name and <c>**</c> any folders. Both are relative to the folder.
    /// </summary>
    /// <exception cref="FeedException">No file matches the pattern.</exception>
    public static IReadOnlyList<string> Resolve(string folder, string pattern) => Resolve(folder, pattern, out _);

    /// <summary>The full paths that match, of files that are there; none where there are none.</summary>
    public static IEnumerable<string> Existing(string folder, string pattern)
    {
        try
        {
            return Resolve(folder, pattern).Where(File.Exists);
        }
        catch (FeedException)
        {
            return [];
        }
    }

    /// <summary>Resolves a pattern, and counts the files that match and that programs keep for themselves (<see cref="IsOfPrograms"/>); left out.</summary>
    /// <exception cref="FeedException">No file matches the pattern.</exception>
    public static IReadOnlyList<string> Resolve(string folder, string pattern, out int leftOut)
    {
        leftOut = 0;
        string root = Path.GetFullPath(folder);
        string wanted = pattern.Replace('\\', '/');
        int star = wanted.IndexOf('*', StringComparison.Ordinal);
        if (star < 0) return [Path.GetFullPath(wanted, root)];

        // The matcher knows nothing above its root: what comes before the first star may begin with '/' or go up.
        int slash = wanted.LastIndexOf('/', star);
        root = Path.GetFullPath(wanted[..(slash + 1)], root);
        Matcher matcher = new(StringComparison.Ordinal);
        matcher.AddInclude(wanted[(slash + 1)..]);
        List<string> files = Directory.Exists(root) ? Matching(matcher, root) : [];
        leftOut = files.RemoveAll(file => IsOfPrograms(Path.GetFileName(file)));
        if (files.Count == 0)
            throw new FeedException(pattern, null, FeedMessages.NoFileMatches(Path.GetFullPath(folder)));
        if (files.Count > Most) throw new FeedException(pattern, null, FeedMessages.TooManyFiles(files.Count, Most));
        return [.. files.OrderBy(file => Path.GetRelativePath(root, file).Replace('\\', '/'), NaturalOrder.Instance)];
    }

    /// <summary>
    /// Returns whether a file is none of a department's, but one that a program keeps beside those: the note of Excel or WPS on who has a file open
    /// (<c>~$a.xlsx</c>), that of LibreOffice (<c>.~lock.a.ods#</c>), what a Mac copies beside a file (<c>._a.csv</c>), and what folders keep for themselves.
    /// </summary>
    public static bool IsOfPrograms(string name) =>
        Array.Exists(BeginningsOfPrograms, beginning => name.StartsWith(beginning, StringComparison.Ordinal))
            || NamesOfPrograms.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The real paths of a feed's files; two paths that lead to one file would have it read twice.</summary>
    /// <param name="paths">The files.</param>
    /// <param name="nameOf">What outputs call a file.</param>
    /// <exception cref="FeedException">Two of the paths lead to one file; it names both.</exception>
    public static IReadOnlyList<string> RealPathsOf(IReadOnlyList<string> paths, Func<string, string> nameOf)
    {
        Dictionary<string, string> seen = new(RealPath.Comparer);
        string[] reals = [.. paths.Select(RealPath.Of)];
        for (int file = 0; file < reals.Length; file++)
        {
            if (!seen.TryAdd(reals[file], paths[file]))
                throw new FeedException(paths[file], null, FeedMessages.SameFile(nameOf(seen[reals[file]])));
        }

        return reals;
    }

    private static List<string> Matching(Matcher matcher, string root)
    {
        try
        {
            return [.. matcher.Execute(new FeedFolder(root)).Files.Select(file => Path.GetFullPath(file.Path, root))];
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw FeedFile.Unreadable(root, cause);
        }
    }
}
