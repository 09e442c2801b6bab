using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using EarlyWarning.Files.Cells;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The distinct dates of a column, numbered as they are met: a feed has few, so that a cell is looked up by its bytes and parsed only once. Not
/// thread-safe: every thread has its own.
/// </summary>
internal sealed class DateTable(ObservationDates reading)
{
    private const int Slots = 1 << 10;

    // A date whose slot another has stands in one of the next: two that took turns in one slot would be parsed at each row.
    private const int SlotsTried = 8;
    private const int LongestRemembered = 16;
    private const int MostDates = 1 << 13;
    private const ulong Multiplier = 0x9E3779B97F4A7C15;

    private readonly Slot[] slots = new Slot[Slots];
    private readonly List<CellDate> dates = [];

    /// <summary>The year of dates that are told without one; null: such a date is none.</summary>
    public int? Year => reading.Year;

    /// <summary>The number of dates met.</summary>
    public int Count => dates.Count;

    /// <summary>A date by its number.</summary>
    public CellDate this[int number] => dates[number];

    /// <summary>The number of a cell's date, or -1 for one that cannot be read.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ReadOnlySpan<byte> cell)
    {
        if ((uint)(cell.Length - 4) > LongestRemembered - 4) return Parse(cell);
        (ulong low, ulong high) = WordsOf(cell);
        int number = (int)(((low ^ (high * Multiplier)) * Multiplier) >> 54);
        ref Slot slot = ref slots[number];
        return slot.Is(low, high, cell.Length) ? slot.Date : FindNear(number, low, high, cell);
    }

    /// <summary>Finds a cell's date; the fault says why it cannot be read.</summary>
    public bool TryFind(ReadOnlySpan<byte> cell, out CellDate date, out Message? fault)
    {
        fault = null;
        int number = Find(cell);
        if (number < 0) return reading.TryParse(cell, out date, out fault);
        date = dates[number];
        return true;
    }

    /// <summary>Finds a cell's date, which must be a day; the fault says why it is none.</summary>
    public bool TryFindDay(ReadOnlySpan<byte> cell, out LocalDate day, out Message? fault)
    {
        bool isRead = TryFind(cell, out CellDate date, out fault) && date.TryToDay(out _, out fault);
        day = isRead ? date.FirstDay : default;
        return isRead;
    }

    /// <summary>Forgets all dates where so many have been met that they are kept in vain; true if it did.</summary>
    public bool TryForget()
    {
        if (dates.Count < MostDates) return false;
        dates.Clear();
        Array.Clear(slots);
        return true;
    }

    /// <summary>The bytes of a short text as two numbers, which together with its length are its own.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong Low, ulong High) WordsOf(ReadOnlySpan<byte> cell) => cell.Length < sizeof(ulong)
        ? (BinaryPrimitives.ReadUInt32LittleEndian(cell), BinaryPrimitives.ReadUInt32LittleEndian(cell[^sizeof(uint)..]))
        : (BinaryPrimitives.ReadUInt64LittleEndian(cell), BinaryPrimitives.ReadUInt64LittleEndian(cell[^sizeof(ulong)..]));

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int FindNear(int number, ulong low, ulong high, ReadOnlySpan<byte> cell)
    {
        for (int tried = 0; tried < SlotsTried; tried++)
        {
            ref Slot slot = ref slots[(number + tried) % Slots];
            if (slot.Is(low, high, cell.Length)) return slot.Date;
            if (slot.Length == 0) return Remember(ref slot, low, high, cell);
        }

        return Remember(ref slots[number], low, high, cell);
    }

    private int Remember(ref Slot slot, ulong low, ulong high, ReadOnlySpan<byte> cell)
    {
        int date = Parse(cell);
        if (date >= 0) slot = new Slot(low, high, cell.Length, date);
        return date;
    }

    private int Parse(ReadOnlySpan<byte> cell)
    {
        if (!reading.TryParse(cell, out CellDate date, out _)) return -1;
        dates.Add(date);
        return dates.Count - 1;
    }

    private readonly record struct Slot(ulong Low, ulong High, int Length, int Date)
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public bool Is(ulong low, ulong high, int length) => Low == low && High == high && Length == length;
    }
}
