using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one dated attribute of a feed's rows. A period stands for its last day.</summary>
internal sealed class AttributeReading(AttributeMapping mapping, ColumnPlace column, AttributeCell cells, AttributeAppender? appender, IndicatorTally tally, int asOf)
{
    public void Read(FeedRow row, FeedTally feed)
    {
        ReadOnlySpan<byte> cell = row.Cell(column);
        if (TextCell.IsBlank(cell) || mapping.Cell.IsMarkedMissing(cell)) return;
        if (!cells.TryParse(cell, out double value, out string? fault))
        {
            row.Reject(column, fault!);
            return;
        }

        int day = row.Date.Last;
        AppendResult result = appender?.Append(row.Company, day, value, row.Known) ?? AppendResult.Added;
        if (result == AppendResult.Refused)
        {
            row.Reject(column, "another row has another value of this company, date and known date");
            return;
        }

        feed.Count(result);
        tally.Add(row.Company, day, row.Date.First > asOf);
    }
}
