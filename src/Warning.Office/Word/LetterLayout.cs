namespace EarlyWarning.Office.Word;

/// <summary>The measures of the letter form of GB/T 9704-2012, in millimetres unless said otherwise, and their conversion to the units of Word files.</summary>
internal static class LetterLayout
{
    public const double PageWidth = 210;
    public const double PageHeight = 297;
    public const double Top = 37;
    public const double Left = 28;
    public const double Bottom = 35;
    public const double Right = 26;

    /// <summary>The distance from the edge of the page to the upper edge of the issuer's name.</summary>
    public const double IssuerTop = 30;

    /// <summary>The distance from the lower edge of the issuer's name to the first double rule.</summary>
    public const double IssuerToRule = 4;

    /// <summary>The distance from the lower edge of the second double rule to the edge of the page.</summary>
    public const double LowerRule = 20;

    /// <summary>The distance from the edge of the page to the header's text, which is empty.</summary>
    public const double Header = 15;

    public const double RuleLength = 170;

    /// <summary>The distance from the first double rule to the number: seven eighths of a character of 16 points.</summary>
    public const double RuleToNumber = 7.0 / 8 * 16 * 25.4 / 72;

    /// <summary>The distance from the text area to the dashes beside a page number.</summary>
    public const double PageNumberGap = 7;

    /// <summary>The height of a line in twips: 28.8 points, so that 22 lines fit the text area.</summary>
    public const int Line = 576;

    /// <summary>The change of the width of a character of 16 points, in twips: a quarter of a point less, so that 28 characters fill a line.</summary>
    public const int Tightening = -5;

    /// <summary>The width of a character, in twips.</summary>
    public const double Character = (16 * 20) + Tightening;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4, MidpointRounding.AwayFromZero);

    public static int Characters(double count) => (int)Math.Round(count * Character, MidpointRounding.AwayFromZero);

    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36_000, MidpointRounding.AwayFromZero);
}
