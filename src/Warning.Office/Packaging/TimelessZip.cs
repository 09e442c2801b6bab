using System.IO.Compression;

namespace EarlyWarning.Office.Packaging;

/// <summary>Writes packages with a fixed date for all entries, so that the same content gives the same bytes.</summary>
internal static class TimelessZip
{
    // The earliest time that a zip can store.
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Copies a package.</summary>
    public static void Copy(Stream package, Stream output)
    {
        using ZipArchive target = new(output, ZipArchiveMode.Create, leaveOpen: true);
        Copy(package, target, []);
    }

    /// <summary>Copies the entries of a package, other than some that the target has already.</summary>
    public static void Copy(Stream package, ZipArchive target, IReadOnlyCollection<string> others)
    {
        using ZipArchive source = new(package, ZipArchiveMode.Read, leaveOpen: true);
        foreach (ZipArchiveEntry entry in source.Entries)
        {
            if (others.Contains(entry.FullName)) continue;
            using Stream from = entry.Open();
            using Stream to = NewEntry(target, entry.FullName);
            from.CopyTo(to);
        }
    }

    /// <summary>Begins an entry, which ends when the stream is disposed.</summary>
    public static Stream NewEntry(ZipArchive target, string name)
    {
        ZipArchiveEntry entry = target.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }
}
