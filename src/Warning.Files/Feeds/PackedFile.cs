using System.IO.Compression;
using System.Text;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>The content of a feed's file: the file itself, or, of a zip archive that holds one file, that one.</summary>
internal static class PackedFile
{
    /// <summary>The largest file that is unpacked into memory, for a reader that goes back and forth in it: 256 MiB.</summary>
    public const long MostInMemory = 256L << 20;

    // Archives that do not tell how names are written come from programs in Chinese.
    private static readonly Encoding NamesWithoutMark = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    /// <summary>Opens the content to be read back and forth; that of an archive is unpacked into memory.</summary>
    /// <exception cref="FeedException">The file cannot be opened, or is too large to be unpacked.</exception>
    public static Stream OpenToSeek(string path, long most = MostInMemory)
    {
        Stream content = Open(path, out _, out ZipArchiveEntry? entry);
        if (entry is null) return content;
        using (content)
        {
            if (entry.Length > most) throw new FeedException(path, null, KindMessages.PackedTooLarge(most >> 20));
            try
            {
                MemoryStream unpacked = new((int)entry.Length);
                content.CopyTo(unpacked);
                unpacked.Position = 0;
                return unpacked;
            }
            catch (Exception damage) when (damage is InvalidDataException or IOException)
            {
                throw new FeedException(path, null, KindMessages.DamagedZip, damage);
            }
        }
    }

    /// <summary>Opens the content to be read once, forward.</summary>
    /// <param name="path">The file.</param>
    /// <param name="name">The name of the content: that of the file in the archive, or of the file.</param>
    /// <param name="entry">The file in the archive; null: it is none.</param>
    /// <exception cref="FeedException">The file cannot be opened.</exception>
    public static Stream Open(string path, out string name, out ZipArchiveEntry? entry)
    {
        Stream file = FeedFile.Open(path);
        name = path;
        entry = null;
        try
        {
            if (!BeginsAsZip(file)) return file;
            ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true, NamesWithoutMark);
            if (ZipKind.Of(zip) != FileKind.Other)
            {
                file.Position = 0;
                return file;
            }

            entry = ZipKind.FilesOf(zip)[0];
            name = entry.Name;
            return new EntryStream(entry.Open(), file);
        }
        catch (Exception damage) when (damage is InvalidDataException or NotSupportedException)
        {
            file.Position = 0;
            return file; // what it is will be said by what tells kinds
        }
        catch (IOException broken)
        {
            file.Dispose();
            throw FeedFile.Unreadable(path, broken);
        }
    }

    private static bool BeginsAsZip(Stream file)
    {
        Span<byte> head = stackalloc byte[4];
        int read = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return head[..read] is [(byte)'P', (byte)'K', 3, 4];
    }

    /// <summary>The bytes of a file in an archive, with which the archive is closed.</summary>
    private sealed class EntryStream(Stream entry, Stream file) : ForwardStream(entry)
    {
        public override int Read(Span<byte> buffer) => Source.Read(buffer);

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (disposing) file.Dispose();
        }
    }
}
