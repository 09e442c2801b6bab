using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the letters of an open reminder, whom they go to, and whom they do not and why.</summary>
/// <param name="order">The order.</param>
/// <param name="batch">What comes of it.</param>
internal sealed class OpenReminderBatchText(OpenReminderOrder order, OpenReminderBatch batch)
{
    // Further ones stand in the list of the archive, and in JSON.
    private const int Listed = 40;

    /// <summary>Whether it can be recorded.</summary>
    public bool IsSound => batch.IsSound;

    public void Print(Terminal terminal)
    {
        if (!IsSound)
        {
            foreach (SheetReject reject in batch.Rejects) terminal.PrintError(FillScreenMessages.RejectOfRow(order.List!, reject.Row, reject.Reason));
            terminal.PrintError(BatchScreenMessages.NothingRecorded(batch.Rejects.Count));
            return;
        }

        Canvas canvas = new(terminal, Canvas.Endless);
        canvas.WriteLine(BatchScreenMessages.Head(batch.Template.Title, batch.Copies.Count, batch.Addressees.Count), Canvas.Bold);
        if (batch.Note is { } note) canvas.WriteLine(note, Canvas.Plain);
        if (batch.File is null)
        {
            canvas.WriteLine();
            canvas.Write(Canvas.Indented(Letters(canvas)));
        }

        if (batch.LeftOut.Count > 0)
        {
            canvas.WriteLine();
            canvas.WriteLine(BatchScreenMessages.LeftOut(batch.LeftOut.Count), Canvas.Bold);
            canvas.Write(Canvas.Indented(LeftOut(canvas)));
        }

        canvas.WriteLine();
        foreach (Message line in End()) canvas.WriteLine(line, Canvas.Plain);
        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("template", batch.Template.Id);
        json.WriteString("title", batch.Template.Title);
        json.WriteString("on", LocalDatePattern.Iso.Format(order.On));
        json.WriteBoolean("recorded", batch.File is not null);
        json.WriteBoolean("recordedBefore", batch.WasRecorded);
        if (batch.File is { } file) json.WriteString("file", file);
        if (batch.Note is { } note) json.WriteString("note", note.ToString());
        json.WriteStartArray("letters");
        foreach (OpenReminderCopy copy in batch.Copies)
        {
            json.WriteStartObject();
            json.WriteString("number", copy.Number);
            json.WriteString("to", copy.Name);
            if (copy.Company != copy.Number) json.WriteString("company", copy.Company);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("addressees");
        foreach (Company company in batch.Addressees) json.WriteStringValue(company.Id);
        json.WriteEndArray();
        json.WriteStartArray("leftOut");
        foreach (AddresseeLeftOut left in batch.LeftOut)
        {
            json.WriteStartObject();
            json.WriteString("company", left.Company.Id);
            json.WriteString("name", left.Company.Name);
            json.WriteString("why", left.Why.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rejects");
        foreach (SheetReject reject in batch.Rejects)
        {
            json.WriteStartObject();
            json.WriteNumber("row", reject.Row);
            json.WriteString("value", reject.Key);
            json.WriteString("reason", reject.Reason.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private Table Letters(Canvas canvas)
    {
        Table table = canvas.NewTable(canvas.Column(ColumnMessages.Number), canvas.Column(BatchScreenMessages.Addressee));
        foreach (OpenReminderCopy copy in batch.Copies.Take(Listed)) table.AddRow(Canvas.Cell(copy.Number), Canvas.Cell(copy.Name));
        if (order.All && !order.OneEach) return table;
        if (!order.OneEach)
        {
            foreach (Company company in batch.Addressees.Take(Listed)) table.AddRow(Canvas.Cell(""), Canvas.Cell(NameOf(company), Canvas.Dim));
        }

        int more = (order.OneEach ? batch.Copies.Count : batch.Addressees.Count) - Listed;
        if (more > 0) table.AddRow(Canvas.Cell(""), canvas.Cell(BatchScreenMessages.More(more), Canvas.Dim));
        return table;
    }

    private Table LeftOut(Canvas canvas)
    {
        Table table = canvas.NewTable(canvas.Column(ColumnMessages.Company), canvas.Column(ColumnMessages.Why));
        foreach (AddresseeLeftOut left in batch.LeftOut.Take(Listed))
            table.AddRow(Canvas.Cell(NameOf(left.Company)), canvas.Cell(left.Why));
        if (batch.LeftOut.Count > Listed) table.AddRow(canvas.Cell(BatchScreenMessages.More(batch.LeftOut.Count - Listed), Canvas.Dim), Canvas.Cell(""));
        return table;
    }

    private static string NameOf(Company company) => company.Name.Length > 0 ? company.Name : company.Id;

    private Message Numbers() => batch.Copies is [var only]
        ? BatchScreenMessages.OneNumber(only.Number)
        : BatchScreenMessages.Numbers(batch.Copies[0].Number, batch.Copies[^1].Number);

    private Message[] End() => (batch.File, batch.WasRecorded) switch
    {
        ({ } file, true) => [BatchScreenMessages.RecordedBefore(file)],
        ({ } file, false) =>
            [BatchScreenMessages.Recorded(Numbers()), BatchScreenMessages.ToPrint(file), BatchScreenMessages.TakenBackBy(batch.Copies[0].Number)],
        (null, true) => [BatchScreenMessages.WasRecorded],
        _ => [FillScreenMessages.PreviewOnly],
    };
}
