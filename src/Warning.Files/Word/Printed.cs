using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Files.Word;

/// <summary>Texts as paragraphs of a style. What stands between 【 and 】 is yet to be filled in, and gets the style that marks it.</summary>
internal static partial class Printed
{
    public static Paragraph Paragraph(string style, string? text)
    {
        Paragraph paragraph = new(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        paragraph.Append(Runs(PlainText.Of(text)));
        return paragraph;
    }

    /// <summary>A paragraph in which a tab stands between the first text and the second.</summary>
    public static Paragraph Paragraph(string style, string first, string second)
    {
        Paragraph paragraph = Paragraph(style, first);
        paragraph.Append(new Run(new TabChar()));
        paragraph.Append(Runs(PlainText.Of(second)));
        return paragraph;
    }

    public static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static IEnumerable<OpenXmlElement> Runs(string text) => ToCome().Split(text).Where(part => part.Length > 0).Select(part => part[0] == '【' && part[^1] == '】' ? Marked(part) : Run(part));

    private static Run Marked(string text)
    {
        Run run = Run(text);
        run.PrependChild(new RunProperties { RunStyle = new RunStyle { Val = LetterStyles.ToCome } });
        return run;
    }

    [GeneratedRegex("(【[^【】]*】)", RegexOptions.CultureInvariant)]
    private static partial Regex ToCome();
}
