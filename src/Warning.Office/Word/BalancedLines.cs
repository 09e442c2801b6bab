using System.Text;

namespace EarlyWarning.Office.Word;

/// <summary>Breaks a name into lines of about one length. Widths are in characters; a Latin one has half a width.</summary>
internal static class BalancedLines
{
    /// <summary>Returns the lines, at most as wide as given; one for an empty name.</summary>
    public static IReadOnlyList<string> Of(string name, double most)
    {
        double width = WidthOf(name), lines = Math.Ceiling(Math.Max(1, width / Math.Floor(most)));

        // Half a character more, which a wide one may leave free at the end of a line.
        return [.. Parts(name, Math.Min(most, Math.Ceiling(width / lines) + 0.5))];
    }

    /// <summary>Returns the width of a text.</summary>
    public static double WidthOf(string text) => text.EnumerateRunes().Sum(WidthOf);

    private static IEnumerable<string> Parts(string name, double most)
    {
        StringBuilder part = new();
        double width = 0;
        foreach (Rune rune in name.EnumerateRunes())
        {
            if (width > 0 && width + WidthOf(rune) > most)
            {
                yield return part.ToString();
                part.Clear();
                width = 0;
            }

            part.Append(rune.ToString());
            width += WidthOf(rune);
        }

        yield return part.ToString();
    }

    private static double WidthOf(Rune rune) => rune.Value < 0x1100 ? 0.5 : 1;
}
