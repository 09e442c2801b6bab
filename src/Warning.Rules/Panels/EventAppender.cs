using System.Runtime.InteropServices;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Takes the observations of one event indicator, file by file, the rows of each in any order. Which of several rows of one key counts is
/// decided as of a date (<see cref="EventRevisions"/>); that an event without a key came in several files is seen here. One thread at a time.
/// </summary>
internal sealed class EventAppender(Indicator indicator)
{
    /// <summary>Stands for "the feed does not say when": the event's day plus the indicator's lag.</summary>
    public const int UsualKnown = MeasureAppender.UsualKnown;

    private readonly List<Occurrence> occurrences = [];
    private readonly List<UndatedOccurrence> undated = [];
    private readonly List<UnreadRow> unread = [];
    private List<double>[]? fields;
    private Dictionary<UInt128, Copies>? copies;
    private int file;

    public Indicator Indicator { get; } = indicator;

    /// <summary>The events with a readable day.</summary>
    public IReadOnlyList<Occurrence> Occurrences => occurrences;

    /// <summary>The same, to be read without copies.</summary>
    public ReadOnlySpan<Occurrence> Rows => CollectionsMarshal.AsSpan(occurrences);

    /// <summary>The rows whose day could not be read.</summary>
    public IReadOnlyList<UndatedOccurrence> Undated => undated;

    /// <summary>Whether any event has a key, so that repeats may have to be dropped.</summary>
    public bool HasKeys { get; private set; }

    /// <summary>Whether any row could not be read.</summary>
    public bool HasUnread => unread.Count > 0;

    /// <summary>How many rows without a key were dropped, since another file has the same row.</summary>
    public long Repeated { get; private set; }

    /// <summary>Says that the rows to come are of a file.</summary>
    /// <param name="file">The place of the file in the feed's order; never falls.</param>
    public void BeginFile(int file) => this.file = file;

    /// <summary>Takes one event.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it happened.</param>
    /// <param name="value">Its number.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="key">The hash of its key; 0 for an event without one.</param>
    /// <param name="content">Of an event without a key the hash of all that its row says, company cell and known date too; 0: equal to none.</param>
    /// <param name="fields">A number a field of the indicator: texts as codes, flags as 1 and 0, NaN for missing; empty: all are missing.</param>
    /// <returns>Whether it was added; false: another file has the same row, and this one was dropped.</returns>
    public bool Append(int row, int day, double value, int known, UInt128 key, UInt128 content = default, ReadOnlySpan<double> fields = default) =>
        Append(row, day, value, known, key, content, fields, NotUnread);

    /// <summary>Takes a row that was delivered and could not be read.</summary>
    /// <param name="row">The company.</param>
    /// <param name="day">The day it happened, so that only its number is missing; null: that could not be read either.</param>
    /// <param name="known">
    /// The day it was known; <see cref="UsualKnown"/> where that could not be read or is not said: its day plus the indicator's lag, without a day at once.
    /// </param>
    /// <param name="key">The hash of its key; 0 for an event without one.</param>
    /// <param name="place">The row.</param>
    /// <param name="content">As of <see cref="Append(int, int, double, int, UInt128, UInt128, ReadOnlySpan{double})"/>, the unreadable cells by their text.</param>
    /// <param name="fields">As there.</param>
    /// <returns>As there.</returns>
    public bool AppendUnread(
        int row, int? day, int known, UInt128 key, UnreadRow place, UInt128 content = default, ReadOnlySpan<double> fields = default)
    {
        unread.Add(place);
        if (day is { } dated) return Append(row, dated, double.NaN, known, key, content, fields, unread.Count - 1);
        if (key == 0 && IsCopy(content)) return false;
        HasKeys |= key != 0;
        undated.Add(new UndatedOccurrence(row, known, file, unread.Count - 1, key));
        return true;
    }

    /// <summary>The row that could not be read, by its number in an occurrence.</summary>
    public UnreadRow UnreadAt(int number) => unread[number];

    /// <summary>Whether any row said anything of its fields; else all are missing.</summary>
    public bool HasFields => fields is not null;

    /// <summary>A field of the dated occurrences, in their order; there must be some.</summary>
    public IReadOnlyList<double> Field(int field) => fields![field];

    private bool Append(int row, int day, double value, int known, UInt128 key, UInt128 content, ReadOnlySpan<double> fields, int unread)
    {
        if (key == 0 && IsCopy(content)) return false;
        if (known == UsualKnown) known = Indicator.Lag.Shift(day, 1) ?? DayNumber.Last;
        HasKeys |= key != 0;
        occurrences.Add(new Occurrence(row, day, known, file, value, unread, key));
        if (!fields.IsEmpty) this.fields ??= [.. Indicator.Fields.Select(_ => Enumerable.Repeat(double.NaN, occurrences.Count - 1).ToList())];
        for (int field = 0; field < this.fields?.Length; field++) this.fields[field].Add(fields.IsEmpty ? double.NaN : fields[field]);
        return true;
    }

    /// <summary>Whether a row without a key is there already, from another file: of equal rows as many count as the file has that has the most.</summary>
    private bool IsCopy(UInt128 content)
    {
        if (content == 0) return false;
        ref Copies known = ref CollectionsMarshal.GetValueRefOrAddDefault(copies ??= [], content, out bool exists);
        known = exists && known.File == file ? known with { InFile = known.InFile + 1 } : known with { File = file, InFile = 1 };
        if (known.InFile > known.Kept)
        {
            known = known with { Kept = known.InFile };
            return false;
        }

        Repeated++;
        return true;
    }

    private const int NotUnread = -1;

    /// <summary>An event with a readable day; its number is NaN, and <paramref name="Unread"/> not negative, where the row could not be read.</summary>
    internal readonly record struct Occurrence(int Row, int Day, int Known, int File, double Value, int Unread, UInt128 Key)
    {
        public bool IsUnread => Unread >= 0;
    }

    /// <summary>An event whose day could not be read.</summary>
    internal readonly record struct UndatedOccurrence(int Row, int Known, int File, int Unread, UInt128 Key);

    private readonly record struct Copies(int File, int InFile, int Kept);
}
