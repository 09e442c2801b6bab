using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Files.Word;

/// <summary>The head of the first page: the issuer in red, its double rule, and the one at the foot.</summary>
internal static class IssuerHead
{
    /// <summary>In points: the largest of the three sizes in which the name fits one line of the rule's length; a longer name takes several lines of the smallest.</summary>
    public const int Size = 42;

    public const int LongSize = 28;

    public const int LongestSize = 22;

    // A line of exact height has its baseline at four fifths. Ink goes from 0.85 of a Chinese character's size above the baseline to 0.09 below it:
    // this line begins where the ink does, and ends 0.12 of the size below it.
    private const double LineOfSize = 1.0625;
    private const double BelowInk = 0.12;

    public static HeaderReference Add(MainDocumentPart main, string issuer)
    {
        string name = PlainText.Of(issuer);
        Paragraph rules = Printed.Paragraph(LetterStyles.Rule, null);
        rules.Append(DoubleRule.UnderIssuer(), DoubleRule.AtFoot());
        main.AddNewPart<HeaderPart>("header-first").Header = new Header(Printed.Paragraph(StyleFor(name), name), rules);
        return new HeaderReference { Id = "header-first", Type = HeaderFooterValues.First };
    }

    /// <summary>The style of a size. Its lines reach over the text area's edges to the length of the rule.</summary>
    public static Style Style(string id, string name, int size)
    {
        Style style = StyleForm.Paragraph(id, name, LetterStyles.Plain, new StyleForm
        {
            Line = (int)Math.Round(size * 20 * LineOfSize, MidpointRounding.AwayFromZero),
            After = LetterForm.Twips(LetterForm.IssuerToRule) - (int)(size * 20 * BelowInk),
            Align = JustificationValues.Center,
            Font = LetterFonts.XiaoBiaoSong,
            Size = size * 2,
            Colour = LetterStyles.Red,
        });
        const double Margin = (LetterForm.PageWidth - LetterForm.RuleLength) / 2;
        style.StyleParagraphProperties!.Indentation = new Indentation { Left = Outdent(LetterForm.Left - Margin), Right = Outdent(LetterForm.Right - Margin) };
        return style;
    }

    private static string StyleFor(string name)
    {
        double characters = name.EnumerateRunes().Sum(rune => rune.Value < 0x1100 ? 0.5 : 1);
        return Fits(characters, Size) ? LetterStyles.Issuer : Fits(characters, LongSize) ? LetterStyles.LongIssuer : LetterStyles.LongestIssuer;
    }

    private static bool Fits(double characters, int size) => characters * size <= LetterForm.RuleLength * 72 / 25.4;

    private static string Outdent(double millimetres) => (-LetterForm.Twips(millimetres)).ToString(CultureInfo.InvariantCulture);
}
