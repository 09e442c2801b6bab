using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints an office's report as text or JSON.</summary>
internal static class OfficeReportText
{
    public static void Print(Terminal terminal, OfficeReport report, Issuer? issuer)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        canvas.WriteLine($"{(issuer is null ? "" : $"{issuer.Name} · ")}{LocalDatePattern.Iso.Format(report.From)} up to {LocalDatePattern.Iso.Format(report.To)}", Canvas.Bold);
        Write(canvas, "month", report.ByMonth, report.Total);
        Write(canvas, "county", report.ByCounty, report.Total);
        canvas.Print();
    }

    public static void Write(Utf8JsonWriter json, OfficeReport report)
    {
        json.WriteStartObject();
        json.WriteString("from", LocalDatePattern.Iso.Format(report.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(report.To));
        json.WritePropertyName("total");
        Write(json, report.Total);
        json.WriteStartArray("rows");
        foreach (OfficeReportRow row in report.Rows) Write(json, row);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Canvas canvas, string by, IReadOnlyList<OfficeReportRow> rows, OfficeReportRow total)
    {
        Table table = new Table().NoBorder();
        table.AddColumn(Canvas.Column(by));
        foreach (string title in (string[])["warnings", "handled early", "reminders", "opinions", "suggestions", "answered", "overdue", "workers", "yuan"])
            table.AddColumn(Canvas.Column(title, right: true));
        foreach (OfficeReportRow row in rows) table.AddRow(Cells(row, NameOf(row), Canvas.Plain));
        table.AddRow(Cells(total, "all", Canvas.Bold));
        canvas.WriteLine();
        canvas.Write(Canvas.Indented(table));
    }

    private static void Write(Utf8JsonWriter json, OfficeReportRow row)
    {
        json.WriteStartObject();
        if (row.Month is { } month) json.WriteString("month", YearMonthPattern.Iso.Format(month));
        if (row.County is { } county) json.WriteString("county", county);
        foreach ((string name, decimal number) in row.Numbers) json.WriteNumber(name, number);
        json.WriteEndObject();
    }

    private static IEnumerable<Text> Cells(OfficeReportRow row, string name, Style style) =>
        [new Text(name, style), .. row.Numbers.Select(entry => new Text(entry.Number.ToString("#,0.##", CultureInfo.InvariantCulture), style))];

    private static string NameOf(OfficeReportRow row) => row switch
    {
        { Month: { } month } => YearMonthPattern.Iso.Format(month),
        { County.Length: > 0 } => row.County,
        _ => "not known",
    };
}
