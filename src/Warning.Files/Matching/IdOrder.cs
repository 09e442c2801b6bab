using System.Buffers.Binary;
using System.Text;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Sorts ids in ordinal order. The first bytes of ASCII ids are compared as one number, so that the sort does not follow a reference to each
/// string; the strings are compared only where those numbers are equal.
/// </summary>
internal static class IdOrder
{
    private const int PrefixLength = 16;

    /// <summary>Returns the places of the ids, sorted by id.</summary>
    public static int[] Of(IReadOnlyList<string> ids)
    {
        int[] order = [.. Enumerable.Range(0, ids.Count)];
        UInt128[] prefixes = new UInt128[ids.Count];
        for (int i = 0; i < prefixes.Length; i++)
        {
            // Beyond ASCII the order of UTF-8 bytes is not that of UTF-16 chars.
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

    /// <summary>Reads the first bytes of an ASCII id, padded with zeros; returns false if the id is not ASCII.</summary>
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
