using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Reading;

/// <summary>Parses and appends one dated attribute of a feed's rows. A period stands for its last day.</summary>
internal sealed class AttributeReader(AttributeMapping mapping, ColumnPlace column, AttributeCell cells, AttributeWriter? writer, IndicatorTally tally, int asOf)
{
    /// <summary>The records of several rows whose place the current file took, each with whether it repeats them.</summary>
    public IEnumerable<ReplacedRecord> ReplacedRecords => writer?.ReplacedRecords ?? [];

    /// <summary>Begins with a file of the feed.</summary>
    public void BeginFile(int number) => writer?.BeginFile(number);

    /// <summary>Parses and appends the attribute of a row.</summary>
    public AppendResult Read(FeedRow row)
    {
        ReadOnlySpan<byte> cell = cells.Of(row, column);
        CellValue value = default;
        Message? fault = row.CellFault(column);
        if (fault is null && (TextCell.IsBlank(cell) || mapping.Cell.IsMarkedMissing(cell))) return AppendResult.Nothing;
        if (fault is not null || !cells.TryParse(cell, row.FormOf(column), out value, out fault) || OutOfRange.Holds(mapping.Indicator, value))
        {
            row.Reject(column, fault, mapping.Indicator.Range, value.Number ?? double.NaN);
            AppendUnread(row);
            return AppendResult.Nothing;
        }

        LocalDate day = row.Date.LastDay;
        AppendResult result = writer?.Append(row.PanelRow, day, value, row.Known) ?? AppendResult.Added;
        if (result == AppendResult.Refused)
        {
            row.Reject(column, CellMessages.AnotherAttribute);
            return result;
        }

        tally.Add(row.Company, CalendarPeriod.Of(Cadence.Daily, day), row.Date.First > asOf);
        return result;
    }

    /// <summary>Appends a row whose value cannot be read.</summary>
    public void AppendUnread(FeedRow row) => writer?.AppendUnread(row.PanelRow, row.Date.LastDay, row.Source, row.Known);
}
