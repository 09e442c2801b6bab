using System.Globalization;
using System.Xml;

namespace EarlyWarning.Office.Workbooks;

/// <summary>Collects the text of a cell, at most as much as a cell may have. One object for all cells.</summary>
internal sealed class CellText
{
    /// <summary>The most characters of a cell.</summary>
    public const int Longest = 32_767;

    private const string EscapeBegin = "_x";
    private const int EscapeLength = 7;

    private char[] characters = new char[256];
    private int length;

    /// <summary>The text; of one that is too long, nothing.</summary>
    public ReadOnlySpan<char> Characters => IsTooLong ? [] : characters.AsSpan(0, length);

    /// <summary>Whether the cell has more than it may.</summary>
    public bool IsTooLong { get; private set; }

    public void Clear()
    {
        length = 0;
        IsTooLong = false;
    }

    /// <summary>Appends the text of the element at hand, or of a part of it, and goes to its end.</summary>
    /// <param name="xml">At the element.</param>
    /// <param name="of">The elements inside it that have the text (<c>t</c>); null: it is its own.</param>
    public void Append(XmlReader xml, string? of = null)
    {
        if (xml.IsEmptyElement) return;
        int end = xml.Depth, inside = of is null ? end : int.MaxValue, phonetic = int.MaxValue;
        while (xml.Next() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == end))
        {
            switch (xml.NodeType)
            {
                // How a name is read aloud is no part of it.
                case XmlNodeType.Element when xml.LocalName == "rPh" && !xml.IsEmptyElement:
                    phonetic = xml.Depth;
                    break;
                case XmlNodeType.Element when of is not null && xml.LocalName == of && xml.Depth < phonetic && !xml.IsEmptyElement:
                    inside = xml.Depth;
                    break;
                case XmlNodeType.EndElement:
                    if (of is not null && xml.Depth <= inside) inside = int.MaxValue;
                    if (xml.Depth <= phonetic) phonetic = int.MaxValue;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when xml.Depth > inside:
                    AppendNode(xml);
                    break;
            }
        }
    }

    /// <summary>Ends the text. Characters that XML cannot have stand in it as <c>_x000D_</c>.</summary>
    public void End()
    {
        if (characters.AsSpan(0, length).IndexOf(EscapeBegin, StringComparison.Ordinal) >= 0) length = Unescape(characters.AsSpan(0, length));
        IsTooLong |= length > Longest;
    }

    private static int Unescape(Span<char> text)
    {
        int written = 0;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i..] is ['_', 'x', _, _, _, _, '_', ..]
                && ushort.TryParse(text.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code))
            {
                text[written++] = (char)code;
                i += EscapeLength - 1;
            }
            else
            {
                text[written++] = text[i];
            }
        }

        return written;
    }

    private void AppendNode(XmlReader xml)
    {
        int read = 1;
        while (read > 0)
        {
            if (length == characters.Length && !TryGrow()) length = 0;
            read = xml.ReadValueChunk(characters, length, characters.Length - length);
            length += read;
        }
    }

    /// <summary>Makes more room; false: there are more characters than the longest text has even if each is written as an escape.</summary>
    private bool TryGrow()
    {
        IsTooLong |= length > Longest * EscapeLength;
        if (!IsTooLong) Array.Resize(ref characters, characters.Length * 2);
        return !IsTooLong;
    }
}
