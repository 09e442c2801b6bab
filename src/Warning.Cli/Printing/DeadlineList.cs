using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the deadlines of cases besides employers' answers.</summary>
internal static class DeadlineList
{
    private const int WidestName = 28;

    /// <summary>Writes a heading and the first deadlines; nothing where there are none.</summary>
    public static void Write(Canvas canvas, IReadOnlyList<LetterDeadline> deadlines, int most = int.MaxValue)
    {
        if (deadlines.Count == 0) return;
        int overdue = deadlines.Count(deadline => deadline.IsOverdue);
        Message? past = overdue > 0 ? DeadlineScreenMessages.DeadlinesPast(overdue) : null;
        canvas.WriteLine(DeadlineScreenMessages.DeadlinesRunning(deadlines.Count, past), Canvas.Bold);
        Table table = canvas.NewTable(
            canvas.Column(DeadlineScreenMessages.LastDayColumn),
            canvas.Column(DeadlineScreenMessages.WorkingDaysLeftColumn, right: true),
            canvas.Column(DeadlineScreenMessages.ToDoColumn),
            canvas.Column(ColumnMessages.Company),
            canvas.Column(ColumnMessages.Letter),
            canvas.Wrapped(DeadlineScreenMessages.BehindItColumn));
        foreach (LetterDeadline deadline in deadlines.Take(most))
        {
            Style style = deadline.IsOverdue ? new Style(Color.Red, decoration: Decoration.Bold) : Canvas.Plain;
            table.AddRow(
                canvas.Cell(DayOf(deadline), style),
                Canvas.Cell(deadline.WorkingDaysLeft is { } left ? Count.Number(left) : ""),
                canvas.Cell(deadline.Kind.InWords(), style),
                Canvas.Cell(Canvas.Cut(deadline.Letter.Name, WidestName)),
                canvas.Cell(LetterText.StepOf(deadline.Letter)),
                canvas.Cell(BehindOf(deadline), Canvas.Dim));
        }

        canvas.Write(Canvas.Indented(table));
        if (deadlines.Count - most is > 0 and var more) canvas.WriteIndented(DeadlineScreenMessages.MoreDeadlines(more), Canvas.Dim);
        foreach (Message reason in deadlines.Take(most).Select(deadline => deadline.NoDue).OfType<Message>().Distinct())
            canvas.WriteIndented(reason, Canvas.Dim);
    }

    /// <summary>Writes the deadlines as an array.</summary>
    public static void Write(Utf8JsonWriter json, string name, IReadOnlyList<LetterDeadline> deadlines)
    {
        json.WriteStartArray(name);
        foreach (LetterDeadline deadline in deadlines) Write(json, deadline);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, LetterDeadline deadline)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word.Of(deadline.Kind));
        json.WriteString("letter", deadline.Letter.Id);
        json.WriteString("company", deadline.Letter.Company);
        json.WriteString("name", deadline.Letter.Name);
        Day("due", deadline.Due);
        Day("notBefore", deadline.NotBefore);
        Text("noDue", deadline.NoDue?.ToString());
        Day("extended", deadline.Extended);
        if (deadline.WorkingDaysLeft is { } left) json.WriteNumber("workingDaysLeft", left);
        else json.WriteNull("workingDaysLeft");
        json.WriteBoolean("overdue", deadline.IsOverdue);
        Text("within", deadline.Within?.InWords().ToString());
        Day("from", deadline.From);
        Text("manner", deadline.Manner);
        Text("article", deadline.Article);
        json.WriteEndObject();

        void Day(string key, LocalDate? day) => Text(key, day is { } date ? LocalDatePattern.Iso.Format(date) : null);

        void Text(string key, string? text)
        {
            if (text is null) json.WriteNull(key);
            else json.WriteString(key, text);
        }
    }

    private static Message DayOf(LetterDeadline deadline) => deadline switch
    {
        { Due: { } due, Extended: { } extended } => DeadlineScreenMessages.DueDayOrExtended(due, extended),
        { Due: { } due } => DeadlineScreenMessages.DueDayOf(due),
        { NotBefore: { } day } => DeadlineScreenMessages.DueNotBefore(day),
        _ => DeadlineScreenMessages.NoDueDay,
    };

    private static Message? BehindOf(LetterDeadline deadline) =>
        deadline.Promise is { } promise ? LetterText.Of(promise) : deadline.Article is { } article ? LetterScreenMessages.AsWritten(article) : null;
}
