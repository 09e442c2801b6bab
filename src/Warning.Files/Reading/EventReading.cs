using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one event indicator of a feed's rows: each row is one event, which counts 1 where it has no number.</summary>
internal sealed class EventReading(EventMapping mapping, ColumnPlace? column, ColumnPlace date, EventAppender? appender, IndicatorTally tally, int asOf)
{
    private double value;

    /// <summary>Reads the number of the row's event; one that cannot be read rejects the row as a whole.</summary>
    public bool TryReadValue(FeedRow row)
    {
        this.value = 1;
        if (column is null) return true;
        ReadOnlySpan<byte> cell = row.Cell(column);
        if (mapping.Value!.IsMarkedMissing(cell)) return true;
        if (NumberCell.TryParse(cell, mapping.Scale, out double value, out string? fault))
        {
            this.value = value;
            return true;
        }

        if (TextCell.IsBlank(cell)) return true;
        row.Reject(column, fault!);
        return false;
    }

    /// <summary>Appends the event whose number was read.</summary>
    public void Append(FeedRow row)
    {
        if (!row.Date.TryToDay(out int day, out string? coarse))
        {
            row.RejectDate(date, coarse!);
            return;
        }

        appender?.Append(row.Company, day, this.value, row.Known, row.Key);
        tally.Add(row.Company, day, day > asOf);
    }
}
