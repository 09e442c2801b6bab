using System.Text;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Office.Sheets;

/// <summary>Texts as a cell can hold them: what acts on a reader's program is escaped, lines stay lines, and what is too long is cut.</summary>
internal static class SheetText
{
    /// <summary>The largest number of characters that a cell of Excel holds.</summary>
    public const int Longest = 32_767;

    private const string CutHere = "…";

    public static string Of(string text)
    {
        string shown = IsSound(text) ? text : string.Join('\n', text.Split('\n').Select(Sound));
        return shown.Length <= Longest ? shown : Cut(shown);
    }

    private static bool IsSound(ReadOnlySpan<char> text)
    {
        foreach (Range line in text.Split('\n'))
        {
            if (text[line].ContainsAny(Printable.Steering)) return false;
        }

        return IsXml(text);
    }

    /// <summary>Returns whether XML holds the text as it is; false too for what it holds as pairs.</summary>
    private static bool IsXml(ReadOnlySpan<char> text) => !text.ContainsAnyInRange('\uD800', '\uDFFF') && !text.ContainsAnyInRange('\uFFFE', '\uFFFF');

    private static string Cut(string text)
    {
        int end = Longest - CutHere.Length;
        if (char.IsHighSurrogate(text[end - 1])) end--;
        return text[..end] + CutHere;
    }

    /// <summary>Returns a line without what XML cannot hold: half a surrogate pair stands as the mark for what is no character.</summary>
    private static string Sound(string line)
    {
        string printable = Printable.Of(line);
        if (IsXml(printable)) return printable;
        StringBuilder sound = new(printable.Length);
        foreach (Rune rune in printable.EnumerateRunes()) sound.Append((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
        return sound.ToString();
    }
}
