using System.Numerics;

namespace EarlyWarning.Rules.Panels;

/// <summary>A set of day numbers, stored as bits over the range that they span; its size does not depend on the number of observations.</summary>
internal sealed class DaySet
{
    private ulong[] words = [];
    private int origin; // index of the first word, 64 days a word, counted from day 0

    /// <summary>The latest day; null if the set is empty.</summary>
    public int? Latest { get; private set; }

    /// <summary>The days in ascending order.</summary>
    public IEnumerable<int> Days
    {
        get
        {
            for (int index = 0; index < words.Length; index++)
            {
                for (ulong rest = words[index]; rest != 0; rest &= rest - 1)
                    yield return ((origin + index) << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }
    }

    /// <summary>Adds a day of the calendar.</summary>
    public void Add(int day)
    {
        int word = day >> 6;
        if ((uint)(word - origin) >= (uint)words.Length) MakeRoom(word);
        words[word - origin] |= 1UL << (day & 63);
        if (!(Latest >= day)) Latest = day;
    }

    /// <summary>Returns the first day that has a next day at most this many days later; null if there is none.</summary>
    public int? FirstFollowedWithin(int days)
    {
        int? before = null;
        foreach (int day in Days)
        {
            if (day - before <= days) return before;
            before = day;
        }

        return null;
    }

    /// <summary>Extends the range to include a word, at least doubling it, so that adding days in any order costs little.</summary>
    private void MakeRoom(int word)
    {
        if (words.Length == 0)
        {
            (words, origin) = (new ulong[1], word);
            return;
        }

        int first = Math.Min(origin, word), last = Math.Max(origin + words.Length - 1, word);
        int spare = Math.Max(0, words.Length * 2 - (last - first + 1));
        if (word < origin) first = Math.Max(0, first - spare);
        else last += spare;
        ulong[] longer = new ulong[last - first + 1];
        words.CopyTo(longer, origin - first);
        (words, origin) = (longer, first);
    }
}
