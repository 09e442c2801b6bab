namespace EarlyWarning.Office.Word;

/// <summary>The measures of the letter form of GB/T 9704-2012, and their units in a Word file.</summary>
internal static class LetterForm
{
    public const double PageWidth = 210;
    public const double PageHeight = 297;
    public const double Top = 37;
    public const double Left = 28;
    public const double Bottom = 35;
    public const double Right = 26;

    /// <summary>The issuer's upper edge, from the edge of the page.</summary>
    public const double IssuerTop = 30;

    /// <summary>From the issuer's lower edge to the first double rule.</summary>
    public const double IssuerToRule = 4;

    /// <summary>From the lower edge of the second double rule to the edge of the page.</summary>
    public const double LowerRule = 20;

    /// <summary>Where a header's own text would begin: there is none but an empty point.</summary>
    public const double Header = 15;

    public const double RuleLength = 170;

    /// <summary>From the first double rule to the number: seven eighths of a character of 16 points.</summary>
    public const double RuleToNumber = 7.0 / 8 * 16 * 25.4 / 72;

    /// <summary>From the text area to the dashes beside a page number.</summary>
    public const double PageNumberGap = 7;

    /// <summary>22 lines fit the text area at 28.8 points each.</summary>
    public const int Line = 576;

    /// <summary>A character of 16 points gives up a quarter of a point, so that 28 of them fill a line; in twips.</summary>
    public const int Tightening = -5;

    /// <summary>A character's width in twips.</summary>
    public const double Character = (16 * 20) + Tightening;

    public static int Twips(double millimetres) => (int)Math.Round(millimetres * 1440 / 25.4, MidpointRounding.AwayFromZero);

    public static int Characters(double count) => (int)Math.Round(count * Character, MidpointRounding.AwayFromZero);

    public static long Emu(double millimetres) => (long)Math.Round(millimetres * 36_000, MidpointRounding.AwayFromZero);
}
