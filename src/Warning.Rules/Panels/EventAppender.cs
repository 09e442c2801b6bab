using System.Runtime.InteropServices;
using EarlyWarning.Rules.Time;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Collects the observations of one event indicator, file by file, the rows of each in any order. Drops repeats of events without a key across files; which
/// of several rows of one key counts is decided as of a date (<see cref="EventRevisions"/>). Not thread-safe.
/// </summary>
internal sealed class EventAppender(Indicator indicator)
{
    /// <summary>Stands for an unstated known day: the event's day plus the indicator's lag.</summary>
    public const int UsualKnown = MeasureAppender.UsualKnown;

    private readonly List<Occurrence> occurrences = [];
    private readonly List<UndatedOccurrence> undated = [];
    private readonly List<UnreadRow> unread = [];
    private HashSet<int>? approximate;
    private List<double>[]? fields;
    private Dictionary<UInt128, Copies>? copies;
    private int file;

    public Indicator Indicator { get; } = indicator;

    /// <summary>The events with a readable day.</summary>
    public IReadOnlyList<Occurrence> Occurrences => occurrences;

    /// <summary>The events with a readable day, for reading without copies.</summary>
    public ReadOnlySpan<Occurrence> Rows => CollectionsMarshal.AsSpan(occurrences);

    /// <summary>The rows whose day could not be read.</summary>
    public IReadOnlyList<UndatedOccurrence> Undated => undated;

    /// <summary>Whether any event has a key.</summary>
    public bool HasKeys { get; private set; }

    /// <summary>Whether any row could not be read.</summary>
    public bool HasUnread => unread.Count > 0;

    /// <summary>The numbers of the occurrences whose number is only about right; null if there is none.</summary>
    public IReadOnlySet<int>? Approximate => approximate;

    /// <summary>The number of rows without a key that were dropped because another file has the same row.</summary>
    public long Repeated { get; private set; }

    /// <summary>Sets the file that the following rows come from.</summary>
    /// <param name="file">The file's number in the feed's order; never falls.</param>
    public void BeginFile(int file) => this.file = file;

    /// <summary>Appends an event.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="day">The day it happened.</param>
    /// <param name="value">Its number.</param>
    /// <param name="known">The day it was known, or <see cref="UsualKnown"/>.</param>
    /// <param name="key">The hash of its key; 0 for an event without one.</param>
    /// <param name="content">For an event without a key the hash of the whole row, company cell and known date included; 0 equals no row.</param>
    /// <param name="fields">A number for each field of the indicator: texts as codes, flags as 1 and 0, missing as NaN; empty if all are missing.</param>
    /// <returns>True if it was added; false if another file has the same row and this one was dropped.</returns>
    public bool Append(int row, int day, double value, int known, UInt128 key, UInt128 content = default, ReadOnlySpan<double> fields = default) =>
        Append(row, day, value, known, key, content, fields, NotUnread);

    /// <summary>Marks the number of the event that was appended last as only about right.</summary>
    public void MarkApproximate() => (approximate ??= []).Add(occurrences.Count - 1);

    /// <summary>Makes room for further events.</summary>
    public void Expect(int events) => occurrences.EnsureCapacity(occurrences.Count + events);

    /// <summary>Appends a row that was delivered and could not be read.</summary>
    /// <param name="row">The company's row.</param>
    /// <param name="day">The day of the event, if only its number could not be read; null if the day could not be read either.</param>
    /// <param name="known">The day it was known. If that is unstated or could not be read, <see cref="UsualKnown"/>: at once for a row without a day.</param>
    /// <param name="key">The hash of its key; 0 for an event without one.</param>
    /// <param name="place">The row of the file.</param>
    /// <param name="content">As for an event that could be read, with unreadable cells by their text.</param>
    /// <param name="fields">As for an event that could be read.</param>
    /// <returns>Whether it was added.</returns>
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

    /// <summary>The rows that could not be read.</summary>
    public IReadOnlyList<UnreadRow> UnreadRows => unread;

    /// <summary>Takes all that was appended to another appender of the event, before anything is appended to this one.</summary>
    /// <param name="dated">The events with a readable day.</param>
    /// <param name="undated">The rows without one.</param>
    /// <param name="unread">The rows that could not be read.</param>
    /// <param name="approximate">The numbers of the dated events whose number is only about right.</param>
    /// <param name="fields">The values of each field for the dated events; null if none has any.</param>
    public void Restore(Occurrence[] dated, UndatedOccurrence[] undated, UnreadRow[] unread, int[] approximate, double[][]? fields)
    {
        occurrences.AddRange(dated);
        this.undated.AddRange(undated);
        this.unread.AddRange(unread);
        if (approximate.Length > 0) this.approximate = [.. approximate];
        if (fields is not null) this.fields = [.. fields.Select(field => field.ToList())];
        HasKeys = Array.Exists(dated, one => one.Key != 0) || Array.Exists(undated, one => one.Key != 0);
    }

    /// <summary>Returns an unread row by its number in an occurrence.</summary>
    public UnreadRow UnreadAt(int number) => unread[number];

    /// <summary>Whether any row has values of fields; if not, all are missing.</summary>
    public bool HasFields => fields is not null;

    /// <summary>Returns the values of a field for the dated occurrences, in their order. Requires <see cref="HasFields"/>.</summary>
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

    /// <summary>Returns whether a row without a key repeats one of another file; equal rows count as often as in the file with the most of them.</summary>
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

    /// <summary>
    /// An event with a readable day. If its row could not be read, its number is NaN and <paramref name="Unread"/> the number of the unread row; otherwise
    /// <paramref name="Unread"/> is negative.
    /// </summary>
    internal readonly record struct Occurrence(int Row, int Day, int Known, int File, double Value, int Unread, UInt128 Key)
    {
        public bool IsUnread => Unread >= 0;
    }

    /// <summary>An event whose day could not be read.</summary>
    internal readonly record struct UndatedOccurrence(int Row, int Known, int File, int Unread, UInt128 Key);

    private readonly record struct Copies(int File, int InFile, int Kept);
}
