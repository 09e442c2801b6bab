using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>The paragraph that ends a section: a point high, so that it never needs a page.</summary>
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
            new PageSize { Width = (uint)LetterForm.Twips(LetterForm.PageWidth), Height = (uint)LetterForm.Twips(LetterForm.PageHeight) },
            new PageMargin
            {
                Top = LetterForm.Twips(LetterForm.Top),
                Right = (uint)LetterForm.Twips(LetterForm.Right),
                Bottom = LetterForm.Twips(LetterForm.Bottom),
                Left = (uint)LetterForm.Twips(LetterForm.Left),
                Header = (uint)LetterForm.Twips(LetterForm.Header),
                Footer = (uint)LetterForm.Twips(PageNumber.FromEdge),
                Gutter = 0U,
            },
            new DocGrid { Type = DocGridValues.Lines, LinePitch = LetterForm.Line });
        return section;
    }
}
