using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Files;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the case file of a company: its alerts and letters, and what happened, day by day, the newest last.</summary>
/// <param name="file">The case file.</param>
internal sealed class CaseText(CaseFile file)
{
    public void Print(Terminal terminal)
    {
        Canvas canvas = new(terminal, terminal.Width);
        canvas.WriteLine(CaseScreenMessages.CaseOf(file.Name, file.Company), Canvas.Bold);
        foreach (Episode episode in file.Episodes)
        {
            Message how = episode.Closing is { } closing ? closing.As.InWords() : episode.Reason.InWords();
            Message line = episode.IsOpen
                ? CaseScreenMessages.OpenAlert(episode.FirstSince, episode.Level.InWords())
                : CaseScreenMessages.ClosedAlert(episode.FirstSince, episode.ClosedOn ?? episode.LastAsOf, how);
            canvas.WriteIndented(line, Canvas.Plain);
        }

        foreach (Letter letter in file.Letters.Where(letter => letter.Number is not null || letter.IsOpen))
        {
            Message? called = letter.Number is { } number ? CaseScreenMessages.CaseLetterNumber(number) : null;
            canvas.WriteIndented(CaseScreenMessages.CaseLetterState(LetterText.StepOf(letter), called, letter.State.InWords()), Canvas.Plain);
        }

        if (file.Archiving is { Last: { } archived } archiving)
        {
            canvas.WriteIndented(
                archiving.IsReopened
                    ? CaseScreenMessages.ReopenedCase(archived.Number, archived.On)
                    : CaseScreenMessages.ArchivedCase(archived.Number, archived.On),
                Canvas.Plain);
        }

        if (file.Workers is { } workers) canvas.WriteIndented(LetterScreenMessages.WorkersHelped(workers), Canvas.Plain);
        if (file.Yuan is { } yuan) canvas.WriteIndented(CaseScreenMessages.YuanRecovered(yuan), Canvas.Plain);
        if (file.FeedsUnread is { } unread) canvas.WriteIndented(CaseScreenMessages.FactsUnread(unread), Canvas.Plain);
        if (file.Moments.Count == 0) canvas.WriteIndented(CaseScreenMessages.NothingInCase, Canvas.Plain);
        foreach (IGrouping<LocalDate, CaseMoment> day in file.Moments.GroupBy(moment => moment.Day))
        {
            canvas.WriteLine();
            canvas.Line(LocalDatePattern.Iso.Format(day.Key), Canvas.Bold);
            foreach (CaseMoment moment in day) canvas.WriteIndented(Line(moment), StyleOf(moment));
        }

        canvas.Print();
    }

    public void Write(Utf8JsonWriter json, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("company", file.Company);
        json.WriteString("name", file.Name);
        json.WriteStartArray("alerts");
        foreach (Episode episode in file.Episodes) json.WriteStringValue(episode.Id);
        json.WriteEndArray();
        json.WriteStartArray("letters");
        foreach (Letter letter in file.Letters) json.WriteStringValue(letter.Id);
        json.WriteEndArray();
        if (file.Workers is { } workers) json.WriteNumber("workers", workers);
        if (file.Yuan is { } yuan) json.WriteNumber("yuan", yuan);
        if (file.Archiving is { Last: { } archived } archiving)
        {
            json.WriteString("archived", archived.Number);
            json.WriteBoolean("reopened", archiving.IsReopened);
        }

        if (file.FeedsUnread is { } unread) json.WriteString("feedsUnread", unread.ToString(language));
        json.WriteStartArray("moments");
        foreach (CaseMoment moment in file.Moments) Write(json, moment, language);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CaseMoment moment, MessageLanguage language)
    {
        json.WriteStartObject();
        json.WriteString("day", LocalDatePattern.Iso.Format(moment.Day));
        json.WriteString("kind", Word.Of(moment.Kind));
        json.WriteString("text", moment.Text.ToString(language));
        if (moment.Entry is { } entry) json.WriteString("event", entry);
        if (moment.By is { } by) json.WriteString("by", by);
        if (moment.IsCorrected) json.WriteBoolean("putRight", true);
        if (moment.IsTakenBack) json.WriteBoolean("takenBack", true);
        if (moment.Fact is { } fact) Write(json, fact);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CaseFact fact)
    {
        json.WriteString("indicator", fact.Indicator);
        json.WriteString("value", fact.Value);
        if (fact.Unit is { } unit) json.WriteString("unit", unit);
        if (fact.Period is { } period) json.WriteString("period", period);
        json.WriteString("feed", fact.Feed);
        json.WriteStartArray("rules");
        foreach (string rule in fact.Rules) json.WriteStringValue(rule);
        json.WriteEndArray();
        LetterJson.WriteRecords(json, "records", fact.Records);
    }

    private static Message Line(CaseMoment moment)
    {
        Message? by = moment is { By: { } who, Entry: { } entry } ? CaseScreenMessages.ByEntry(who, entry) : null;
        return moment.IsTakenBack ? CaseScreenMessages.TakenBackMoment(moment.Text, by)
            : moment.IsCorrected ? CaseScreenMessages.CorrectedMoment(moment.Text, by)
            : CaseScreenMessages.Moment(moment.Text, by);
    }

    private static Style StyleOf(CaseMoment moment) => moment.IsTakenBack || moment.Kind == CaseMomentKind.Fact ? Canvas.Dim : Canvas.Plain;
}
