using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Drafting;

/// <summary>A table found in a folder: of one file, or of several whose names differ only in a number or date.</summary>
/// <param name="Pattern">The file, or the pattern of all files, relative to the folder.</param>
/// <param name="Files">The files, the oldest first.</param>
/// <param name="Sample">A sample of the newest file.</param>
internal sealed record FoundFeed(string Pattern, IReadOnlyList<string> Files, FileSample Sample)
{
    /// <summary>The sheets of a workbook that has one a month, the oldest first; otherwise none.</summary>
    public IReadOnlyList<string> Sheets { get; init; } = [];

    /// <summary>The name of the feed: that of the file or its folder, without the part that numbers the files.</summary>
    public string Name
    {
        get
        {
            string[] parts = Pattern.Split('/');
            string stem = FileShape.Stem(parts[^1]);
            if (stem.Length == 0 && parts.Length > 1) stem = FileShape.Stem(parts[^2]);
            if (Sample.Format.Sheet is { } sheet && !sheet.Contains('*', StringComparison.Ordinal)) stem = stem.Length == 0 ? sheet : $"{stem}-{sheet}";
            stem = string.Concat(stem.Select(c => char.IsWhiteSpace(c) ? '-' : c));
            return stem.Length == 0 ? "feed" : stem;
        }
    }

    /// <summary>What stands around the table and says what it is, folded: sheet, titles, file, folder.</summary>
    public IReadOnlyList<string> Parts
    {
        get
        {
            string[] folders = Pattern.Split('/');
            return
            [
                .. new[] { Sample.Format.Sheet ?? "" }.Concat(Sample.Titles).Append(FileShape.Stem(folders[^1])).Append(folders.Length > 1 ? folders[^2] : "")
                    .Select(HeaderText.Fold).Where(part => part.Length > 1),
            ];
        }
    }

    /// <summary>The period that its titles or the names of its files say it covers; null if they say none.</summary>
    public CoveredPeriod? Covers
    {
        get
        {
            if (Sheets.Count > 1) return CoveredPeriod.Of(CoveredPeriod.DateIn(Sheets[0]), CoveredPeriod.DateIn(Sheets[^1]));
            if (Sample.Titles.Select(CoveredPeriod.In).FirstOrDefault(period => period is not null) is { } titled) return titled;
            return CoveredPeriod.In(FileShape.Bare(Files[^1]))
                ?? CoveredPeriod.Of(CoveredPeriod.DateIn(FileShape.Bare(Files[0])), CoveredPeriod.DateIn(FileShape.Bare(Files[^1])));
        }
    }
}
