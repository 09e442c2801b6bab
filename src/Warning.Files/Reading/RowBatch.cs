using System.Buffers;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The rows of a chunk as numbers, a column for each thing that is read of them. A row in which anything is at fault has only its place in
/// the text: the general lane reads it when its turn comes, so that faults are told in the order of the file.
/// </summary>
internal sealed class RowBatch : IDisposable
{
    /// <summary>Instead of a company: anything is at fault in the row, and the general lane has to read it.</summary>
    public const int ReadAgain = int.MinValue;

    private const int FirstCapacity = 1024;

    private readonly bool hasKnown;
    private readonly bool hasKey;
    private readonly bool hasAccounts;

    // The columns are rented, and may have room for more: each feed has its batches, one after the other.
    private int capacity;

    /// <summary>Makes a batch for rows of a feed.</summary>
    /// <param name="values">How many numbers a row has: those of its events, then those of its measures.</param>
    /// <param name="cadences">How many cadences the measures have.</param>
    /// <param name="hasKnown">Whether a row says when it became known.</param>
    /// <param name="hasKey">Whether a row has an event's key.</param>
    /// <param name="hasAccounts">Whether it matters of which of its company's accounts a row is.</param>
    public RowBatch(int values, int cadences, bool hasKnown, bool hasKey, bool hasAccounts)
    {
        this.hasAccounts = hasAccounts;
        this.hasKnown = hasKnown;
        this.hasKey = hasKey;
        Values = new double[values][];
        Array.Fill(Values, []);
        Periods = new CalendarPeriod[cadences][];
        Array.Fill(Periods, []);
    }

    public int Count { get; private set; }

    /// <summary>The company's row in the panel, <see cref="ReadAgain"/>, or for a row of no company what <see cref="CompanyMatch"/> says.</summary>
    public int[] Companies { get; private set; } = [];

    /// <summary>Where in the text the row begins.</summary>
    public int[] Offsets { get; private set; } = [];

    /// <summary>How many lines after the chunk's first it begins.</summary>
    public int[] Lines { get; private set; } = [];

    /// <summary>The number of its date among those met.</summary>
    public int[] Dates { get; private set; } = [];

    /// <summary>One more than the greatest number of a date.</summary>
    public int DateCount { get; set; }

    /// <summary>By what <see cref="Feeds.CsvFields"/> gives its fields; of a row at fault as a whole, nothing.</summary>
    public int[] Fields { get; private set; } = [];

    /// <summary>How many rows are of no company.</summary>
    public int Unmatched { get; private set; }

    /// <summary>How many sound rows are of a date after the as-of date.</summary>
    public int Future { get; set; }

    /// <summary>When it became known; empty where rows do not say so.</summary>
    public LocalDate[] Known { get; private set; } = [];

    /// <summary>The period of its date, by cadence.</summary>
    public CalendarPeriod[][] Periods { get; }

    public UInt128[] Keys { get; private set; } = [];

    /// <summary>Which of its company's accounts each row is of; empty where that does not matter.</summary>
    public int[] Accounts { get; private set; } = [];

    /// <summary>The numbers; NaN for none.</summary>
    public double[][] Values { get; }

    public void Clear() => Count = Unmatched = Future = 0;

    /// <summary>Adds a row; gives its number in the batch.</summary>
    public int Add(int offset, int line)
    {
        if (Count == capacity) Resize(Math.Max(FirstCapacity, Count * 2));
        Offsets[Count] = offset;
        Lines[Count] = line;
        return Count++;
    }

    /// <summary>Whether most rows are of the company of the row before.</summary>
    public bool IsByCompany
    {
        get
        {
            int same = 0;
            for (int i = 1; i < Count; i++)
            {
                if (Companies[i] == Companies[i - 1]) same++;
            }

            return same > Count / 2;
        }
    }

    /// <summary>Counts the rows of no company, once all were added.</summary>
    public void CountUnmatched()
    {
        foreach (int company in Companies.AsSpan(0, Count))
        {
            if (company < 0 && company != ReadAgain) Unmatched++;
        }
    }

    /// <summary>Gives the columns back.</summary>
    public void Dispose() => Resize(0);

    private void Resize(int rows)
    {
        capacity = rows;
        Companies = Resized(Companies);
        Offsets = Resized(Offsets);
        Lines = Resized(Lines);
        Dates = Resized(Dates);
        Fields = Resized(Fields);
        if (hasKnown) Known = Resized(Known);
        if (hasKey) Keys = Resized(Keys);
        if (hasAccounts) Accounts = Resized(Accounts);
        for (int i = 0; i < Periods.Length; i++)
            Periods[i] = Resized(Periods[i]);
        for (int i = 0; i < Values.Length; i++)
            Values[i] = Resized(Values[i]);
    }

    private T[] Resized<T>(T[] column)
    {
        T[] resized = capacity == 0 ? [] : ArrayPool<T>.Shared.Rent(capacity);
        column.AsSpan(0, Math.Min(Count, resized.Length)).CopyTo(resized);
        if (column.Length > 0) ArrayPool<T>.Shared.Return(column);
        return resized;
    }
}
