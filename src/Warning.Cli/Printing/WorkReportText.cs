using System.Globalization;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what was done with the warnings of a period: by unit, town, trade and month.</summary>
internal static class WorkReportText
{
    private static readonly Message[] Titles =
    [
        ColumnMessages.Warnings, ColumnMessages.ReceivedInTime, ColumnMessages.HandledInTime, ColumnMessages.MedianDays, ColumnMessages.Resolved,
            ColumnMessages.Workers,
        ColumnMessages.Yuan, ColumnMessages.FalseWarnings, ColumnMessages.Late, ColumnMessages.RepeatCompanies, ColumnMessages.PerTenThousand,
    ];

    public static void Write(Canvas canvas, WorkReport report)
    {
        if (report.Total.Warnings == 0) return;
        canvas.WriteLine();
        canvas.WriteLine(HandlingScreenMessages.WorkOfPeriod, Canvas.Bold);
        if (report.ByUnit.Any(row => row.Name is { Length: > 0 })) Write(canvas, ColumnMessages.Unit, report.ByUnit, report.Total);
        if (report.ByTown.Any(row => row.Name is { Length: > 0 })) Write(canvas, ColumnMessages.TownOfCompany, report.ByTown, report.Total);
        if (report.ByTrade.Any(row => row.Name is { Length: > 0 })) Write(canvas, ColumnMessages.Trade, report.ByTrade, report.Total);
        Write(canvas, ColumnMessages.Month, report.ByMonth, report.Total);
    }

    public static void Write(Utf8JsonWriter json, WorkReport report)
    {
        json.WriteStartObject("work");
        json.WritePropertyName("total");
        Write(json, report.Total);
        foreach (
            (string name, IReadOnlyList<WorkFigures> rows) in new[] { ("byUnit", report.ByUnit), ("byTown", report.ByTown), ("byTrade", report.ByTrade),
            ("byMonth", report.ByMonth) })
        {
            json.WriteStartArray(name);
            foreach (WorkFigures row in rows) Write(json, row);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Write(Canvas canvas, Message by, IReadOnlyList<WorkFigures> rows, WorkFigures total)
    {
        Table table = canvas.NewTable(canvas.Column(by));
        foreach (Message title in Titles) table.AddColumn(canvas.Column(title, right: true));
        foreach (WorkFigures row in rows) table.AddRow(
            Cells(row, row.Name is { Length: > 0 } name ? Canvas.Cell(name) : canvas.Cell(ColumnMessages.NotKnown), Canvas.Plain));
        table.AddRow(Cells(total, canvas.Cell(ColumnMessages.All, Canvas.Bold), Canvas.Bold));
        canvas.WriteLine();
        canvas.Write(Canvas.Indented(table));
    }

    private static IEnumerable<Text> Cells(WorkFigures row, Text name, Style style)
    {
        string[] cells =
        [
            Of(row.Warnings), Of(row.ReceivedInTime), Of(row.HandledInTime), row.MedianDays is { } days ? Of(days) : "", Of(row.Resolved), Of(row.Workers),
                Of((double)row.Yuan),
            Of(row.FalseAlarms), Of(row.Overdue), Of(row.RepeatCompanies), row.PerTenThousandWorkers is { } share ? Of(share) : "",
        ];
        return [name, .. cells.Select(cell => Canvas.Cell(cell, style))];
    }

    private static string Of(double number) => number.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static void Write(Utf8JsonWriter json, WorkFigures row)
    {
        json.WriteStartObject();
        if (row.Name is { } name) json.WriteString("name", name);
        json.WriteNumber("warnings", row.Warnings);
        json.WriteNumber("received", row.Received);
        json.WriteNumber("receivedInTime", row.ReceivedInTime);
        json.WriteNumber("handled", row.Handled);
        json.WriteNumber("handledInTime", row.HandledInTime);
        if (row.MedianDays is { } days) json.WriteNumber("medianDays", days);
        json.WriteNumber("resolved", row.Resolved);
        json.WriteNumber("falseAlarms", row.FalseAlarms);
        json.WriteNumber("workers", row.Workers);
        json.WriteNumber("yuan", row.Yuan);
        json.WriteNumber("overdue", row.Overdue);
        json.WriteNumber("repeatCompanies", row.RepeatCompanies);
        if (row.PerTenThousandWorkers is { } share) json.WriteNumber("perTenThousandWorkers", Math.Round(share, 2));
        json.WriteEndObject();
    }
}
