using System.Buffers.Binary;
using System.Text;
using NodaTime;

namespace EarlyWarning.Cases;

/// <summary>Reads what a <see cref="SnapshotWriter"/> wrote. Bytes that it cannot have written are an <see cref="InvalidDataException"/>.</summary>
internal ref struct SnapshotReader(ReadOnlySpan<byte> bytes)
{
    private readonly List<string> texts = [];
    private ReadOnlySpan<byte> rest = bytes;

    public readonly bool IsAtEnd => rest.IsEmpty;

    public long Number()
    {
        ulong number = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            byte next = Take(1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return (long)(number >> 1) ^ -(long)(number & 1);
        }

        throw Wrong();
    }

    public int Small() => Number() is var number && number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Wrong();

    public bool Flag() => Number() switch { 0 => false, 1 => true, _ => throw Wrong() };

    public T Word<T>()
        where T : struct, Enum => (T)Enum.ToObject(typeof(T), Small()) is var word && Enum.IsDefined(word) ? word : throw Wrong();

    public T? OptionalWord<T>()
        where T : struct, Enum => Flag() ? Word<T>() : null;

    public string? OptionalText()
    {
        int code = Small();
        if (code == 0) return null;
        if (code > 1) return code - 2 < texts.Count ? texts[code - 2] : throw Wrong();
        string text = Encoding.UTF8.GetString(Take(Small()));
        texts.Add(text);
        return text;
    }

    public string Text() => OptionalText() ?? throw Wrong();

    public LocalDate Date()
    {
        int year = Small(), day = Small();
        try
        {
            return new LocalDate(year, day / 32, day % 32);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw Wrong();
        }
    }

    public LocalDate? OptionalDate() => Flag() ? Date() : null;

    public int? OptionalNumber() => Flag() ? Small() : null;

    public decimal? Amount()
    {
        if (!Flag()) return null;
        Span<int> bits = stackalloc int[4];
        ReadOnlySpan<byte> written = Take(4 * sizeof(int));
        for (int part = 0; part < bits.Length; part++) bits[part] = BinaryPrimitives.ReadInt32LittleEndian(written[(part * sizeof(int))..]);
        try
        {
            return new decimal(bits);
        }
        catch (ArgumentException)
        {
            throw Wrong();
        }
    }

    public EventStamp? Stamp()
    {
        if (!Flag()) return null;
        int days = Small();
        long nanoseconds = Number();
        try
        {
            Instant at = NodaConstants.UnixEpoch + Duration.FromDays(days) + Duration.FromNanoseconds(nanoseconds);
            return new EventStamp(at, Date(), Text(), Text()) { User = OptionalText(), Host = OptionalText() };
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or OverflowException)
        {
            throw Wrong();
        }
    }

    /// <summary>Reads a count; each item takes a byte at least.</summary>
    public int Count() => Small() is var count && count >= 0 && count <= rest.Length ? count : throw Wrong();

    public string[] Texts()
    {
        string[] all = new string[Count()];
        for (int place = 0; place < all.Length; place++) all[place] = Text();
        return all;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)rest.Length) throw Wrong();
        ReadOnlySpan<byte> taken = rest[..count];
        rest = rest[count..];
        return taken;
    }

    private static InvalidDataException Wrong() => new();
}
