using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one event indicator of a feed's rows: each row is one event, which counts 1 where it has no number.</summary>
internal sealed class EventReading(EventMapping mapping, ColumnPlace? column, ColumnPlace date, EventAppender? appender, IndicatorTally tally, int asOf)
{
    private double value;

    /// <summary>The column of its number; null: there is none.</summary>
    public ColumnPlace? Column => column;

    /// <summary>Reads the number in a cell of <see cref="Column"/>; the fault says why one cannot be read. Thread-safe.</summary>
    public bool TryParse(ReadOnlySpan<byte> cell, out double value, out string? fault)
    {
        fault = null;
        value = 1;
        if (mapping.Value!.IsMarkedMissing(cell) || NumberCell.TryParse(cell, mapping.Scale, out value, out fault)) return true;
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

    /// <summary>Reads the number of the row's event; one that cannot be read rejects the row as a whole.</summary>
    public bool TryReadValue(FeedRow row)
    {
        this.value = 1;
        if (column is null || TryParse(row.Cell(column), out this.value, out string? fault)) return true;
        row.Reject(column, fault!);
        return false;
    }

    /// <summary>Appends the event whose number was read.</summary>
    public void Append(FeedRow row)
    {
        if (row.Date.TryToDay(out int day, out string? coarse)) Append(row.Company, day, this.value, row.Known, row.Key);
        else row.RejectDate(date, coarse!);
    }

    /// <summary>Appends an event of a sound row.</summary>
    public void Append(int company, int day, double value, int known, UInt128 key)
    {
        appender?.Append(company, day, value, known, key);
        tally.Add(company, day, day > asOf);
    }
}
