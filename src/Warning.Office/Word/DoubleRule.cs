using DocumentFormat.OpenXml.Wordprocessing;

namespace EarlyWarning.Office.Word;

/// <summary>The red double rules of the first page.</summary>
internal static class DoubleRule
{
    public const double Thick = 0.9;
    public const double Gap = 0.4;
    public const double Thin = 0.3;
    public const double Height = Thick + Gap + Thin;

    /// <summary>Thick over thin, so many millimetres from the upper edge of the page.</summary>
    public static Run UnderIssuer(double top) => PageShape.Bars(2, "红色双线（上）", top, Height, (0, Thick), (Thick + Gap, Height));

    /// <summary>Thin over thick, at its distance from the lower edge of the page.</summary>
    public static Run AtFoot() => PageShape.Bars(3, "红色双线（下）", LetterForm.PageHeight - LetterForm.LowerRule - Height, Height, (0, Thin), (Thin + Gap, Height));
}
