using System.IO.Compression;
using System.Security.Cryptography;

namespace EarlyWarning.Files;

/// <summary>
/// What is in a folder: a hash a file, and of a workbook one a part, because how hard a part is compressed is the runtime's own affair.
/// </summary>
internal static class FolderContent
{
    public static SortedDictionary<string, string> Of(string folder)
    {
        SortedDictionary<string, string> content = new(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');
            if (name.EndsWith(".xlsx", StringComparison.Ordinal) || name.EndsWith(".ods", StringComparison.Ordinal)
                || name.EndsWith(".zip", StringComparison.Ordinal)) AddParts(content, name, path);
            else content.Add(name, Hash(File.ReadAllBytes(path)));
        }

        return content;
    }

    private static void AddParts(SortedDictionary<string, string> content, string name, string path)
    {
        using ZipArchive zip = ZipFile.OpenRead(path);
        foreach (ZipArchiveEntry part in zip.Entries)
        {
            using Stream stream = part.Open();
            content.Add($"{name}!{part.FullName}", Convert.ToHexString(SHA256.HashData(stream)));
        }
    }

    private static string Hash(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes));
}
