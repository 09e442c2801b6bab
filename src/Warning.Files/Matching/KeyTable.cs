using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// A set of byte strings numbered in the order of addition, as an open-addressing hash table over one array of bytes, so that a look-up creates
/// no string. Look-ups are thread-safe once all keys are added.
/// </summary>
internal sealed class KeyTable
{
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    // A slot holds the upper half of a key's hash above the key's number + 1; 0 is free.
    private ulong[] slots;
    private int[] starts;
    private byte[] bytes;

    public KeyTable(int capacity = 64)
    {
        slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(capacity, 8) * 2)];
        starts = new int[capacity + 1];
        bytes = new byte[Math.Max(capacity * 20, 64)];
    }

    /// <summary>The number of keys.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the key of a number.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            int start = starts[number];
            return bytes.AsSpan(start, starts[number + 1] - start);
        }
    }

    /// <summary>Returns whether a key is the one with a number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int number, ReadOnlySpan<byte> key) => AreEqual(this[number], key);

    /// <summary>Returns whether two keys are equal.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreEqual(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != other.Length) return false;
        if (one.Length is < 16 or > 32) return one.SequenceEqual(other);

        // Two overlapping loads compare the 18 bytes of a credit code without a loop.
        ref byte a = ref MemoryMarshal.GetReference(one);
        ref byte b = ref MemoryMarshal.GetReference(other);
        nuint last = (nuint)one.Length - 16;
        return ((Vector128.LoadUnsafe(ref a) ^ Vector128.LoadUnsafe(ref b)) | (Vector128.LoadUnsafe(ref a, last) ^ Vector128.LoadUnsafe(ref b, last))) == Vector128<byte>.Zero;
    }

    /// <summary>Returns the number of a key, or -1.</summary>
    public int Find(ReadOnlySpan<byte> key)
    {
        ulong hash = HashOf(key);
        int mask = slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            ulong held = slots[slot];
            if (held == 0) return -1;
            int number = (int)held - 1;
            if ((held ^ hash) >> 32 == 0 && Is(number, key)) return number;
        }
    }

    /// <summary>Adds a key unless it is there, and returns its number.</summary>
    public int Add(ReadOnlySpan<byte> key, out bool added)
    {
        int known = Find(key);
        added = known < 0;
        if (!added) return known;

        Reserve(key.Length);
        key.CopyTo(bytes.AsSpan(starts[Count]));
        starts[Count + 1] = starts[Count] + key.Length;
        Count++;
        Place(HashOf(key), Count);
        return Count - 1;
    }

    /// <summary>Removes all keys; the room for them stays.</summary>
    public void Clear()
    {
        if (Count > 0) Array.Clear(slots);
        Count = 0;
    }

    private void Reserve(int length)
    {
        if (Count + 1 == starts.Length) Array.Resize(ref starts, starts.Length * 2);
        int needed = checked(starts[Count] + length);
        if (needed > bytes.Length) Array.Resize(ref bytes, (int)Math.Min(Math.Max(bytes.Length * 2L, needed), Array.MaxLength));
        if ((Count + 1) * 2L <= slots.Length) return;

        slots = new ulong[slots.Length * 2];
        for (int number = 0; number < Count; number++)
            Place(HashOf(this[number]), number + 1);
    }

    private void Place(ulong hash, int numberPlusOne)
    {
        int mask = slots.Length - 1;
        int slot = (int)hash & mask;
        while (slots[slot] != 0)
            slot = (slot + 1) & mask;
        slots[slot] = hash >> 32 << 32 | (uint)numberPlusOne;
    }

    private static ulong HashOf(ReadOnlySpan<byte> key)
    {
        ulong hash = (ulong)key.Length * Multiplier;
        while (key.Length >= sizeof(ulong))
        {
            hash = Mix(hash, MemoryMarshal.Read<ulong>(key));
            key = key[sizeof(ulong)..];
        }

        ulong rest = 0;
        foreach (byte one in key)
            rest = rest << 8 | one;
        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong value)
    {
        ulong high = Math.BigMul(hash ^ value ^ 0xA0761D6478BD642F, Multiplier, out ulong low);
        return high ^ low;
    }
}
