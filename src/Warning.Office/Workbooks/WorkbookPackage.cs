using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Xml;
using EarlyWarning.Files;
using EarlyWarning.Office.Messages;

namespace EarlyWarning.Office.Workbooks;

/// <summary>
/// The parts of a workbook file: XML files in a zip archive. A part is found whatever the case of its name and whichever slash it is written with, since
/// programs differ in both.
/// </summary>
internal sealed class WorkbookPackage : IDisposable
{
    /// <summary>The most bytes that a sheet may unpack to: 4 GiB.</summary>
    public const long LargestSheet = 4L << 30;

    /// <summary>The most bytes that the shared texts may unpack to, since they are held in memory: 1 GiB.</summary>
    public const long LargestTexts = 1L << 30;

    /// <summary>The most bytes that the list of sheets, the styles and such may unpack to: 64 MiB.</summary>
    public const long LargestOther = 64L << 20;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        IgnoreWhitespace = true,
        CloseInput = true,
    };

    private readonly string path;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens the parts of a file; it is closed with the package, or where it cannot be opened.</summary>
    public static WorkbookPackage Open(string path, Func<Stream> file)
    {
        Stream opened = file();
        try
        {
            return new WorkbookPackage(path, opened);
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>Reads XML, whose elements and tags are bounded.</summary>
    public static XmlReader ReaderOf(Stream xml) => XmlReader.Create(new PartReader(xml), Settings);

    /// <summary>Opens the parts of a file, which must be sought; it is closed with the package.</summary>
    public WorkbookPackage(string path, Stream file)
    {
        this.path = path;
        this.zip = new ZipArchive(file, ZipArchiveMode.Read);
        foreach (ZipArchiveEntry entry in this.zip.Entries) parts.TryAdd(NameOf(entry.FullName), entry);
    }

    /// <summary>Opens a part.</summary>
    /// <param name="part">The name of the part.</param>
    /// <param name="most">The most bytes that it may unpack to.</param>
    /// <param name="xml">The part from its beginning; null: there is no such part.</param>
    /// <returns>Whether there is such a part.</returns>
    /// <exception cref="FeedException">The part would unpack to more.</exception>
    public bool TryOpen(string part, long most, [NotNullWhen(true)] out XmlReader? xml)
    {
        xml = null;
        if (!parts.TryGetValue(part, out ZipArchiveEntry? entry)) return false;

        // What is unpacked is never more than the archive says here.
        if (entry.Length > most) throw new FeedException(this.path, null, WorkbookMessages.PartTooLarge(part, entry.Length, most >> 20));
        xml = ReaderOf(entry.Open());
        return true;
    }

    /// <summary>Opens a part as bytes; null: there is no such part.</summary>
    public Stream? OpenBytes(string part) => parts.TryGetValue(part, out ZipArchiveEntry? entry) ? entry.Open() : null;

    /// <summary>Returns what a part refers to, each with its id, the last word of its type, and the name of the part; empty for the package itself.</summary>
    public IEnumerable<PartRelation> RelationsOf(string part)
    {
        int slash = part.LastIndexOf('/');
        string folder = part[..(slash + 1)];
        if (!TryOpen($"{folder}_rels/{part[(slash + 1)..]}.rels", LargestOther, out XmlReader? xml)) yield break;
        using (xml)
        {
            while (xml.Next())
            {
                if (!xml.IsAt("Relationship")) continue;
                if (xml.GetAttribute("Id") is not { } id || xml.GetAttribute("Type") is not { } type || xml.GetAttribute("Target") is not { } target) continue;
                yield return new PartRelation(id, type[(type.LastIndexOf('/') + 1)..], NameOf(target.StartsWith('/') ? target : folder + target));
            }
        }
    }

    public void Dispose() => this.zip.Dispose();

    /// <summary>Returns the name of a part without <c>.</c> and <c>..</c> in it, and without a slash before it.</summary>
    private static string NameOf(string path)
    {
        List<string> names = [];
        foreach (string name in path.Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (name == ".." && names.Count > 0) names.RemoveAt(names.Count - 1);
            else if (name is not ("." or "..")) names.Add(name);
        }

        return string.Join('/', names);
    }

    /// <summary>
    /// The text of a part. XML holds a tag in memory as a whole: one of millions of bytes, which no workbook has, is damage before it takes the memory.
    /// </summary>
    private sealed class PartReader(Stream part) : StreamReader(part, new System.Text.UTF8Encoding(false, throwOnInvalidBytes: true))
    {
        private const int LongestTag = 1 << 20;

        private int sinceTag;

        public override int Read(char[] buffer, int index, int count)
        {
            int read = base.Read(buffer, index, count);
            int tag = buffer.AsSpan(index, read).LastIndexOf('>');
            sinceTag = tag < 0 ? sinceTag + read : read - tag;
            if (sinceTag > LongestTag) throw new InvalidDataException(nameof(LongestTag));
            return read;
        }
    }
}

/// <summary>What a part of a workbook refers to.</summary>
/// <param name="Id">The id by which the part names it.</param>
/// <param name="Type">The last word of its type, which is the same in both dialects of Open XML.</param>
/// <param name="Target">The name of the part that is referred to.</param>
internal sealed record PartRelation(string Id, string Type, string Target);
