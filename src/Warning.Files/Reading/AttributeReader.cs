using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Parses and appends one dated attribute of a feed's rows. A period stands for its last day.</summary>
internal sealed class AttributeReader(AttributeMapping mapping, ColumnPlace column, AttributeCell cells, AttributeAppender? appender, IndicatorTally tally, int asOf)
{
    /// <summary>The records of several rows whose place the current file took, each with whether it repeats them.</summary>
    public IEnumerable<((int Row, int Day, int Known) Record, bool IsRepeated)> TakenRecords => appender?.TakenRecords ?? [];

    /// <summary>Begins with a file of the feed.</summary>
    public void BeginFile(int number) => appender?.BeginFile(number);

    /// <summary>Parses and appends the attribute of a row.</summary>
    public AppendResult Read(FeedRow row)
    {
        ReadOnlySpan<byte> cell = row.Cell(column);
        if (TextCell.IsBlank(cell) || mapping.Cell.IsMarkedMissing(cell)) return AppendResult.Nothing;
        if (!cells.TryParse(cell, out double value, out Message? fault) || OutOfRange.Holds(mapping.Indicator, value))
        {
            row.Reject(column, fault, mapping.Indicator.Range, value);
            AppendUnread(row);
            return AppendResult.Nothing;
        }

        int day = row.Date.Last;
        AppendResult result = appender?.Append(row.Company, day, value, row.Known) ?? AppendResult.Added;
        if (result == AppendResult.Refused)
        {
            row.Reject(column, CellMessages.AnotherAttribute);
            return result;
        }

        tally.Add(row.Company, day, row.Date.First > asOf);
        return result;
    }

    /// <summary>Appends a row whose value cannot be read.</summary>
    public void AppendUnread(FeedRow row) => appender?.AppendUnread(row.Company, row.Date.Last, row.Known, row.Source);
}
