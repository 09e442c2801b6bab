using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Creates paragraphs of a style. Text in 【】 is yet to be filled in and gets a style that marks it; a number is kept with its unit.</summary>
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

    /// <summary>Creates a paragraph whose lines are broken here.</summary>
    public static Paragraph Lines(string style, IReadOnlyList<string> lines)
    {
        Paragraph paragraph = Paragraph(style, lines[0]);
        foreach (string line in lines.Skip(1))
        {
            paragraph.Append(new Run(new Break()), Run(line));
        }

        return paragraph;
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static IEnumerable<OpenXmlElement> Runs(string text)
    {
        int from = 0;
        foreach ((int start, int end) in ToCome(text))
        {
            foreach (Run run in Counted(text[from..start]))
            {
                yield return run;
            }

            yield return Styled(LetterStyles.ToCome, text[start..end]);
            from = end;
        }

        foreach (Run run in Counted(text[from..]))
        {
            yield return run;
        }
    }

    private static IEnumerable<Run> Counted(string text)
    {
        int from = 0;
        foreach (Match counted in NoBreak.In(text))
        {
            if (counted.Index > from)
            {
                yield return Run(text[from..counted.Index]);
            }

            yield return Styled(LetterStyles.Counted, NoBreak.Joined(counted));
            from = counted.Index + counted.Length;
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

    private static Run Styled(string style, string text)
    {
        Run run = Run(text);
        run.PrependChild(new RunProperties { RunStyle = new RunStyle { Val = style } });
        return run;
    }
}
