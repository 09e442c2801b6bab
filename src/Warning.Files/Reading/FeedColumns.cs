using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>The mapped columns of a feed, found in each of its files anew.</summary>
internal sealed class FeedColumns
{
    private const int ColumnsShown = 40;

    private readonly List<ColumnPlace> places = [];
    private HashSet<string>? neverSeen;

    public ColumnPlace Add(LocatedText name)
    {
        ColumnPlace place = new(name, places.Count);
        places.Add(place);
        return place;
    }

    public ColumnPlace? AddOptional(LocatedText? name) => name is null ? null : Add(name);

    /// <summary>The distinct names.</summary>
    public IReadOnlyList<string> Names => [.. places.Select(place => place.Name.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the columns in a file that has been opened for them: where each mapped column stands.</summary>
    /// <exception cref="FeedException">A column is not there.</exception>
    public int[] Find(RecordReader reader)
    {
        if (reader.HasHeader)
        {
            ThrowIfLacking(reader.Path, reader.Row, reader.ColumnsNeverSeen, reader.Header);
        }

        return [.. places.Select(place => reader.Column(place.Name.Value))];
    }

    /// <summary>Notes, at a file's end, what none of its lines had: JSON Lines have no header, and may leave out what is null.</summary>
    public void Close(RecordReader reader)
    {
        if (reader.HasHeader) return;
        if (neverSeen is null) neverSeen = [.. reader.ColumnsNeverSeen];
        else neverSeen.IntersectWith(reader.ColumnsNeverSeen);
    }

    /// <summary>At the feed's end: a name that no line of any file had is a misspelt one.</summary>
    /// <exception cref="FeedException">A name was never seen.</exception>
    public void ThrowIfNeverSeen(string path)
    {
        if (neverSeen is { } names) ThrowIfLacking(path, null, names, []);
    }

    /// <summary>What is wrong with the number of a record's fields; null: nothing.</summary>
    public string? WidthFault(RecordReader reader, int[] indexes)
    {
        int fields = reader.FieldCount, columns = reader.Header.Count;
        if (fields == columns) return null;
        if (fields < columns)
        {
            foreach (ColumnPlace place in places)
            {
                int index = indexes[place.Number];
                if (index >= fields)
                    return FormattableString.Invariant($"row too short: {fields} fields, '{place.Name.Value}' is the {Ordinal(index + 1)} of {columns}");
            }

            return null;
        }

        for (int i = columns; i < fields; i++)
        {
            // A cell with a delimiter in it that is not quoted moves all that follow to the right.
            if (!reader.Field(i).IsEmpty)
                return FormattableString.Invariant($"row too long: {fields} fields, the header has {columns}; is a delimiter inside a cell not quoted?");
        }

        return null;
    }

    private static string Ordinal(int number) => (number % 100) switch
    {
        11 or 12 or 13 => FormattableString.Invariant($"{number}th"),
        _ => (number % 10) switch
        {
            1 => FormattableString.Invariant($"{number}st"),
            2 => FormattableString.Invariant($"{number}nd"),
            3 => FormattableString.Invariant($"{number}rd"),
            _ => FormattableString.Invariant($"{number}th"),
        },
    };

    private void ThrowIfLacking(string path, long? row, IReadOnlyCollection<string> lacking, IReadOnlyList<string> header)
    {
        if (lacking.Count == 0) return;
        string faults = string.Join(", ", places.Select(place => place.Name).DistinctBy(name => name.Value, StringComparer.Ordinal)
            .Where(name => lacking.Contains(name.Value)).Select(name => Describe(name, header)));
        if (header.Count == 0) throw new FeedException(path, row, $"no line has {faults}");

        string there = string.Join(", ", header.Take(ColumnsShown).Select(column => $"'{column}'"));
        string advice = lacking.Count == Names.Count ? "; check \"encoding\", \"delimiter\" and \"sheet\", and that the first row is the header" : "";
        throw new FeedException(path, row, $"no column {faults}; there are {there}{advice}");
    }

    /// <summary>A column's name, where the scan file has it, and what it may have been meant for.</summary>
    private static string Describe(LocatedText name, IReadOnlyList<string> header)
    {
        (int line, int column) = name.Source.Locate(name.Json.Offset);
        string near = Suggestion.Nearest(name.Value, header) is { } nearest ? $"; did you mean '{nearest}'?" : "";
        return FormattableString.Invariant($"'{name.Value}' ({Path.GetFileName(name.Source.FileName)}:{line}:{column}{near})");
    }
}

/// <summary>A mapped column of a feed. Where it stands in a file is in the places that <see cref="FeedColumns.Find"/> gives, at its number.</summary>
internal sealed class ColumnPlace(LocatedText name, int number)
{
    /// <summary>The column as the scan file names it.</summary>
    public LocatedText Name { get; } = name;

    /// <summary>Its number among the feed's mapped columns.</summary>
    public int Number { get; } = number;
}
