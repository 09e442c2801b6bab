using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>— 2 —, from page 2 on: odd pages at the right, even ones at the left.</summary>
internal static class PageNumber
{
    /// <summary>14 points and what is above them.</summary>
    public const int LineTwips = 300;

    private const double LineHeight = LineTwips * 25.4 / 1440;

    /// <summary>The dashes stand in the middle of their line, and that at its distance from the text area.</summary>
    public const double FromEdge = LetterForm.Bottom - LetterForm.PageNumberGap - (LineHeight / 2);

    public static IEnumerable<OpenXmlElement> Footers(MainDocumentPart main)
    {
        yield return Footer(main, "footer-odd", HeaderFooterValues.Default, LetterStyles.OddPageNumber);
        yield return Footer(main, "footer-even", HeaderFooterValues.Even, LetterStyles.EvenPageNumber);
    }

    private static FooterReference Footer(MainDocumentPart main, string id, HeaderFooterValues pages, string style)
    {
        main.AddNewPart<FooterPart>(id).Footer = new Footer(
            new Paragraph(
                new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } },
                Printed.Run("— "),
                new SimpleField(Printed.Run("2")) { Instruction = " PAGE " },
                Printed.Run(" —")));
        return new FooterReference { Id = id, Type = pages };
    }
}
