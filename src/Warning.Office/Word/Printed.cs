using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Creates paragraphs of a style. Text between 【 and 】 is yet to be filled in and gets a style that marks it.</summary>
internal static class Printed
{
    public static Paragraph Paragraph(string style, string? text)
    {
        Paragraph paragraph = new(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        paragraph.Append(Runs(PlainText.Of(text)));
        return paragraph;
    }

    /// <summary>Creates a paragraph of two texts with a tab between them.</summary>
    public static Paragraph Paragraph(string style, string first, string second)
    {
        Paragraph paragraph = Paragraph(style, first);
        paragraph.Append(new Run(new TabChar()));
        paragraph.Append(Runs(PlainText.Of(second)));
        return paragraph;
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static IEnumerable<OpenXmlElement> Runs(string text)
    {
        int from = 0;
        foreach ((int start, int end) in ToCome(text))
        {
            if (start > from)
            {
                yield return Run(text[from..start]);
            }

            yield return Marked(text[start..end]);
            from = end;
        }

        if (from < text.Length)
        {
            yield return Run(text[from..]);
        }
    }

    private static IEnumerable<(int Start, int End)> ToCome(string text)
    {
        int end = 0;
        while (text.IndexOf('【', end) is >= 0 and int start && text.IndexOf('】', start) is >= 0 and int close)
        {
            end = close + 1;
            yield return (start, end);
        }
    }

    private static Run Marked(string text)
    {
        Run run = Run(text);
        run.PrependChild(new RunProperties { RunStyle = new RunStyle { Val = LetterStyles.ToCome } });
        return run;
    }
}
