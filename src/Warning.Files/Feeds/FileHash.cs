using System.Security.Cryptography;

namespace EarlyWarning.Files.Feeds;

/// <summary>Computes the SHA-256 of a file, by which a summary says what exactly was read.</summary>
internal static class FileHash
{
    public static string Of(string path)
    {
        using Stream file = FeedFile.Open(path);
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (IOException cause)
        {
            throw FeedFile.Unreadable(path, cause);
        }
    }
}
