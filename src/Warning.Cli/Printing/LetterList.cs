using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the register of letters and the funnel.</summary>
/// <param name="state">The state that the ledger gives.</param>
/// <param name="asOf">The date to which ages are counted; null before the first scan.</param>
/// <param name="all">Whether letters that are no longer open are listed too.</param>
internal sealed class LetterList(CaseState state, LocalDate? asOf, bool all)
{
    // Without ids the rows of most registers fit 100 columns; a letter can be named by its number, or by company and step.
    private const int WidthWithIds = 140;

    private static readonly Style Late = new(Color.Red, decoration: Decoration.Bold);

    private readonly LetterRegister register = state.Letters;
    private readonly IReadOnlyList<Letter> open = state.Letters.ByUrgency(state.Alerts);

    /// <summary>The year of the letters that are listed; null for all.</summary>
    public int? Year { get; init; }

    /// <summary>The kind of the letters that are listed; null for all.</summary>
    public LetterKind? Kind { get; init; }

    /// <summary>The deadlines that are running besides employers' answers.</summary>
    public IReadOnlyList<LetterDeadline> Deadlines { get; init; } = [];

    /// <summary>Who prescribes the forms of letters, where letters are still to be written; null where nobody does.</summary>
    public Message? Forms { get; init; }

    /// <summary>The letters: of a year or kind also those that are done with.</summary>
    private IEnumerable<Letter> Letters =>
        (IsAll ? [.. open, .. register.Letters.Where(letter => !letter.IsOpen)] : open).Where(IsListed);

    private bool IsAll => all || Year is not null || Kind is not null;

    public void Print(Terminal terminal, Issuer? issuer)
    {
        Canvas canvas = new(terminal, Canvas.Endless);
        canvas.WriteLine(
            HeadMessages.Of(issuer?.Name, asOf is { } date ? HeadMessages.AsOf(date) : HeadMessages.NoScanYet, HeadMessages.OpenLetters(open.Count)), Canvas.Bold);
        canvas.WriteLine();
        if (Letters.Any())
        {
            canvas.Write(Canvas.Indented(Rows(canvas, terminal.Width >= WidthWithIds)));
            canvas.WriteLine();
        }

        if (Deadlines.Count > 0)
        {
            DeadlineList.Write(canvas, Deadlines);
            canvas.WriteLine();
        }

        if (Forms is not null)
        {
            canvas.WriteLine(Forms, Canvas.Plain);
            canvas.WriteLine();
        }

        FunnelText.Write(canvas, state.Funnel);
        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (asOf is { } date) json.WriteString("asOf", LocalDatePattern.Iso.Format(date));
        else json.WriteNull("asOf");
        json.WritePropertyName("funnel");
        FunnelText.Write(json, state.Funnel);
        json.WriteStartArray("letters");
        foreach (Letter letter in Letters) LetterJson.Write(json, letter, register);
        json.WriteEndArray();
        DeadlineList.Write(json, "deadlines", Deadlines);
        json.WriteEndObject();
    }

    private Table Rows(Canvas canvas, bool ids)
    {
        Table table = canvas.NewTable(
            canvas.Column(ColumnMessages.State),
            canvas.Column(ColumnMessages.Due),
            canvas.Column(ColumnMessages.DaysIdle, right: true),
            canvas.Column(ColumnMessages.Letter),
            canvas.Column(ColumnMessages.Company),
            canvas.Column(ColumnMessages.Number));
        if (ids) table.AddColumn(canvas.Column(ColumnMessages.LetterId));
        foreach (Letter letter in Letters)
        {
            string due = letter.State is LetterState.Served or LetterState.Overdue && letter.Due is { } day ? LocalDatePattern.Iso.Format(day) : "";
            string idle = asOf is { } date && letter.IsOpen ? Count.Number(letter.DaysIdle(date)) : "";
            AddRow(canvas, table, canvas.Cell(StateIn(letter), letter.HasOpenObjection ? Late : StyleOf(letter)), due, idle, letter, letter.Number ?? "");
        }

        // Void numbers are listed so that the register explains every gap in its numbers.
        foreach (Letter letter in IsAll ? register.Letters.Where(IsListed) : [])
        {
            foreach (string number in letter.VoidNumbers) AddRow(canvas, table, canvas.Cell(LetterScreenMessages.Void, Canvas.Dim), "", "", letter, number);
            if (letter.RevokedAs is { } own) AddRow(canvas, table, canvas.Cell(LetterScreenMessages.Revocation, Canvas.Dim), "", "", letter, own);
        }

        return table;
    }

    /// <summary>A letter is of the year in which it was issued, or while it is not, in which it was proposed.</summary>
    private bool IsListed(Letter letter) => (Kind is null || letter.Kind == Kind) && (Year is null || (letter.Issued ?? letter.Since).Year == Year);

    private static void AddRow(Canvas canvas, Table table, Text state, string due, string idle, Letter letter, string number)
    {
        Text[] cells =
        [
            state, Canvas.Cell(due), Canvas.Cell(idle), canvas.Cell(LetterText.StepOf(letter)),
            Canvas.Cell(letter.Name), Canvas.Cell(number), Canvas.Cell(letter.Id, Canvas.Dim),
        ];
        table.AddRow(cells[..table.Columns.Count]);
    }

    private static Message StateIn(Letter letter) => letter.HasOpenObjection
        ? LetterScreenMessages.OutcomeAndObjection(LetterText.StateOf(letter), LetterScreenMessages.ObjectionOpen)
        : LetterText.StateOf(letter);

    private static Style StyleOf(Letter letter) => letter.State switch
    {
        LetterState.Overdue => Late,
        LetterState.Proposed or LetterState.Drafted => new Style(Color.Yellow),
        LetterState.Issued or LetterState.Served or LetterState.Replied or LetterState.Accepted or LetterState.Escalated or LetterState.Closed => Canvas.Plain,
    };
}
