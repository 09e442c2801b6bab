using System.Buffers.Binary;
using System.Text;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>The texts that the cells of a workbook share, as UTF-8 and by their numbers.</summary>
internal sealed class SharedTexts
{
    /// <summary>The most texts: 16 for each row of a full sheet.</summary>
    public const int Most = 1 << 24;

    private const int BlockBits = 20;
    private const int TooLong = -1;

    // Each text lies in one block, after its length.
    private readonly List<byte[]> blocks = [];
    private readonly List<long> places = [];
    private int used = 1 << BlockBits;

    /// <summary>Reads the shared texts; without a part there are none.</summary>
    /// <param name="package">The workbook.</param>
    /// <param name="path">Its file.</param>
    /// <param name="part">The part of the texts; null: there is none.</param>
    /// <param name="most">The most texts.</param>
    /// <exception cref="FeedException">There are more.</exception>
    public static SharedTexts Of(WorkbookPackage package, string path, string? part, int most = Most)
    {
        SharedTexts texts = new();
        if (part is null || !package.TryOpen(part, WorkbookPackage.LargestTexts, out XmlReader? xml)) return texts;
        CellText text = new();
        using (xml)
        {
            while (xml.Next())
            {
                if (!xml.IsAt("si")) continue;
                if (texts.places.Count == most) throw new FeedException(path, null, WorkbookMessages.TooManyTexts(most));
                text.Clear();
                text.Append(xml, of: "t");
                text.End();
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>Finds a text by its number.</summary>
    /// <param name="number">The number.</param>
    /// <param name="text">The text.</param>
    /// <param name="isTooLong">Whether the text is longer than that of a cell may be; then it is empty here.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(int number, out ReadOnlySpan<byte> text, out bool isTooLong)
    {
        text = default;
        isTooLong = false;
        if ((uint)number >= (uint)places.Count) return false;
        long place = places[number];
        ReadOnlySpan<byte> found = blocks[(int)(place >> BlockBits)].AsSpan((int)(place & ((1 << BlockBits) - 1)));
        int length = BinaryPrimitives.ReadInt32LittleEndian(found);
        isTooLong = length == TooLong;
        if (!isTooLong) text = found.Slice(sizeof(int), length);
        return true;
    }

    private void Add(CellText text)
    {
        int most = sizeof(int) + Encoding.UTF8.GetMaxByteCount(text.Characters.Length);
        if (used + most > 1 << BlockBits)
        {
            blocks.Add(new byte[1 << BlockBits]);
            used = 0;
        }

        places.Add((long)(blocks.Count - 1) << BlockBits | (uint)used);
        Span<byte> free = blocks[^1].AsSpan(used);
        int length = Encoding.UTF8.GetBytes(text.Characters, free[sizeof(int)..]);
        BinaryPrimitives.WriteInt32LittleEndian(free, text.IsTooLong ? TooLong : length);
        used += sizeof(int) + length;
    }
}
