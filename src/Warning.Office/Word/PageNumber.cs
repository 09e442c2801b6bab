using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Creates the page numbers: — 2 —, from page 2 on, at the right of odd pages and the left of even ones.</summary>
internal static class PageNumber
{
    /// <summary>The height of the line in twips: 14 points and the space above them.</summary>
    public const int LineTwips = 300;

    private const double LineHeight = LineTwips * 25.4 / 1440;

    /// <summary>The distance from the edge of the page to the footer, in millimetres; the dashes are in the middle of its line.</summary>
    public const double FromEdge = LetterLayout.Bottom - LetterLayout.PageNumberGap - (LineHeight / 2);

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
