using System.IO.Compression;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Feeds;

/// <summary>What a file is by its first bytes, whatever its name says.</summary>
/// <param name="Extension">The extension of the format that reads its kind; null: a text, whose name tells its format, or nothing that is known.</param>
/// <param name="Refusal">What it is and the way out, where nothing reads its kind; null: it may be read.</param>
internal readonly record struct FileKind(string? Extension, Message? Refusal)
{
    /// <summary>How many of the first bytes tell the kind of a file that is no archive.</summary>
    public const int HeadLength = 4096;

    /// <summary>Text, or nothing that is known.</summary>
    public static FileKind Other => default;

    /// <summary>Whether it may be a text: nothing in its first bytes speaks against it.</summary>
    public bool MayBeText { get; private init; }

    /// <summary>Tells the kind of a file from its bytes.</summary>
    /// <param name="file">The file, which must be sought; left where it is.</param>
    public static FileKind Of(Stream file)
    {
        Span<byte> head = stackalloc byte[HeadLength];
        file.Position = 0;
        head = head[..file.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false)];
        if (head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..]) return OfZip(file);
        if (head is [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..]) return OfCompound(file);
        return OfMagic(head) is { } refusal ? new FileKind(null, refusal) : OfText(head);
    }

    private static FileKind OfCompound(Stream file)
    {
        IReadOnlyList<string> streams = CompoundFile.NamesIn(file);
        if (Has("EncryptedPackage")) return new FileKind(null, KindMessages.Password);
        if (Has("Workbook") || Has("Book")) return new FileKind(".xls", null);
        if (Has("WordDocument")) return new FileKind(null, KindMessages.Word);
        return new FileKind(null, Has("PowerPoint Document") ? KindMessages.Slides : KindMessages.OtherOffice);

        bool Has(string stream) => streams.Contains(stream, StringComparer.OrdinalIgnoreCase);
    }

    private static FileKind OfZip(Stream file)
    {
        try
        {
            using ZipArchive zip = new(file, ZipArchiveMode.Read, leaveOpen: true);
            return ZipKind.Of(zip);
        }
        catch (Exception damage) when (damage is InvalidDataException or IOException or NotSupportedException)
        {
            return new FileKind(null, KindMessages.DamagedZip);
        }
    }

    private static Message? OfMagic(ReadOnlySpan<byte> head) => head switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => KindMessages.Pdf,
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..] or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => KindMessages.Picture,
        [(byte)'I', (byte)'I', (byte)'*', 0, ..] or [(byte)'M', (byte)'M', 0, (byte)'*', ..] => KindMessages.Picture,
        [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => KindMessages.Picture,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => KindMessages.Picture,
        [0, 0, 0, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => KindMessages.Picture,
        [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, ..] or [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => KindMessages.OtherArchive,
        [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => KindMessages.Word,
        [0, 1, 0, 0, (byte)'S', (byte)'t', (byte)'a', (byte)'n', (byte)'d', (byte)'a', (byte)'r', (byte)'d', ..] => KindMessages.Database,
        [(byte)'S', (byte)'Q', (byte)'L', (byte)'i', (byte)'t', (byte)'e', (byte)' ', ..] => KindMessages.Database,
        _ => null,
    };

    private static FileKind OfText(ReadOnlySpan<byte> head)
    {
        bool isUtf16 = head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];
        string text = (isUtf16 ? Wide(head) : Encoding.UTF8.GetString(head)).TrimStart('\uFEFF').TrimStart();
        if (MarkupKind.Of(text) is { } markup) return markup;

        // The first bytes of the oldest workbooks, which are no compound files.
        if (head is [9, 0 or 2 or 4 or 8, 4 or 6 or 8, 0, ..]) return new FileKind(".xls", null);
        return new FileKind(null, null) { MayBeText = isUtf16 || !HasControls(head) };
    }

    private static string Wide(ReadOnlySpan<byte> head) =>
        (head[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(head[..^(head.Length % 2)]);

    private static bool HasControls(ReadOnlySpan<byte> head)
    {
        if (TextEncodings.Utf16Of(head[..^(head.Length % 2)]) is not null) return false;
        foreach (byte one in head)
        {
            // Tab to carriage return, and the mark of the end that DOS wrote.
            if (one is < 0x20 and not (>= 0x09 and <= 0x0D) and not 0x1A) return true;
        }

        return false;
    }
}
