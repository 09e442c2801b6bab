using System.IO.Compression;

namespace EarlyWarning.Office.Packaging;

/// <summary>Copies a package with a fixed date for all entries, so that the same content gives the same bytes.</summary>
internal static class TimelessZip
{
    // The earliest time that a zip can store.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Copy(Stream package, Stream output)
    {
        using ZipArchive source = new(package, ZipArchiveMode.Read, leaveOpen: true);
        using ZipArchive target = new(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            ZipArchiveEntry copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = Epoch;
            using Stream from = entry.Open();
            using Stream to = copy.Open();
            from.CopyTo(to);
        }
    }
}
