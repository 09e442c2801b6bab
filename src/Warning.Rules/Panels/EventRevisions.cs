using System.Runtime.InteropServices;

namespace EarlyWarning.Rules.Panels;

/// <summary>
/// Finds which row of each event key counts as of a date. In one file unread beats readable, and undated both; of equals the one known last,
/// then the later row. A file's row is as new as the newest of its visible rows of that key; across files the newer counts, then the later
/// file. Without a day a row is not compared: it takes the place of earlier files' rows, and a later file's row takes its place.
/// </summary>
internal sealed class EventRevisions
{
    private readonly Dictionary<(int Row, UInt128 Key), int> places;
    private readonly List<Versions> versions;

    private EventRevisions(int capacity)
    {
        places = new Dictionary<(int Row, UInt128 Key), int>(capacity);
        versions = new List<Versions>(capacity);
    }

    /// <summary>The visible events, in which each key stands once.</summary>
    /// <param name="appender">All rows.</param>
    /// <param name="asOf">The day as of which they are visible.</param>
    /// <param name="dated">Receives the numbers of occurrences that count.</param>
    /// <param name="undated">Receives the numbers of undated occurrences that count.</param>
    public static void Find(EventAppender appender, int asOf, List<int> dated, List<int> undated)
    {
        EventRevisions revisions = new(appender.HasKeys ? appender.Occurrences.Count : 0);
        int next = 0;
        for (int number = 0; number < appender.Occurrences.Count; number++)
        {
            EventAppender.Occurrence one = appender.Occurrences[number];
            for (; next < appender.Undated.Count && appender.Undated[next].File <= one.File; next++) revisions.TakeUndated(appender, next, asOf, undated);
            if (one.Known > asOf) continue;
            if (one.Key == 0) dated.Add(number);
            else revisions.Take((one.Row, one.Key), new Version(number, one.File, one.Known, one.Known, one.IsUnread ? Standing.Unread : Standing.Readable));
        }

        for (; next < appender.Undated.Count; next++) revisions.TakeUndated(appender, next, asOf, undated);
        foreach (Versions both in revisions.versions)
        {
            Version last = both.Last;
            (last.Standing == Standing.Undated ? undated : dated).Add(last.Number);
        }
    }

    private void TakeUndated(EventAppender appender, int number, int asOf, List<int> undated)
    {
        EventAppender.UndatedOccurrence one = appender.Undated[number];
        if (one.Known > asOf) return;
        if (one.Key == 0) undated.Add(number);
        else Take((one.Row, one.Key), new Version(number, one.File, one.Known, one.Known, Standing.Undated));
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
        Readable,
        Unread,
        Undated,
    }

    /// <summary>A row that may count.</summary>
    /// <param name="Number">Its number among the dated or the undated ones.</param>
    /// <param name="File">Its file.</param>
    /// <param name="Known">The day on which it became known.</param>
    /// <param name="Newest">The day on which the newest visible row of its file and key became known.</param>
    /// <param name="Standing">What could be read of it.</param>
    private readonly record struct Version(int Number, int File, int Known, int Newest, Standing Standing);

    /// <summary>What counts of the files before the one at hand, and of that one.</summary>
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
            return this with { Current = (stands ? Current : version) with { Newest = Math.Max(Current.Newest, version.Newest) } };
        }
    }
}
