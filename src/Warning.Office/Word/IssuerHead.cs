using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>
/// The head of the first page: the issuer in red with its double rule, and the double rule at the foot. All are in the header, so that longer text does not
/// move them.
/// </summary>
internal sealed class IssuerHead
{
    // A line of exact height has its baseline at four fifths. Ink goes from 0.85 of a Chinese character's size above the baseline to 0.09 below it:
    // this line begins where the ink does, and ends 0.12 of the size below it.
    private const double LineOfSize = 1.0625;
    private const double BelowInk = 0.12;
    private const double MillimetresOfPoint = 25.4 / 72;

    // In points; above that of the title.
    private static readonly int[] Sizes = [42, 36, 28, 24];

    // No union's name takes as many; further lines are cut off.
    private const int MostLines = 8;

    private readonly string[] lines;

    /// <summary>
    /// Chooses the largest size in which the name fits one line of the rule's length; a longer name takes several lines of the smallest size, of about the same
    /// length.
    /// </summary>
    public IssuerHead(string issuer)
    {
        string name = PlainText.Of(issuer);
        double width = BalancedLines.WidthOf(name);
        Size = Array.Find(Sizes, size => width <= PerLine(size)) is > 0 and int fitting ? fitting : Sizes[^1];

        // Lines are broken here, not by the font: the place of the rule depends on their number.
        lines = [.. BalancedLines.Of(name, PerLine(Size)).Take(MostLines)];
    }

    /// <summary>The size, in points.</summary>
    public int Size { get; }

    /// <summary>The exact height of a line, in twips.</summary>
    public int Line => (int)Math.Round(Size * 20 * LineOfSize, MidpointRounding.AwayFromZero);

    /// <summary>The lower edge of the first double rule from the edge of the page, in millimetres.</summary>
    public double Bottom => Rule + DoubleRule.Height;

    private double Height => lines.Length * Line / 20.0 * MillimetresOfPoint;

    private double Rule => LetterLayout.IssuerTop + Height - (Size * BelowInk * MillimetresOfPoint) + LetterLayout.IssuerToRule;

    public HeaderReference Add(MainDocumentPart main)
    {
        Paragraph anchor = Printed.Paragraph(LetterStyles.Anchor, null);
        anchor.Append(PageShape.Text(1, "发文机关标志", LetterLayout.IssuerTop, Height, Issuer()), DoubleRule.UnderIssuer(Rule), DoubleRule.AtFoot());
        main.AddNewPart<HeaderPart>("header-first").Header = new Header(anchor);
        return new HeaderReference { Id = "header-first", Type = HeaderFooterValues.First };
    }

    private Paragraph Issuer() => Printed.Lines(LetterStyles.Issuer, lines);

    private static double PerLine(int size) => LetterLayout.RuleLength / (size * MillimetresOfPoint);
}
