using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Creates the paragraph that ends a section: a point high, so that it never takes a page of its own.</summary>
internal static class SectionEnd
{
    public static Paragraph Of(SectionProperties section) =>
        new(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = LetterStyles.SectionEnd }, SectionProperties = section });

    public static SectionProperties Section(params DocumentFormat.OpenXml.OpenXmlElement[] headersAndFooters)
    {
        SectionProperties section = new();
        section.Append(headersAndFooters);
        section.Append(
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize { Width = (uint)LetterLayout.Twips(LetterLayout.PageWidth), Height = (uint)LetterLayout.Twips(LetterLayout.PageHeight) },
            new PageMargin
            {
                Top = LetterLayout.Twips(LetterLayout.Top),
                Right = (uint)LetterLayout.Twips(LetterLayout.Right),
                Bottom = LetterLayout.Twips(LetterLayout.Bottom),
                Left = (uint)LetterLayout.Twips(LetterLayout.Left),
                Header = (uint)LetterLayout.Twips(LetterLayout.Header),
                Footer = (uint)LetterLayout.Twips(PageNumber.FromEdge),
                Gutter = 0U,
            },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = LetterLayout.Line });
        return section;
    }
}
