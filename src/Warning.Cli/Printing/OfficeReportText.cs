using System.Globalization;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints an office's report as text or JSON.</summary>
internal static class OfficeReportText
{
    // In the order of the numbers of a row.
    private static readonly Message[] Titles =
    [
        ColumnMessages.Warnings, ColumnMessages.HandledEarly, ColumnMessages.Reminders, ColumnMessages.Opinions, ColumnMessages.Suggestions, ColumnMessages.Answered,
        ColumnMessages.Overdue, ColumnMessages.Workers, ColumnMessages.Yuan,
    ];

    /// <summary>Returns what was put right of the acts that the period counts, whenever that was.</summary>
    public static IEnumerable<RecordedAct> CorrectionsOf(OfficeReport report, IReadOnlyList<RecordedAct> acts)
    {
        HashSet<long> counted = [.. acts.Where(act => act.Stamp.AsOf >= report.From && act.Stamp.AsOf < report.To).Select(act => act.Reference.Position)];
        return acts.Where(act => act.About is { } about && counted.Contains(about));
    }

    public static void Print(
        Terminal terminal, OfficeReport report, WorkReport work, AlertOutcomes outcomes, ScanFile file, IReadOnlyList<RecordedAct> corrections, AlertBook book)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        canvas.WriteLine(HeadMessages.Report(file.Issuer?.Name, report.From, report.To.PlusDays(-1)), Canvas.Bold);
        Write(canvas, ColumnMessages.Month, report.ByMonth, report.Total);
        Write(canvas, ColumnMessages.County, report.ByCounty, report.Total);
        WorkReportText.Write(canvas, work);
        new AlertOutcomesText(canvas, file.Pack).Write(outcomes);
        ActList.Write(canvas, HeadMessages.PutRight(corrections.Count), corrections, book, file.TimeZone);
        canvas.Print();
    }

    public static void Write(Utf8JsonWriter json, OfficeReport report, WorkReport work, AlertOutcomes outcomes, IReadOnlyList<RecordedAct> corrections)
    {
        json.WriteStartObject();
        json.WriteString("from", LocalDatePattern.Iso.Format(report.From));
        json.WriteString("to", LocalDatePattern.Iso.Format(report.To));
        json.WritePropertyName("total");
        Write(json, report.Total);
        json.WriteStartArray("rows");
        foreach (OfficeReportRow row in report.Rows) Write(json, row);
        json.WriteEndArray();
        WorkReportText.Write(json, work);
        AlertOutcomesJson.Write(json, outcomes);
        ActList.Write(json, "corrections", corrections);
        json.WriteEndObject();
    }

    private static void Write(Canvas canvas, Message by, IReadOnlyList<OfficeReportRow> rows, OfficeReportRow total)
    {
        Table table = canvas.NewTable(canvas.Column(by));
        foreach (Message title in Titles) table.AddColumn(canvas.Column(title, right: true));
        foreach (OfficeReportRow row in rows)
        {
            Text name = NameOf(row) is { } known ? Canvas.Cell(known) : canvas.Cell(ColumnMessages.NotKnown);
            table.AddRow(Cells(row, name, Canvas.Plain));
        }

        table.AddRow(Cells(total, canvas.Cell(ColumnMessages.All, Canvas.Bold), Canvas.Bold));
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

    private static IEnumerable<Text> Cells(OfficeReportRow row, Text name, Style style) =>
        [name, .. row.Numbers.Select(entry => Canvas.Cell(entry.Number.ToString("#,0.##", CultureInfo.InvariantCulture), style))];

    private static string? NameOf(OfficeReportRow row) => row switch
    {
        { Month: { } month } => YearMonthPattern.Iso.Format(month),
        { County.Length: > 0 } => row.County,
        _ => null,
    };
}
