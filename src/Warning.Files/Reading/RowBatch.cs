using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
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

    // What all measures count of the rows that were summed up last: the dates, each with its first row and how many rows it has, and the companies.
    private readonly List<int> firsts = [];
    private readonly List<int> named = [];
    private int[] counts = [];
    private (int From, int To) summed;

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
        HasBlanks = new bool[values];
        Periods = new CalendarPeriod[cadences][];
        Array.Fill(Periods, []);
    }

    public int Count { get; private set; }

    /// <summary>The company's row in the panel, <see cref="ReadAgain"/>, or for a row of no company what <see cref="CompanyMatch"/> says.</summary>
    public int[] Companies { get; private set; } = [];

    /// <summary>The number of its record among those of <see cref="Feeds.CsvFields"/>.</summary>
    public int[] Records { get; private set; } = [];

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

    /// <summary>Of each column of numbers, whether one may be NaN.</summary>
    public bool[] HasBlanks { get; }

    /// <summary>Of the rows that were summed up, the first of each date.</summary>
    public ReadOnlySpan<int> Firsts => CollectionsMarshal.AsSpan(firsts);

    /// <summary>Of the rows that were summed up, the company of each that is of another than the row before.</summary>
    public ReadOnlySpan<int> Named => CollectionsMarshal.AsSpan(named);

    /// <summary>Takes all rows away.</summary>
    public void Clear()
    {
        Count = Unmatched = Future = 0;
        HasBlanks.AsSpan().Clear();
        Forget();
    }

    /// <summary>Makes room for rows.</summary>
    public void Reserve(int rows)
    {
        if (rows > capacity) Resize((int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(FirstCapacity, rows)));
    }

    /// <summary>Adds a row, for which there is room; gives its number in the batch.</summary>
    /// <param name="record">Its record.</param>
    /// <param name="fields">By what its fields are given.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Add(int record, int fields)
    {
        int number = Count;
        Records[number] = record;
        Fields[number] = fields;
        Count = number + 1;
        return number;
    }

    /// <summary>The number of rows of a date among those that were summed up.</summary>
    public int CountOf(int date) => counts[date];

    /// <summary>Sums up, once for all measures, rows that are all of a company.</summary>
    public void SumUp(int from, int to)
    {
        if (summed == (from, to)) return;
        Forget();
        summed = (from, to);
        if (counts.Length < DateCount) Array.Resize(ref counts, DateCount);
        int last = -1;
        for (int number = from; number < to; number++)
        {
            if (counts[Dates[number]]++ == 0) firsts.Add(number);
            if (Companies[number] != last) named.Add(last = Companies[number]);
        }
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

    private void Forget()
    {
        foreach (int first in firsts) counts[Dates[first]] = 0;
        firsts.Clear();
        named.Clear();
        summed = default;
    }

    private void Resize(int rows)
    {
        capacity = rows;
        Companies = Resized(Companies);
        Records = Resized(Records);
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
