using EarlyWarning.Files.Results;
using NodaTime.Text;

namespace EarlyWarning.Files;

/// <summary>Writes an office's report as a CSV file for spreadsheets: one row for each month and county, UTF-8 with a byte order mark.</summary>
public static class OfficeReportSheet
{
    /// <summary>Writes a report.</summary>
    /// <param name="stream">The stream to write to; it stays open.</param>
    /// <param name="report">The report.</param>
    public static void Write(Stream stream, OfficeReport report)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using CsvSheet sheet = new(stream, "月份", "县区代码", "预警", "提前化解", "提示函", "意见书", "建议书", "已答复", "逾期未答复", "惠及职工人数", "追回金额(元)");
        foreach (OfficeReportRow row in report.Rows)
        {
            sheet.Write(row.Month is { } month ? YearMonthPattern.Iso.Format(month) : "");
            sheet.Write(row.County);
            foreach ((_, decimal number) in row.Numbers) sheet.Write(number);
            sheet.EndRow();
        }
    }
}
