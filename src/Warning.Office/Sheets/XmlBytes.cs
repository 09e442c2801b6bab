using System.Buffers;
using System.Globalization;
using System.Text;

namespace EarlyWarning.Office.Sheets;

/// <summary>
/// Writes the XML of rows as bytes: millions of cells are the same few elements, for which a general writer of XML takes most of the time that a workbook
/// takes. <see cref="Flush"/> comes last.
/// </summary>
internal sealed class XmlBytes(Stream output)
{
    private const int BytesPerCharacter = 3;
    private const int Room = 32 * 1024;

    private static readonly SearchValues<char> Escaped = SearchValues.Create('<', '>', '&');

    private readonly byte[] buffer = new byte[Room + (BytesPerCharacter * SheetText.Longest)];
    private int length;

    /// <summary>Adds what is XML already.</summary>
    public void Add(ReadOnlySpan<byte> xml)
    {
        MakeRoom(xml.Length);
        xml.CopyTo(buffer.AsSpan(length));
        length += xml.Length;
    }

    /// <summary>Adds a number, as it is read everywhere.</summary>
    public void Add<T>(T number)
        where T : IUtf8SpanFormattable
    {
        const int longest = 64;
        MakeRoom(longest);
        if (!number.TryFormat(buffer.AsSpan(length), out int written, default, CultureInfo.InvariantCulture))
            throw new InvalidOperationException($"'{number}' has no room.");
        length += written;
    }

    /// <summary>Adds the content of an element, at most as long as a cell can be.</summary>
    public void AddText(ReadOnlySpan<char> text)
    {
        for (int next = text.IndexOfAny(Escaped); next >= 0; next = text.IndexOfAny(Escaped))
        {
            AddPlain(text[..next]);
            Add(text[next] switch
            {
                '<' => "&lt;"u8,
                '>' => "&gt;"u8,
                _ => "&amp;"u8,
            });
            text = text[(next + 1)..];
        }

        AddPlain(text);
    }

    /// <summary>Gives the stream what it has not got yet.</summary>
    public void Flush()
    {
        output.Write(buffer, 0, length);
        length = 0;
    }

    private void AddPlain(ReadOnlySpan<char> text)
    {
        MakeRoom(BytesPerCharacter * text.Length);
        length += Encoding.UTF8.GetBytes(text, buffer.AsSpan(length));
    }

    private void MakeRoom(int bytes)
    {
        if (buffer.Length - length < bytes) Flush();
    }
}
