using System.Globalization;

namespace EarlyWarning.Office.Word;

/// <summary>
/// The place of signature and date (GB/T 9704-2012, 7.3.5.1): the date ends four characters before the edge, and the issuer is centred over it, a long one on
/// several lines. Widths are in characters.
/// </summary>
internal sealed class SignatureBlock
{
    /// <summary>The distance of the date from the edge.</summary>
    public const double DateFromEdge = 4;

    // So many characters fill a line; so much is left between the lines of a long issuer and the edge.
    private const double Line = 28, Margin = 0.5;

    // No union's name takes as many; further lines are cut off.
    private const int MostLines = 4;

    public SignatureBlock(LetterDocument letter)
    {
        Date = letter.Date is { } date ? date.ToString("uuuu年M月d日", CultureInfo.InvariantCulture) : LetterDocument.DateToCome;
        Width = (2 * DateFromEdge) + BalancedLines.WidthOf(Date);
        Issuer = [.. BalancedLines.Of(PlainText.Of(letter.Issuer), Width - Margin).Take(MostLines)];
    }

    /// <summary>The date as printed.</summary>
    public string Date { get; }

    /// <summary>The lines of the issuer.</summary>
    public IReadOnlyList<string> Issuer { get; }

    /// <summary>The indent of issuer and signatory, which are centred between it and the edge.</summary>
    public double Left => Line - Width;

    private double Width { get; }
}
