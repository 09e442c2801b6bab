using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using EarlyWarning.Office.Word;

namespace EarlyWarning.Office.Bulletins;

/// <summary>The measures of a bulletin, in millimetres: margins narrower than those of a letter, so that tables have room.</summary>
internal static class BulletinLayout
{
    public const double Margin = 22;
    public const double TextWidth = LetterLayout.PageWidth - (2 * Margin);
    public const double ChartHeight = 74;

    private const double Top = 25, Bottom = 27;

    public static SectionProperties Section(params OpenXmlElement[] footers)
    {
        SectionProperties section = new();
        section.Append(footers);
        section.Append(
            new PageSize { Width = (uint)LetterLayout.Twips(LetterLayout.PageWidth), Height = (uint)LetterLayout.Twips(LetterLayout.PageHeight) },
            new PageMargin
            {
                Top = LetterLayout.Twips(Top),
                Right = (uint)LetterLayout.Twips(Margin),
                Bottom = LetterLayout.Twips(Bottom),
                Left = (uint)LetterLayout.Twips(Margin),
                Header = (uint)LetterLayout.Twips(15),
                Footer = (uint)LetterLayout.Twips(15),
                Gutter = 0U,
            });
        return section;
    }
}
