using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Files.Reading;

/// <summary>Reads one measure of a feed's rows. A bad cell rejects that cell only.</summary>
internal sealed class MeasureReading(MeasureMapping mapping, ColumnPlace column, ColumnPlace date, MeasureAppender appender, IndicatorTally tally, int asOf)
{
    private readonly Cadence cadence = mapping.Indicator.Cadence;
    private readonly int latest = Period.OrdinalOf(mapping.Indicator.Cadence, asOf);

    public void Read(FeedRow row, FeedTally feed)
    {
        if (!row.Date.TryToPeriod(cadence, out int period, out string? coarse))
        {
            row.RejectDate(date, coarse!);
            return;
        }

        ReadOnlySpan<byte> cell = row.Cell(column);
        if (mapping.Cell.IsMarkedMissing(cell))
        {
            AppendBlank(row, period);
        }
        else if (NumberCell.TryParse(cell, mapping.Scale, out double value, out string? fault))
        {
            Append(row, period, value, feed);
        }
        else
        {
            AppendBlank(row, period);
            if (!TextCell.IsBlank(cell)) row.Reject(column, fault!);
        }
    }

    /// <summary>A row without a value is no observation, but the company is not absent from the period.</summary>
    public void AppendBlank(FeedRow row)
    {
        if (row.Date.TryToPeriod(cadence, out int period, out _)) AppendBlank(row, period);
    }

    private void AppendBlank(FeedRow row, int period)
    {
        if (period <= latest) appender.AppendBlank(row.Company, period, row.Known);
    }

    private void Append(FeedRow row, int period, double value, FeedTally feed)
    {
        // No anchor lies in the future: what would stand there is never read, and a mistyped year must not cost a column.
        bool isFuture = period > latest;
        AppendResult result = isFuture ? AppendResult.Added : appender.Append(row.Company, period, value, row.Known);
        if (result == AppendResult.Refused)
        {
            row.Reject(column, "another row has a value of this company, period and known date; set \"combine\" if rows are to be added up");
            return;
        }

        feed.Count(result);
        tally.Add(row.Company, period, isFuture);
    }
}
