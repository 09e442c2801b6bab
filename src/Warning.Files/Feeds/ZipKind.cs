using System.IO.Compression;
using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>Tells what a zip archive is: a document of an office program, or files that somebody has packed.</summary>
internal static class ZipKind
{
    private const int ShownNames = 5;

    private const int LongestType = 200;

    /// <summary>Returns the kind of an archive; one that holds a single file is of no kind of its own.</summary>
    public static FileKind Of(ZipArchive zip)
    {
        HashSet<string> names = new(zip.Entries.Select(entry => entry.FullName.Replace('\\', '/')), StringComparer.OrdinalIgnoreCase);
        if (names.Contains("mimetype") && TypeOf(zip) is { Length: > 0 } type) return OfOpenDocument(type, zip);
        if (names.Contains("[Content_Types].xml") || names.Contains("xl/workbook.xml")) return OfOpenXml(names);
        if (names.Contains("OFD.xml")) return new FileKind(null, KindMessages.Ofd);
        bool isOfApple = names.Contains("Index.zip") || names.Any(name => name.StartsWith("Index/", StringComparison.Ordinal));
        if (isOfApple) return new FileKind(null, KindMessages.Numbers);
        ZipArchiveEntry[] files = FilesOf(zip);
        if (files.Length == 0) return new FileKind(null, KindMessages.EmptyArchive);
        string[] shown = [.. files.Take(ShownNames).Select(file => file.FullName)];
        if (files.Length > 1) return new FileKind(null, KindMessages.SeveralInArchive(files.Length, shown));
        return files[0].IsEncrypted ? new FileKind(null, KindMessages.ArchivePassword) : FileKind.Other;
    }

    /// <summary>Returns the files that somebody has packed: not folders, and not what programs keep beside files.</summary>
    public static ZipArchiveEntry[] FilesOf(ZipArchive zip) =>
    [
        .. zip.Entries.Where(entry => entry.Name.Length > 0 && !FeedFiles.IsOfPrograms(entry.Name)
            && !entry.FullName.StartsWith("__MACOSX/", StringComparison.OrdinalIgnoreCase)),
    ];

    private static FileKind OfOpenXml(HashSet<string> names)
    {
        if (names.Contains("xl/workbook.bin")) return new FileKind(null, KindMessages.BinaryWorkbook);
        if (names.Any(name => name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase))) return new FileKind(".xlsx", null);
        if (names.Any(name => name.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return new FileKind(null, KindMessages.Word);
        if (names.Any(name => name.StartsWith("ppt/", StringComparison.OrdinalIgnoreCase))) return new FileKind(null, KindMessages.Slides);

        // Parts may have any names; the reader of workbooks finds them by their relations, or says that there is none.
        return new FileKind(".xlsx", null);
    }

    private static FileKind OfOpenDocument(string type, ZipArchive zip)
    {
        if (!type.StartsWith("application/vnd.oasis.opendocument.spreadsheet", StringComparison.Ordinal))
        {
            bool isText = type.StartsWith("application/vnd.oasis.opendocument.text", StringComparison.Ordinal);
            return new FileKind(null, isText ? KindMessages.Word : KindMessages.OtherOffice);
        }

        bool isLocked = zip.GetEntry("encrypted-package") is not null;
        return isLocked ? new FileKind(null, KindMessages.Password) : new FileKind(".ods", null);
    }

    private static string TypeOf(ZipArchive zip)
    {
        using Stream type = zip.GetEntry("mimetype")?.Open() ?? Stream.Null;
        Span<byte> text = stackalloc byte[LongestType];
        int length = type.ReadAtLeast(text, LongestType, throwOnEndOfStream: false);
        return System.Text.Encoding.ASCII.GetString(text[..length]).Trim();
    }
}
