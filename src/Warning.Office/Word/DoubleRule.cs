using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>Draws the red double rules of the first page. Measures in millimetres.</summary>
internal static class DoubleRule
{
    public const double Thick = 0.9;
    public const double Gap = 0.4;
    public const double Thin = 0.3;
    public const double Height = Thick + Gap + Thin;

    /// <summary>Draws thick over thin, at a distance from the upper edge of the page.</summary>
    public static Run UnderIssuer(double top) => PageShape.Bars(2, "红色双线（上）", top, Height, (0, Thick), (Thick + Gap, Height));

    /// <summary>Draws thin over thick, near the lower edge of the page.</summary>
    public static Run AtFoot() =>
        PageShape.Bars(3, "红色双线（下）", LetterLayout.PageHeight - LetterLayout.LowerRule - Height, Height, (0, Thin), (Thin + Gap, Height));
}
