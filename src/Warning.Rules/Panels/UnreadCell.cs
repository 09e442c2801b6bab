namespace EarlyWarning.Rules.Panels;

/// <summary>A cell of a measure with a row that could not be read, with all of its values by known day and file.</summary>
internal sealed class UnreadCell
{
    private readonly List<(int Known, MeasureEntry Entry)> entries = [];

    private UnreadCell(int row, int ordinal) => (Row, Ordinal) = (row, ordinal);

    public int Row { get; }

    public int Ordinal { get; }

    /// <summary>Returns the cells of an appender with a row that could not be read.</summary>
    public static IReadOnlyCollection<UnreadCell> Of(MeasureAppender appender)
    {
        if (appender.UnreadCells.Count == 0) return [];
        Dictionary<(int Row, int Ordinal), UnreadCell> cells = [];
        foreach ((int row, int ordinal) in appender.UnreadCells)
        {
            MeasureColumn column = appender.Columns[ordinal];
            UnreadCell cell = new(row, ordinal);
            cell.entries.Add((column.KnownOf(row), column.EntryOf(row)));
            cells.Add((row, ordinal), cell);
        }

        foreach ((MeasureAppender.Revision revision, MeasureEntry entry) in appender.Earlier)
        {
            if (cells.TryGetValue((revision.Row, revision.Ordinal), out UnreadCell? cell)) cell.entries.Add((revision.Known, entry));
        }

        return cells.Values;
    }

    /// <summary>
    /// Returns the value of the cell as of a day. Within a file unread wins over readable, whatever their known days; of several files the one whose visible
    /// rows became known last counts, then the later file.
    /// </summary>
    /// <param name="asOf">The day number.</param>
    /// <param name="known">Receives the known day of the deciding row.</param>
    public double ValueAt(int asOf, out int known)
    {
        (int Day, int File) winner = (int.MinValue, -1);
        double value = Missing.NoRow;
        known = 0;
        foreach (IGrouping<int, (int Known, MeasureEntry Entry)> file in entries.Where(entry => entry.Known <= asOf).GroupBy(entry => entry.Entry.File))
        {
            (int Known, MeasureEntry Entry)[] told = [.. file.Where(entry => !Missing.IsBlank(entry.Entry.Value)).OrderBy(entry => entry.Known)];
            if (told.Length == 0)
            {
                if (Missing.IsNoRow(value)) value = Missing.Blank;
                continue;
            }

            if ((told[^1].Known, file.Key).CompareTo(winner) <= 0) continue;
            winner = (told[^1].Known, file.Key);
            int unread = Array.FindLastIndex(told, entry => Missing.IsUnread(entry.Entry.Value));
            (known, (value, _, _)) = unread >= 0 ? told[unread] : told[^1];
        }

        return value;
    }
}
