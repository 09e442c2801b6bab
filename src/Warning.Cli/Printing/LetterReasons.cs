using System.Text.Json;
using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Prints the sentences of a letter with what stands behind each.</summary>
internal sealed class LetterReasons(Letter letter, IReadOnlyList<ExplainedSentence> sentences)
{
    public void Print(Terminal terminal)
    {
        Canvas canvas = new(terminal, terminal.Width);
        canvas.WriteLine(LetterReasonMessages.SentencesOf(LetterText.StepOf(letter), letter.Name, sentences.Count), Canvas.Bold);
        foreach (ExplainedSentence sentence in sentences)
        {
            canvas.WriteLine();
            canvas.WriteLine(LetterReasonMessages.SentenceIn(sentence.Part.InWords(), sentence.Text), Canvas.Plain);
            foreach (SentenceSource source in sentence.Sources) canvas.WriteIndented(InWords(source), Canvas.Dim);
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
        json.WriteEndObject();
    }

    private static Message InWords(SentenceSource source) => LetterReasonMessages.SourceAt(
        source.Kind.InWords(),
        source.Reference,
        source.Standing is { } standing ? LetterReasonMessages.SourceStanding(standing.InWords()) : null,
        source.Detail is { } detail ? LetterReasonMessages.SourceDetail(detail) : null);
}
