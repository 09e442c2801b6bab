using System.Buffers;
using System.Security.Cryptography;

namespace EarlyWarning.Files.Feeds;

/// <summary>Computes the SHA-256 of a file, by which a summary says what exactly was read.</summary>
internal static class FileHash
{
    private const int BytesAtOnce = 1 << 18;

    public static string Of(string path)
    {
        using Stream file = FeedFile.Open(path);
        try
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            byte[] block = ArrayPool<byte>.Shared.Rent(BytesAtOnce);
            for (int read = file.Read(block); read > 0; read = file.Read(block)) hash.AppendData(block, 0, read);
            ArrayPool<byte>.Shared.Return(block);
            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
        catch (IOException cause)
        {
            throw FeedFile.Unreadable(path, cause);
        }
    }
}
