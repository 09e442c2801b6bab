using System.Runtime.InteropServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Decides which row of each event key counts as of a date. Within a file it is the row known last, then the later row; if any of its rows could not be read
/// the number is unread, and if one has no readable day the event has none. A file is as new as its newest visible row of the key; across files the newer
/// counts, then the later file. A row without a day has no known day to compare: it replaces rows of earlier files, and rows of later files replace it.
/// </summary>
internal sealed class EventRevisions(int capacity)
{
    private readonly Dictionary<(int Row, UInt128 Key), int> places = new(capacity);
    private readonly List<Versions> versions = new(capacity);

    /// <summary>Finds the visible events, each key once.</summary>
    /// <param name="appender">The appended rows.</param>
    /// <param name="asOf">The as-of date, as a day number.</param>
    /// <param name="dated">Receives the numbers of the dated occurrences that count.</param>
    /// <param name="undated">Receives the numbers of the undated occurrences that count.</param>
    /// <param name="unread">
    /// Receives the dated ones that count and are unread, by themselves or by another row of their file and key, with that row's number.
    /// </param>
    public static void Find(EventAppender appender, int asOf, List<int> dated, List<int> undated, Dictionary<int, int> unread)
    {
        EventRevisions revisions = new(appender.HasKeys ? appender.Occurrences.Count : 0);
        int next = 0;
        ReadOnlySpan<EventAppender.Occurrence> rows = appender.Rows;
        for (int number = 0; number < rows.Length; number++)
        {
            ref readonly EventAppender.Occurrence one = ref rows[number];
            for (; next < appender.Undated.Count && appender.Undated[next].File <= one.File; next++) revisions.TakeUndated(appender, next, asOf, undated);
            if (one.Known > asOf) continue;
            if (one.Key != 0)
            {
                revisions.Take((one.Row, one.Key), new Version(number, one.File, one.Known, one.Known, Standing.Dated, one.Unread));
                continue;
            }

            dated.Add(number);
            if (one.IsUnread) unread.Add(number, one.Unread);
        }

        for (; next < appender.Undated.Count; next++) revisions.TakeUndated(appender, next, asOf, undated);
        foreach (Versions both in revisions.versions)
        {
            Version last = both.Last;
            (last.Standing == Standing.Undated ? undated : dated).Add(last.Number);
            if (last.Standing == Standing.Dated && last.Unread >= 0) unread.Add(last.Number, last.Unread);
        }
    }

    private void TakeUndated(EventAppender appender, int number, int asOf, List<int> undated)
    {
        EventAppender.UndatedOccurrence one = appender.Undated[number];
        if (one.Known > asOf) return;
        if (one.Key == 0) undated.Add(number);
        else Take((one.Row, one.Key), new Version(number, one.File, one.Known, one.Known, Standing.Undated, one.Unread));
    }

    private void Take((int Row, UInt128 Key) key, Version version)
    {
        ref int place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out bool exists);
        if (!exists)
        {
            place = versions.Count;
            versions.Add(new Versions(default, version));
            return;
        }

        versions[place] = versions[place].With(version);
    }

    private enum Standing
    {
        None,
        Dated,
        Undated,
    }

    /// <summary>A row that is a candidate for its key.</summary>
    /// <param name="Number">Its number among the dated or the undated occurrences.</param>
    /// <param name="File">The number of its file.</param>
    /// <param name="Known">The day on which it became known.</param>
    /// <param name="Newest">The day on which the newest visible row of its file and key became known.</param>
    /// <param name="Standing">Whether its day could be read.</param>
    /// <param name="Unread">The number of the unread row of its file and key; negative if there is none.</param>
    private readonly record struct Version(int Number, int File, int Known, int Newest, Standing Standing, int Unread);

    /// <summary>The candidate of the files before the current one, and that of the current file.</summary>
    private readonly record struct Versions(Version Earlier, Version Current)
    {
        public Version Last
        {
            get
            {
                if (Earlier.Standing is Standing.None or Standing.Undated || Current.Standing == Standing.Undated) return Current;
                return Current.Newest >= Earlier.Newest ? Current : Earlier;
            }
        }

        public Versions With(Version version)
        {
            if (version.File != Current.File) return new Versions(Last, version);
            bool stands = Current.Standing > version.Standing || (Current.Standing == version.Standing && Current.Known > version.Known);
            (Version last, Version other) = stands ? (Current, version) : (version, Current);
            int unread = last.Unread >= 0 ? last.Unread : other.Unread;
            return this with { Current = last with { Newest = Math.Max(Current.Newest, version.Newest), Unread = unread } };
        }
    }
}
