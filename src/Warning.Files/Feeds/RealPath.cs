namespace EarlyWarning.Files.Feeds;

/// <summary>Where a file really lies: its path with every link in it followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 64;

    /// <summary>Whether two paths are one, as file systems of the machine usually have it.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>The real path of a file or folder; of one that is not there, or in a circle of links, the path as far as it can be followed.</summary>
    public static string Of(string path)
    {
        string full = Path.GetFullPath(path);
        string at = Path.GetPathRoot(full)!;
        Queue<string> rest = PartsOf(full, at);
        int links = 0;
        while (rest.TryDequeue(out string? part))
        {
            string next = Path.Combine(at, part);
            if (TargetOf(next) is not { } target || links++ == MostLinks)
            {
                at = next;
                continue;
            }

            // What the link names is followed from its own folder, and then the parts that are left.
            string linked = Path.GetFullPath(target, at);
            string[] left = [.. rest];
            at = Path.GetPathRoot(linked)!;
            rest = PartsOf(linked, at);
            foreach (string one in left) rest.Enqueue(one);
        }

        return at;
    }

    private static string? TargetOf(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException)
        {
            return null; // opening it will say what is wrong
        }
    }

    private static Queue<string> PartsOf(string full, string root) =>
        new(full[root.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries));
}
