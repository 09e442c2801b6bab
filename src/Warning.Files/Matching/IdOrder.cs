using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// The ordinal order of ids. Of ids in ASCII the first bytes are compared as one number, so that a sort need not follow a reference to each
/// string; only where those are equal, the strings are.
/// </summary>
internal static class IdOrder
{
    private const int PrefixLength = 16;

    /// <summary>The places of the ids in their order.</summary>
    public static int[] Of(IReadOnlyList<string> ids)
    {
        int[] order = [.. Enumerable.Range(0, ids.Count)];
        UInt128[] prefixes = new UInt128[ids.Count];
        for (int i = 0; i < prefixes.Length; i++)
        {
            // Beyond ASCII the order of bytes is not that of chars.
            if (!TryPrefix(ids[i], out prefixes[i])) return SortedWhole(ids, order);
        }

        Array.Sort(prefixes, order);
        for (int from = 0, to; from < order.Length; from = to)
        {
            to = from + 1;
            while (to < order.Length && prefixes[to] == prefixes[from]) to++;
            if (to - from > 1) order.AsSpan(from, to - from).Sort((a, b) => string.CompareOrdinal(ids[a], ids[b]));
        }

        return order;
    }

    private static int[] SortedWhole(IReadOnlyList<string> ids, int[] order)
    {
        Array.Sort([.. ids], order, StringComparer.Ordinal);
        return order;
    }

    /// <summary>The first bytes, those that are not there as zeros.</summary>
    private static bool TryPrefix(string id, out UInt128 prefix)
    {
        Span<byte> bytes = stackalloc byte[PrefixLength];
        bytes.Clear();
        prefix = 0;
        ReadOnlySpan<char> first = id.AsSpan(0, Math.Min(id.Length, PrefixLength));
        if (!Ascii.IsValid(id)) return false;
        Ascii.FromUtf16(first, bytes, out _);
        prefix = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return true;
    }
}
