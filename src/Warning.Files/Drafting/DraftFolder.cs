using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Drafting;

/// <summary>The files of a folder and the tables in them, looked at once.</summary>
internal sealed class DraftFolder
{
    private static readonly string[] OtherFolders = ["out", "state", "rules"];

    private readonly List<FoundFeed> tables = [];
    private readonly List<DraftedFile> others = [];

    public DraftFolder(string path, FileFormats formats)
    {
        List<string> files = [.. FilesOf(path)];
        foreach (string file in files.Where(file => PassedOver(file) is not null)) this.others.Add(new DraftedFile(file, DraftedUse.Passed, PassedOver(file)!));
        foreach (IGrouping<string, string> group in files.Where(file => PassedOver(file) is null).GroupBy(FileShape.Of, StringComparer.Ordinal))
        {
            string[] same = [.. group.Order(NaturalOrder.Instance)];
            Take(path, formats, same.Length == 1 && !FileShape.IsDated(same[0]) ? same[0] : group.Key, same);
        }
    }

    /// <summary>The tables, by the names of their files.</summary>
    public IReadOnlyList<FoundFeed> Tables => this.tables;

    /// <summary>The files that have no table.</summary>
    public IReadOnlyList<DraftedFile> Others => this.others;

    private void Take(string folder, FileFormats formats, string pattern, string[] files)
    {
        try
        {
            string newest = files[^1];
            IReadOnlyList<FileSample> samples = FileSample.Take(Path.Combine(folder, newest), formats.Of(Path.Combine(folder, newest)));
            if (samples.Count == 0) this.others.Add(new DraftedFile(pattern, DraftedUse.LeftOut, DraftMessages.WithoutTable(pattern)));
            this.tables.AddRange(FeedsOf(pattern, files, samples));
        }
        catch (Exception cause) when (cause is FeedException || FeedFaults.IsUnforeseen(cause))
        {
            FeedException fault = cause as FeedException ?? FeedFaults.Of(files[^1], null, cause);
            this.others.Add(new DraftedFile(pattern, DraftedUse.Unreadable, DraftMessages.SampleCannotBeRead(pattern, fault.Fault)));
        }
    }

    /// <summary>Returns a feed for each table, and one for all sheets that are a month each and have the same columns.</summary>
    private static IEnumerable<FoundFeed> FeedsOf(string pattern, string[] files, IReadOnlyList<FileSample> samples)
    {
        var months = samples
            .Where(sample => sample.Format.Sheet is { } sheet && CoveredPeriod.DateIn(sheet) is not null)
            .GroupBy(sample => FileShape.SheetPattern(sample.Format.Sheet!) + '\n' + string.Join('\n', sample.Header), StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => group.OrderBy(sample => CoveredPeriod.DateIn(sample.Format.Sheet!)!.Value.First).ToArray())
            .ToArray();
        HashSet<FileSample> taken = [.. months.SelectMany(group => group)];
        return
        [
            .. samples.Where(sample => !taken.Contains(sample)).Select(sample => new FoundFeed(pattern, files, sample)),
            .. months.Select(group =>
                new FoundFeed(pattern, files, group[^1] with { Format = group[^1].Format with { Sheet = FileShape.SheetPattern(group[^1].Format.Sheet!) } })
            {
                Sheets = [.. group.Select(sample => sample.Format.Sheet!)],
            }),
        ];
    }

    private static IEnumerable<string> FilesOf(string folder) => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(file => !file.Split('/')[..^1].Any(part => part.StartsWith('.') || OtherFolders.Contains(part, StringComparer.Ordinal)))
        .Where(file => file != ScanFileDraft.FileName)
        .Order(StringComparer.Ordinal);

    /// <summary>Says why a file is none of a department's; null where it may be one.</summary>
    private static Message? PassedOver(string file)
    {
        string name = Path.GetFileName(file);
        if (name.StartsWith("~$", StringComparison.Ordinal)) return DraftMessages.OwnerFile(file);
        return name.StartsWith('.') ? DraftMessages.HiddenFile(file) : null;
    }
}
