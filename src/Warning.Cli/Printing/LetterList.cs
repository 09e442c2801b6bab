using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the register of letters and the funnel.</summary>
/// <param name="register">The register.</param>
/// <param name="funnel">The funnel.</param>
/// <param name="asOf">The date to which ages are counted; null before the first scan.</param>
/// <param name="all">Whether letters that are no longer open are listed too.</param>
internal sealed class LetterList(LetterRegister register, Funnel funnel, LocalDate? asOf, bool all)
{
    // Without ids the rows of most registers fit 100 columns; a letter can be named by its number, or by company and step.
    private const int WidthWithIds = 140;

    private readonly IReadOnlyList<Letter> letters = all ? [.. register.ByUrgency(), .. register.Letters.Where(letter => !letter.IsOpen)] : register.ByUrgency();

    public void Print(Terminal terminal, Issuer? issuer)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        canvas.WriteLine($"{(issuer is null ? "" : $"{issuer.Name} · ")}{(asOf is { } date ? LocalDatePattern.Iso.Format(date) : "no scan yet")} · {Count.Of(register.ByUrgency().Count, "open letter")}", Canvas.Bold);
        canvas.WriteLine();
        if (letters.Count > 0)
        {
            canvas.Write(Canvas.Indented(Rows(terminal.Width >= WidthWithIds)));
            canvas.WriteLine();
        }

        FunnelText.Write(canvas, funnel);
        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (asOf is { } date) json.WriteString("asOf", LocalDatePattern.Iso.Format(date));
        else json.WriteNull("asOf");
        json.WritePropertyName("funnel");
        FunnelText.Write(json, funnel);
        json.WriteStartArray("letters");
        foreach (Letter letter in letters) LetterJson.Write(json, letter, register);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private Table Rows(bool ids)
    {
        Table table = new Table().NoBorder().AddColumns(
            Canvas.Column("state"), Canvas.Column("due"), Canvas.Column("days idle", right: true), Canvas.Column("letter"), Canvas.Column("company"), Canvas.Column("number"));
        if (ids) table.AddColumn(Canvas.Column("id"));
        foreach (Letter letter in letters)
        {
            string due = letter.State is LetterState.Served or LetterState.Overdue && letter.Due is { } day ? LocalDatePattern.Iso.Format(day) : "";
            string idle = asOf is { } date && letter.IsOpen ? Count.Number(letter.DaysIdle(date)) : "";
            AddRow(table, new Text(Word.Of(letter.State), StyleOf(letter)), due, idle, letter, letter.Number ?? "");
        }

        // Void numbers are listed so that the register explains every gap in its numbers.
        foreach (Letter letter in all ? register.Letters : [])
        {
            foreach (string number in letter.VoidNumbers) AddRow(table, new Text("void", Canvas.Dim), "", "", letter, number);
        }

        return table;
    }

    private static void AddRow(Table table, Text state, string due, string idle, Letter letter, string number)
    {
        Text[] cells = [state, new Text(due), new Text(idle), new Text(Word.Of(letter.Step)), new Text(letter.Name), new Text(number), new Text(letter.Id, Canvas.Dim)];
        table.AddRow(cells[..table.Columns.Count]);
    }

    private static Style StyleOf(Letter letter) => letter.State switch
    {
        LetterState.Overdue => new Style(Color.Red, decoration: Decoration.Bold),
        LetterState.Proposed or LetterState.Drafted => new Style(Color.Yellow),
        LetterState.Issued or LetterState.Served or LetterState.Replied or LetterState.Accepted or LetterState.Escalated or LetterState.Closed => Canvas.Plain,
    };
}
