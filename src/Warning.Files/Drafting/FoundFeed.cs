using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Drafting;

/// <summary>A feed found in a folder: one file, or several whose names differ only in a number or date.</summary>
/// <param name="Pattern">The file, or the pattern of all files, relative to the folder.</param>
/// <param name="Sample">A sample of the first file.</param>
internal sealed record FoundFeed(string Pattern, FileSample Sample)
{
    private static readonly string[] OtherFolders = ["out", "state", "rules"];

    /// <summary>The name of the feed: that of the file or its folder, without the part that numbers the files.</summary>
    public string Name
    {
        get
        {
            string[] parts = Pattern.Split('/');
            string stem = Stem(parts[^1]);
            if (stem.Length == 0 && parts.Length > 1) stem = parts[^2];
            if (Sample.Format.Sheet is { } sheet) stem += "-" + sheet;
            stem = string.Concat(stem.Select(c => char.IsWhiteSpace(c) ? '-' : c));
            return stem.Length == 0 ? "feed" : stem;
        }
    }

    /// <summary>Finds the feeds of a folder and its subfolders; files that cannot be read are passed to <paramref name="unreadable"/>.</summary>
    public static IReadOnlyList<FoundFeed> In(string folder, FileFormats formats, Action<string, FeedException> unreadable)
    {
        List<FoundFeed> feeds = [];
        foreach (IGrouping<string, string> group in FilesOf(folder, formats).GroupBy(Shape, StringComparer.Ordinal))
        {
            string[] files = [.. group];
            try
            {
                IReadOnlyList<FileSample> samples = FileSample.Take(Path.Combine(folder, files[0]), formats.Of(files[0]));
                feeds.AddRange(samples.Select(sample => new FoundFeed(files.Length == 1 ? files[0] : group.Key, sample)));
            }
            catch (Exception cause) when (cause is FeedException || FeedFaults.IsUnforeseen(cause))
            {
                unreadable(files[0], cause as FeedException ?? FeedFaults.Of(files[0], null, cause));
            }
        }

        return feeds;
    }

    private static IEnumerable<string> FilesOf(string folder, FileFormats formats) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(file => formats.Knows(Path.GetExtension(file).ToLowerInvariant()))
        .Where(file => !file.Split('/')[..^1].Any(part => part.StartsWith('.') || OtherFolders.Contains(part, StringComparer.Ordinal)))
        .Where(file => Path.GetFileName(file) is var name && !name.StartsWith('.') && !name.StartsWith("~$", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>Replaces the number or date at the end of a file's name by a star: <c>power/2026-10.csv</c> becomes <c>power/*.csv</c>.</summary>
    private static string Shape(string file)
    {
        int slash = file.LastIndexOf('/') + 1;
        int dot = file.IndexOf('.', slash);
        int end = dot < 0 ? file.Length : dot;
        int start = end;
        while (start > slash && (char.IsAsciiDigit(file[start - 1]) || "-_年月季度Qq".Contains(file[start - 1], StringComparison.Ordinal)))
            start--;
        int digits = file.AsSpan(start, end - start).IndexOfAnyInRange('0', '9');

        // A file in the folder itself whose name is only a number, such as 12351, is not one of several.
        return digits < 0 || (start == slash && slash == 0) ? file : string.Concat(file.AsSpan(0, start + digits), "*", file.AsSpan(end));
    }

    private static string Stem(string name)
    {
        int dot = name.IndexOf('.', StringComparison.Ordinal);
        return (dot < 0 ? name : name[..dot]).Replace("*", "", StringComparison.Ordinal).Trim('-', '_', ' ');
    }
}
