using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one event indicator of a feed's rows: each row is one event, which counts 1 where it has no number.</summary>
internal sealed class EventReading(EventMapping mapping, ColumnPlace? column, ColumnPlace date, EventAppender? appender, IndicatorTally tally, int asOf)
{
    /// <summary>The column of its number; null: there is none.</summary>
    public ColumnPlace? Column => column;

    /// <summary>Reads the number in a cell of <see cref="Column"/>; the fault says why one cannot be read. Thread-safe.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, out double value, out string? fault)
    {
        fault = null;
        value = 1;
        if (mapping.Value!.IsMarkedMissing(cell)) return true;
        if (NumberCell.TryParse(cell, mapping.Scale, out value, out fault)) return !OutOfRange.Fault(mapping.Indicator, value, out fault);
        value = 1;
        return TextCell.IsBlank(cell);
    }

    /// <summary>Reads the numbers of rows whose fields were found, in a column of the file; a row whose number is at fault is to be read again.</summary>
    public void Parse(CsvFields fields, int column, RowBatch batch, int values, int from, int to)
    {
        ReadOnlySpan<int> places = batch.Fields;
        Span<int> companies = batch.Companies;
        Span<double> numbers = batch.Values[values];
        for (int i = from; i < to; i++)
        {
            if (companies[i] >= 0 && !TryParse(fields.Field(places[i], column), out numbers[i], out _)) companies[i] = RowBatch.ReadAgain;
        }
    }

    public void BeginFile(int number) => appender?.BeginFile(number);

    /// <summary>
    /// Reads and appends the event of a row. One whose number, or whose key, cannot be read has happened all the same; a date that is no day leaves it
    /// without one.
    /// </summary>
    public void Read(FeedRow row, bool hasKey)
    {
        double value = 1;
        string? fault = null;
        bool isRead = column is null || TryParse(row.Cell(column), out value, out fault);
        if (!isRead) row.Reject(column!, fault!);
        if (!row.Date.TryToDay(out int day, out string? coarse))
        {
            row.RejectDate(date, coarse!);
            AppendUndated(row);
        }
        else if (!isRead || !hasKey)
        {
            appender?.AppendUnread(row.Company, day, row.Known, row.Key, row.Source);
        }
        else
        {
            Append(row.Company, day, value, row.Known, row.Key);
        }
    }

    /// <summary>Appends the event of a row that cannot be read as a whole and whose date can.</summary>
    public void AppendUnread(FeedRow row)
    {
        if (row.Date.TryToDay(out int day, out _)) appender?.AppendUnread(row.Company, day, row.Known, row.Key, row.Source);
        else AppendUndated(row);
    }

    /// <summary>Appends the event of a row whose day is not known.</summary>
    public void AppendUndated(FeedRow row) => appender?.AppendUnread(row.Company, null, row.Known, row.Key, row.Source);

    /// <summary>Appends an event of a sound row.</summary>
    public void Append(int company, int day, double value, int known, UInt128 key)
    {
        appender?.Append(company, day, value, known, key);
        tally.Add(company, day, day > asOf);
    }
}
