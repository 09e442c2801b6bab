using System.Runtime.InteropServices;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Tables;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>The mapped columns of a feed, found in each of its files anew.</summary>
internal sealed class FeedColumns
{
    private const int ColumnsShown = 40;

    private readonly List<ColumnPlace> places = [];

    // A feed may have the same fault in each of its rows.
    private readonly Dictionary<(int Fields, int Columns, int Place, int Index), Message?> widthFaults = [];
    private HashSet<string>? neverSeen;

    public ColumnPlace Add(LocatedText name, NumberColumn? numbers = null)
    {
        ColumnPlace place = new(name, places.Count, numbers);
        places.Add(place);
        return place;
    }

    /// <summary>Adds what is told of rows and stands in no column by its own name.</summary>
    public ColumnPlace AddUnnamed(LocatedText name, NumberColumn? numbers = null)
    {
        ColumnPlace place = new(name, places.Count, numbers) { IsNamed = false };
        places.Add(place);
        return place;
    }

    public ColumnPlace? AddOptional(LocatedText? name, NumberColumn? numbers = null) => name is null ? null : Add(name, numbers);

    /// <summary>All mapped columns, by number.</summary>
    public IReadOnlyList<ColumnPlace> All => places;

    /// <summary>The distinct names.</summary>
    public IReadOnlyList<string> Names => [.. places.Where(place => place.IsNamed).Select(place => place.Name.Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Finds the columns in a file that has been opened for them: where each mapped column stands.</summary>
    /// <exception cref="FeedException">A column is not there.</exception>
    public FilePlaces Find(RecordReader reader)
    {
        if (reader.HasHeader)
        {
            // A source names its columns before its first row.
            ThrowIfLacking(reader.Path, reader.Row == 0 ? null : reader.Row, reader.ColumnsNeverSeen, reader.Header);
        }

        int[] indexes = [.. places.Select(place => place.IsNamed ? reader.Column(place.Name.Value) : TableLayout.Nowhere)];
        return new FilePlaces(indexes, [.. places.Select(place => FormOf(place, reader.Table, indexes[place.Number]))]);
    }

    /// <summary>Returns whether a record has nothing in any mapped column but one; the fields that it lacks are nothing.</summary>
    public bool AreBlankBut(RecordReader reader, FilePlaces found, ColumnPlace column)
    {
        foreach (ColumnPlace place in places)
        {
            int index = found[place];
            if (index == found[column] || index < 0 || index >= reader.FieldCount) continue;
            if (reader.FieldFault(index) is not null || !TextCell.IsBlank(reader.Field(index))) return false;
        }

        return true;
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
    public Message? WidthFault(RecordReader reader, FilePlaces found)
    {
        int fields = reader.FieldCount, columns = reader.Header.Count;
        if (fields == columns) return null;
        if (fields < columns)
        {
            foreach (ColumnPlace place in places)
            {
                int index = found[place];
                if (index >= fields)
                    return TooShort(fields, columns, place, index);
            }

            return null;
        }

        for (int i = columns; i < fields; i++)
        {
            // A cell with a delimiter in it that is not quoted moves all that follow to the right.
            if (!reader.Field(i).IsEmpty)
                return TooLong(fields, columns);
        }

        return null;
    }

    /// <summary>Returns how the numbers of a column are read in a table.</summary>
    public static NumberForm FormOf(ColumnPlace place, TableLayout? table, int index)
    {
        if (place.Numbers is not { } numbers) return NumberForm.Plain;
        return table is not null && index >= 0
            ? table.FormOf(index, numbers.Unit, numbers.Scale, numbers.Approximate)
            : NumberForm.Of(numbers.Unit, HeaderName.Of(place.Name.Value).Unit, numbers.Scale, numbers.Approximate);
    }

    private Message TooShort(int fields, int columns, ColumnPlace place, int index)
    {
        ref Message? fault = ref CollectionsMarshal.GetValueRefOrAddDefault(widthFaults, (fields, columns, place.Number, index), out _);
        return fault ??= ReadingMessages.RowTooShort(fields, place.Name.Value, ReadingMessages.Ordinal(index + 1), columns);
    }

    private Message TooLong(int fields, int columns)
    {
        ref Message? fault = ref CollectionsMarshal.GetValueRefOrAddDefault(widthFaults, (fields, columns, -1, -1), out _);
        return fault ??= ReadingMessages.RowTooLong(fields, columns);
    }

    private void ThrowIfLacking(string path, long? row, IReadOnlyCollection<string> lacking, IReadOnlyList<string> header)
    {
        if (lacking.Count == 0) return;
        Message[] faults = [.. places.Where(place => place.IsNamed).Select(place => place.Name).DistinctBy(name => name.Value, StringComparer.Ordinal)
            .Where(name => lacking.Contains(name.Value)).Select(name => Describe(name, header))];
        if (header.Count == 0) throw new FeedException(path, row, ReadingMessages.NoLineHasColumn(faults));

        // Where there is no header, the first row is taken for it.
        string[] there = [.. header.Take(ColumnsShown).Select(column => RejectLog.Shown(column))];
        throw new FeedException(path, row, ReadingMessages.NoColumns(faults, there, lacking.Count == Names.Count ? ReadingMessages.CheckFormat : null));
    }

    /// <summary>Describes a column: its name, where the scan file has it, and what it may have been meant for.</summary>
    private static Message Describe(LocatedText name, IReadOnlyList<string> header)
    {
        (string place, int line, int column) = name.Source.PlaceOf(name.Json.Offset);
        return ReadingMessages.ColumnAt(name.Value, Path.GetFileName(place), line, column, Suggestion.Advice(name.Value, header));
    }
}

/// <summary>A mapped column of a feed. Where it stands in a file is in the places that <see cref="FeedColumns.Find"/> gives.</summary>
internal sealed class ColumnPlace(LocatedText name, int number, NumberColumn? numbers)
{
    /// <summary>The column as the scan file names it.</summary>
    public LocatedText Name { get; } = name;

    /// <summary>Its number among the feed's mapped columns.</summary>
    public int Number { get; } = number;

    /// <summary>Whether it stands in a column of its name; else in one that is found otherwise, or outside of the table.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>What is said of its numbers; null: it has none.</summary>
    public NumberColumn? Numbers { get; } = numbers;
}
