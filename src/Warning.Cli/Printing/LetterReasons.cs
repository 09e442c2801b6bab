using System.Globalization;
using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the sentences of a letter with what stands behind each.</summary>
/// <param name="letter">The letter.</param>
/// <param name="sentences">Its sentences.</param>
/// <param name="isLooked">Whether the feeds were looked at.</param>
internal sealed class LetterReasons(Letter letter, IReadOnlyList<ExplainedSentence> sentences, bool isLooked)
{
    private const int ShownRows = 12;

    public void Print(Terminal terminal)
    {
        Canvas canvas = new(terminal, terminal.Width);
        canvas.WriteLine(LetterReasonMessages.SentencesOf(LetterText.StepOf(letter), letter.Name, sentences.Count), Canvas.Bold);
        foreach (ExplainedSentence sentence in sentences)
        {
            canvas.WriteLine();
            canvas.WriteLine(LetterReasonMessages.SentenceIn(sentence.Part.InWords(), sentence.Text), Canvas.Plain);
            foreach (SentenceSource source in sentence.Sources)
            {
                canvas.WriteIndented(InWords(source), Canvas.Dim);
                if (source.Records.Count > 0) canvas.WriteIndented(LetterReasonMessages.StandsIn(RowsOf(source.Records)), Canvas.Dim);
            }

            if (isLooked && IsOfNoFeedNow(sentence)) canvas.WriteIndented(LetterReasonMessages.NotInFeedsNow, Canvas.Plain);
        }

        canvas.Print();
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("letter", letter.Id);
        json.WriteString("company", letter.Company);
        json.WriteString("name", letter.Name);
        json.WriteStartArray("sentences");
        foreach (ExplainedSentence sentence in sentences)
        {
            json.WriteStartObject();
            json.WriteString("part", Word.Of(sentence.Part));
            json.WriteString("text", sentence.Text);
            json.WriteStartArray("sources");
            foreach (SentenceSource source in sentence.Sources) Write(json, source);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SentenceSource source)
    {
        json.WriteStartObject();
        json.WriteString("kind", Word.Of(source.Kind));
        json.WriteString("at", source.Reference);
        if (source.Detail is { } detail) json.WriteString("detail", detail);
        if (source.Standing is { } standing) json.WriteString("standing", Word.Of(standing));
        LetterJson.WriteRecords(json, "records", source.Records);
        json.WriteEndObject();
    }

    /// <summary>Whether a fact that a scan found is none that the feeds give now: they were corrected or moved since, or the rule was.</summary>
    private static bool IsOfNoFeedNow(ExplainedSentence sentence) =>
        sentence.Part == LetterPart.Fact && sentence.Sources.All(source => source.Kind == SentenceSourceKind.Scan);

    /// <summary>Describes rows by file, the first ones where there are many.</summary>
    private static Message[] RowsOf(IReadOnlyList<FeedRecord> records) =>
    [
        .. records.GroupBy(record => record.File, StringComparer.Ordinal).Select(file =>
        {
            string[] rows = [.. file.Select(record => record.Row).Distinct().Select(row => row.ToString(CultureInfo.InvariantCulture))];
            return LetterReasonMessages.RowsOfFile(
                file.Key, [.. rows.Take(ShownRows)], rows.Length > ShownRows ? LetterReasonMessages.RowsMore(rows.Length - ShownRows) : null);
        }),
    ];

    private static Message InWords(SentenceSource source) => LetterReasonMessages.SourceAt(
        source.Kind.InWords(),
        source.Reference,
        source.Standing is { } standing ? LetterReasonMessages.SourceStanding(standing.InWords()) : null,
        source.Detail is { } detail ? LetterReasonMessages.SourceDetail(detail) : null);
}
