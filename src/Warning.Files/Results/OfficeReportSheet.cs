using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Results;
using EarlyWarning.Rules;
using NodaTime.Text;

namespace EarlyWarning.Files;

/// <summary>Writes an office's report as a CSV file for spreadsheets: one row for each month and county, UTF-8 with a byte order mark.</summary>
public static class OfficeReportSheet
{
    /// <summary>Writes a report.</summary>
    /// <param name="stream">The stream to write to; it stays open.</param>
    /// <param name="report">The report.</param>
    /// <param name="language">The language of the header.</param>
    public static void Write(Stream stream, OfficeReport report, MessageLanguage language = MessageLanguage.Chinese)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(report);
        using CsvSheet sheet = new(stream, language, SheetMessages.Report);
        foreach (OfficeReportRow row in report.Rows)
        {
            sheet.Write(row.Month is { } month ? YearMonthPattern.Iso.Format(month) : "");
            sheet.Write(row.County);
            foreach ((_, decimal number) in row.Numbers) sheet.Write(number);
            sheet.EndRow();
        }
    }
}
