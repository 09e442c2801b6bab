using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace EarlyWarning.Files.Caching;

/// <summary>
/// Makes one hash of all that what was read of a feed depends on, part after part, each with its length so that no two lists of parts are one.
/// </summary>
internal sealed class CacheKey : IDisposable
{
    /// <summary>The length of a key, in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds a part.</summary>
    public void Add(ReadOnlySpan<byte> part)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }

    /// <summary>Adds a part.</summary>
    public void Add(string part) => Add(Encoding.UTF8.GetBytes(part));

    /// <summary>Returns the key; nothing can be added afterwards.</summary>
    public byte[] ToArray() => hash.GetHashAndReset();

    /// <summary>Returns the hash of texts in their order.</summary>
    public static byte[] Of(IEnumerable<string> parts)
    {
        using CacheKey key = new();
        foreach (string part in parts) key.Add(part);
        return key.ToArray();
    }

    public void Dispose() => hash.Dispose();
}
