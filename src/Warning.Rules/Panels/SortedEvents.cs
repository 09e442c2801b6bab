using System.Runtime.InteropServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// The events of an indicator sorted once by company, day and value, so that a further as-of date takes those that were known by then in one pass, and all
/// of them as they are. Only of events that are rows alone: without keys, fields, and rows that could not be read or are only about right. Immutable.
/// </summary>
internal sealed class SortedEvents
{
    private readonly int[] offsets;
    private readonly int[] companies;
    private readonly int[] days;
    private readonly int[] known;
    private readonly double[] values;
    private readonly (int Day, int Known)[] firstKnown;

    private SortedEvents(EventAppender appender, int companyCount)
    {
        ReadOnlySpan<EventAppender.Occurrence> rows = appender.Rows;
        offsets = new int[companyCount + 1];
        foreach (ref readonly EventAppender.Occurrence one in rows) offsets[one.Row + 1]++;
        for (int row = 0; row < companyCount; row++) offsets[row + 1] += offsets[row];

        int[] numbers = new int[rows.Length], next = offsets.AsSpan(0, companyCount).ToArray();
        for (int number = 0; number < rows.Length; number++) numbers[next[rows[number].Row]++] = number;
        Comparison<int> order = (left, right) => Compare(appender.Rows[left], appender.Rows[right]);
        (companies, days, known, values) = (new int[rows.Length], new int[rows.Length], new int[rows.Length], new double[rows.Length]);
        for (int row = 0; row < companyCount; row++)
        {
            Span<int> own = numbers.AsSpan(offsets[row], offsets[row + 1] - offsets[row]);
            if (own.Length > 1) own.Sort(order);
            for (int i = 0; i < own.Length; i++)
            {
                ref readonly EventAppender.Occurrence one = ref rows[own[i]];
                int place = offsets[row] + i;
                (companies[place], days[place], known[place], values[place]) = (row, one.Day, one.Known, one.Value);
            }
        }

        Dictionary<int, int> first = [];
        for (int place = 0; place < days.Length; place++)
        {
            ref int earliest = ref CollectionsMarshal.GetValueRefOrAddDefault(first, days[place], out bool exists);
            if (!exists || known[place] < earliest) earliest = known[place];
        }

        firstKnown = [.. first.Select(one => (one.Key, one.Value))];
    }

    /// <summary>Sorts the events of an appender; null where they are more than rows.</summary>
    /// <param name="appender">The appended events; none is appended any more.</param>
    /// <param name="companies">The number of companies.</param>
    public static SortedEvents? Of(EventAppender appender, int companies) =>
        appender is { HasKeys: false, HasUnread: false, HasFields: false, Approximate: null, Undated.Count: 0 } ? new SortedEvents(appender, companies) : null;

    /// <summary>Adds the days of the events that were known at a date to a set.</summary>
    public void AddDays(DaySet set, int asOf)
    {
        foreach ((int day, int first) in firstKnown)
        {
            if (first <= asOf) set.Add(day);
        }
    }

    /// <summary>Returns the events that were known at a date, in this order.</summary>
    public (int[] Offsets, int[] Companies, int[] Days, double[] Values) KnownAt(int asOf)
    {
        int count = 0;
        foreach (int one in known) count += one <= asOf ? 1 : 0;
        if (count == known.Length) return (offsets, companies, days, values);

        int[] start = new int[offsets.Length], of = new int[count], on = new int[count];
        double[] what = new double[count];
        int next = 0;
        for (int row = 0; row + 1 < offsets.Length; row++)
        {
            for (int place = offsets[row]; place < offsets[row + 1]; place++)
            {
                if (known[place] > asOf) continue;
                (of[next], on[next], what[next]) = (row, days[place], values[place]);
                next++;
            }

            start[row + 1] = next;
        }

        return (start, of, on, what);
    }

    private static int Compare(in EventAppender.Occurrence left, in EventAppender.Occurrence right) =>
        left.Day != right.Day ? left.Day.CompareTo(right.Day) : left.Value.CompareTo(right.Value);
}
