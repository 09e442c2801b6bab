using System.Buffers.Binary;
using System.Security.Cryptography;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Hashes cells with a key that is made anew for each scan and is never written: whether two cells of one scan are the same can be told, and
/// nothing else, not even by whoever has the outputs and tries all numbers. Thread-safe.
/// </summary>
internal sealed class FieldHashes
{
    private const int LongestOnStack = 256;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(HMACSHA256.HashSizeInBytes);

    /// <summary>The hash of a cell; a telephone or identity number has one however it is spaced.</summary>
    public UInt128 Of(ReadOnlySpan<byte> cell)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes], canonical = stackalloc byte[LongestOnStack];
        int length = PersonalNumber.Canonical(cell, canonical);
        HMACSHA256.HashData(key, length < 0 ? TextCell.Trim(cell) : canonical[..length], hash);
        return BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
