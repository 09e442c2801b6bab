namespace EarlyWarning.Rules.Panels;

/// <summary>A cell of a measure of which a row could not be read, with all that its rows say at any known day.</summary>
internal sealed class UnreadCell
{
    private readonly List<(int Known, MeasureEntry Entry)> entries = [];

    private UnreadCell(int row, int ordinal) => (Row, Ordinal) = (row, ordinal);

    public int Row { get; }

    public int Ordinal { get; }

    /// <summary>The cells of an appender of which a row could not be read.</summary>
    public static IReadOnlyCollection<UnreadCell> Of(MeasureAppender appender)
    {
        if (appender.UnreadCells.Count == 0) return [];
        Dictionary<(int Row, int Ordinal), UnreadCell> cells = [];
        foreach ((int row, int ordinal) in appender.UnreadCells)
        {
            MeasureColumn column = appender.Columns[ordinal];
            UnreadCell cell = new(row, ordinal);
            cell.entries.Add((column.KnownOf(row), new MeasureEntry(column.Cell(row), column.FileOf(row), column.AccountOf(row))));
            cells.Add((row, ordinal), cell);
        }

        foreach ((MeasureAppender.Revision revision, MeasureEntry entry) in appender.Earlier)
        {
            if (cells.TryGetValue((revision.Row, revision.Ordinal), out UnreadCell? cell)) cell.entries.Add((revision.Known, entry));
        }

        return cells.Values;
    }

    /// <summary>
    /// What the cell holds as of a day. In one file unread beats readable, whenever each became known; of several files the one whose visible
    /// rows became known last counts, of equal days the later file.
    /// </summary>
    /// <param name="asOf">The day.</param>
    /// <param name="known">The known day of the entry that decided.</param>
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
