using System.Globalization;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints what a list of alerts that was filled in records, or why it cannot be recorded.</summary>
/// <param name="sheet">The list.</param>
/// <param name="records">Whether it is recorded.</param>
/// <param name="key">The header of what a row is about.</param>
/// <param name="keyName">The same in JSON.</param>
/// <param name="nameOf">Gives the name of what a row is about, by its key.</param>
internal sealed class FilledListText<TAct>(FilledSheet<TAct> sheet, bool records, Message key, string keyName, Func<string, string> nameOf)
{
    /// <summary>What is said of the list as a whole.</summary>
    public FilledWording Wording { get; init; } = new(FillScreenMessages.Head, _ => FillScreenMessages.PreviewOnly, FillScreenMessages.Recorded);

    /// <summary>Whether all of it can be recorded.</summary>
    public bool IsSound => sheet.IsSound;

    public void Print(Terminal terminal)
    {
        Canvas canvas = new(terminal, terminal.Width);
        canvas.WriteLine(Wording.Head(sheet.File, sheet.Rows, sheet.Acts.Count), Canvas.Bold);
        if (sheet.Acts.Count > 0)
        {
            canvas.WriteLine();
            WriteActs(canvas, terminal.Language);
            canvas.WriteLine();
        }

        if (sheet.Recorded > 0) canvas.WriteLine(FillScreenMessages.AlreadyRecorded(sheet.Recorded), Canvas.Plain);
        if (IsSound) canvas.WriteLine(End(), Canvas.Plain);
        canvas.Print();
        if (IsSound) return;
        foreach (SheetReject reject in sheet.Rejects) terminal.PrintError(LineOf(reject, terminal.Language));
        terminal.PrintError(FillScreenMessages.NothingRecorded(sheet.Rejects.Count));
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", sheet.File);
        json.WriteNumber("rows", sheet.Rows);
        json.WriteBoolean("recorded", records && IsSound);
        json.WriteNumber("alreadyRecorded", sheet.Recorded);
        json.WriteStartArray("acts");
        foreach (FilledAct<TAct> act in sheet.Acts) Write(json, act);
        json.WriteEndArray();
        json.WriteStartArray("rejects");
        foreach (SheetReject reject in sheet.Rejects) Write(json, reject);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, FilledAct<TAct> act)
    {
        json.WriteStartObject();
        json.WriteNumber("row", act.Row);
        json.WriteString(keyName, act.Key);
        json.WriteString("act", act.Name.ToString());
        json.WriteStartObject("filled");
        foreach (FilledCell cell in act.Cells) json.WriteString(cell.Column.ToString(), cell.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Utf8JsonWriter json, SheetReject reject)
    {
        json.WriteStartObject();
        json.WriteNumber("row", reject.Row);
        json.WriteString(keyName, reject.Key);
        if (reject.Column is { } column) json.WriteString("column", column.ToString());
        if (reject.Value is { } value) json.WriteString("value", value);
        json.WriteString("reason", reject.Reason.ToString());
        json.WriteEndObject();
    }

    private void WriteActs(Canvas canvas, MessageLanguage language)
    {
        Table table = canvas.NewTable(
            canvas.Column(FillScreenMessages.Row, right: true),
            canvas.Column(key),
            canvas.Column(ColumnMessages.Done),
            canvas.Wrapped(FillScreenMessages.FilledIn));
        foreach (FilledAct<TAct> act in sheet.Acts)
        {
            table.AddRow(
                Canvas.Cell(act.Row.ToString(CultureInfo.InvariantCulture)),
                Canvas.Cell(nameOf(act.Key)),
                canvas.Cell(act.Name),
                canvas.WrappedCell(act.Cells
                    .Select(cell => FillScreenMessages.FilledCell(HeadingOf(cell.Column, language), cell.Value))
                    .Aggregate(FillScreenMessages.FilledCells)));
        }

        canvas.Write(Canvas.Indented(table));
    }

    private static Message HeadingOf(Message column, MessageLanguage language) => FillScreenMessages.Heading(
        column.ToString(MessageLanguage.Chinese), language == MessageLanguage.English ? FillScreenMessages.AlsoCalled(column.ToString()) : null);

    private Message End() => (records, sheet.Acts.Count) switch
    {
        (_, 0) => FillScreenMessages.NothingNew,
        (true, _) => Wording.Recorded(sheet.Acts.Count),
        _ => Wording.Preview(sheet.Acts.Count),
    };

    private Message LineOf(SheetReject reject, MessageLanguage language) => reject switch
    {
        { Column: { } column, Value: { Length: > 0 } value } =>
            FillScreenMessages.RejectOfCell(sheet.File, reject.Row, HeadingOf(column, language), value, reject.Reason),
        { Column: { } column } => FillScreenMessages.RejectOfColumn(sheet.File, reject.Row, HeadingOf(column, language), reject.Reason),
        _ => FillScreenMessages.RejectOfRow(sheet.File, reject.Row, reject.Reason),
    };
}

/// <summary>What is said of a list that was filled in: at its head, while it is only looked at, and once it is recorded.</summary>
/// <param name="Head">Of the file, its rows and what it records.</param>
/// <param name="Preview">Of what it would record.</param>
/// <param name="Recorded">Of what it has recorded.</param>
internal sealed record FilledWording(Func<string, int, int, Message> Head, Func<int, Message> Preview, Func<int, Message> Recorded);
