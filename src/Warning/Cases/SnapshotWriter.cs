using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using NodaTime;

namespace EarlyWarning.Cases;

/// <summary>Writes values one after the other, each text once. Not thread-safe.</summary>
internal sealed class SnapshotWriter(IBufferWriter<byte> output)
{
    private const int LongestNumber = 10;

    private readonly Dictionary<string, int> texts = new(StringComparer.Ordinal);

    public void Number(long number)
    {
        // Seven bits a byte, the sign in the last bit.
        ulong left = ((ulong)number << 1) ^ (ulong)(number >> 63);
        Span<byte> bytes = output.GetSpan(LongestNumber);
        int count = 0;
        for (; left >= 0x80; left >>= 7) bytes[count++] = (byte)(left | 0x80);
        bytes[count++] = (byte)left;
        output.Advance(count);
    }

    public void Number(long? number)
    {
        Flag(number is not null);
        if (number is { } given) Number(given);
    }

    public void Flag(bool flag) => Number(flag ? 1 : 0);

    public void Word<T>(T word)
        where T : struct, Enum => Number(Convert.ToInt64(word, System.Globalization.CultureInfo.InvariantCulture));

    public void Word<T>(T? word)
        where T : struct, Enum
    {
        Flag(word is not null);
        if (word is { } given) Word(given);
    }

    /// <summary>Writes a text: 0 for null, 1 and the text for one that is new, else the place of the same text before and 2.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(texts, text, out bool isKnown);
        if (isKnown)
        {
            Number(place + 2);
            return;
        }

        place = texts.Count - 1;
        Number(1);
        int length = Encoding.UTF8.GetByteCount(text);
        Number(length);
        Span<byte> bytes = output.GetSpan(length);
        output.Advance(Encoding.UTF8.GetBytes(text, bytes));
    }

    public void Date(LocalDate date)
    {
        Number(date.Year);
        Number((date.Month * 32) + date.Day);
    }

    public void Date(LocalDate? date)
    {
        Flag(date is not null);
        if (date is { } given) Date(given);
    }

    public void Amount(decimal? amount)
    {
        Flag(amount is not null);
        if (amount is not { } given) return;
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(given, bits);
        foreach (int part in bits)
        {
            BinaryPrimitives.WriteInt32LittleEndian(output.GetSpan(sizeof(int)), part);
            output.Advance(sizeof(int));
        }
    }

    public void Stamp(EventStamp? stamp)
    {
        Flag(stamp is not null);
        if (stamp is null) return;
        Duration since = stamp.At - NodaConstants.UnixEpoch;
        Number(since.Days);
        Number(since.NanosecondOfDay);
        Date(stamp.AsOf);
        Text(stamp.Pack);
        Text(stamp.Actor);
        Text(stamp.User);
        Text(stamp.Host);
    }

    public void All<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (T item in items) write(item);
    }

    public void Texts(IReadOnlyCollection<string> all) => All(all, Text);
}
