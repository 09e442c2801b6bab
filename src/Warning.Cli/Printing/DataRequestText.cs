using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what departments are asked for, and where the drafts are.</summary>
/// <param name="requests">The requests.</param>
/// <param name="files">The files that were written, letter and sheet of each request in turn.</param>
internal sealed class DataRequestText(DataRequests requests, IReadOnlyList<string> files)
{
    public void Print(Terminal terminal)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        if (requests.Requests.Count == 0)
        {
            canvas.WriteLine(AskingScreenMessages.NothingToAsk(requests.AsOf), Canvas.Plain);
        }
        else
        {
            canvas.WriteLine(AskingScreenMessages.RequestsHead(requests.Requests.Count, requests.AsOf), Canvas.Bold);
            canvas.WriteLine();
            canvas.Write(Canvas.Indented(Departments(canvas)));
            canvas.WriteLine();
        }

        if (requests.Own.Count > 0) canvas.WriteLine(AskingScreenMessages.OwnSources(requests.Own), Canvas.Plain);
        if (requests.OfNobody.Count > 0) canvas.WriteLine(AskingScreenMessages.IndicatorsOfNobody(requests.OfNobody), Canvas.Plain);
        if (requests.Unread > 0) canvas.WriteLine(AskingScreenMessages.UnreadFigures(requests.Unread), Canvas.Plain);
        if (files.Count > 0) canvas.WriteLine(AskingScreenMessages.RequestsWritten(files.Count, Path.GetDirectoryName(files[0])!), Canvas.Plain);
        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("asOf", LocalDatePattern.Iso.Format(requests.AsOf));
        json.WriteStartArray("requests");
        for (int place = 0; place < requests.Requests.Count; place++) Write(json, requests.Requests[place], files[2 * place], files[(2 * place) + 1]);
        json.WriteEndArray();
        WriteTexts(json, "own", requests.Own);
        WriteTexts(json, "ofNobody", requests.OfNobody);
        json.WriteNumber("unread", requests.Unread);
        json.WriteEndObject();
    }

    private Table Departments(Canvas canvas)
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.Department),
            canvas.Column(AskingScreenMessages.IndicatorsAsked, right: true),
            canvas.Column(AskingScreenMessages.CompaniesAsked, right: true),
            canvas.Column(AskingScreenMessages.FiguresAsked, right: true),
            canvas.Column(AskingScreenMessages.MayRise, right: true),
            canvas.Column(AskingScreenMessages.FiguresLeftOut, right: true));
        foreach (DataRequest request in requests.Requests)
        {
            table.AddRow(
                Canvas.Cell(request.Department),
                Canvas.Cell(Count.Number(request.Rows.DistinctBy(row => row.Indicator.Id).Count())),
                Canvas.Cell(Count.Number(request.Rows.DistinctBy(row => row.Company.Id).Count())),
                Canvas.Cell(Count.Number(request.Rows.Count)),
                Canvas.Cell(Count.Number(request.Rows.Where(row => row.MayReach > row.Level).DistinctBy(row => row.Company.Id).Count())),
                Canvas.Cell(Count.Number(request.LeftOut)));
        }

        return table;
    }

    private static void Write(Utf8JsonWriter json, DataRequest request, string letter, string sheet)
    {
        json.WriteStartObject();
        json.WriteString("department", request.Department);
        json.WriteString("letter", letter);
        json.WriteString("sheet", sheet);
        json.WriteNumber("leftOut", request.LeftOut);
        json.WriteStartArray("rows");
        foreach (DataRequestRow row in request.Rows)
        {
            json.WriteStartObject();
            json.WriteString("company", row.Company.Id);
            json.WriteString("name", row.Company.Name);
            json.WriteString("indicator", row.Indicator.Id);
            json.WriteString("why", row.Missing.Why);
            json.WriteString("since", row.Missing.Since);
            WriteTexts(json, "periods", row.Periods.Select(period => period.ToString()));
            json.WriteNumber("rules", row.Rules);
            json.WriteString("level", Word.Of(row.Level));
            json.WriteString("mayReach", Word.Of(row.MayReach));
            json.WriteNumber("mayAdd", row.MayAdd);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
