using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// The texts of one year, a line of JSON each, in the order in which they were put away. Lines are added at its end; to delete one the file is written
/// anew without it and renamed into place, so that a killed process leaves the file as it was before or after.
/// </summary>
internal sealed class TextFile
{
    private static readonly JsonTypeInfo<KeptText> Json = (JsonTypeInfo<KeptText>)LedgerJsonOptions.Strict.GetTypeInfo(typeof(KeptText));

    private readonly string path;
    private readonly List<(ReadOnlyMemory<byte> Line, KeptText? Text)> lines = [];
    private readonly Dictionary<string, KeptText> texts = new(StringComparer.Ordinal);
    private readonly bool isCutOff;

    private TextFile(string path, ReadOnlyMemory<byte> content)
    {
        this.path = path;
        while (!content.IsEmpty)
        {
            int length = content.Span.IndexOf((byte)'\n');
            isCutOff = length < 0;
            ReadOnlyMemory<byte> line = isCutOff ? content : content[..length];
            content = isCutOff ? default : content[(length + 1)..];
            KeptText? text = Parse(line.Span);
            lines.Add((line, text));
            if (text is not null) texts[text.Id] = text;
        }
    }

    /// <summary>Writes the line of a text, with its line feed.</summary>
    public static void Write(IBufferWriter<byte> output, KeptText text)
    {
        output.Write(JsonSerializer.SerializeToUtf8Bytes(text, Json));
        output.Write("\n"u8);
    }

    /// <summary>Reads a file; one that does not exist has no texts.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public static TextFile Read(string path)
    {
        try
        {
            using FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            byte[] content = new byte[file.Length];
            return new TextFile(path, content.AsMemory(0, file.ReadAtLeast(content, content.Length, throwOnEndOfStream: false)));
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return new TextFile(path, default);
        }
    }

    /// <summary>The texts.</summary>
    public IReadOnlyCollection<KeptText> Texts => texts.Values;

    /// <summary>Returns the text of an id; null if there is none.</summary>
    public KeptText? Find(string id) => texts.GetValueOrDefault(id);

    /// <summary>
    /// Deletes every text that does not stay, and the lines that are none, as a killed process leaves them; deletes the file if nothing is left. A file of
    /// which everything stays is not touched.
    /// </summary>
    /// <param name="stays">Tells of a text whether it stays.</param>
    /// <param name="disk">The disk on which the file is.</param>
    /// <returns>Whether anything was deleted.</returns>
    /// <exception cref="IOException">The file cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public bool KeepOnly(Predicate<KeptText> stays, IDisk disk)
    {
        ReadOnlyMemory<byte>[] left = [.. lines.Where(line => line.Text is { } text && stays(text)).Select(line => line.Line)];
        if (left.Length == lines.Count && !isCutOff) return false;
        if (left.Length == 0) disk.DeleteFile(path);
        else Replace(left, disk);
        return true;
    }

    private void Replace(ReadOnlyMemory<byte>[] left, IDisk disk)
    {
        string unfinished = UnfinishedFile.NameFor(path);
        try
        {
            disk.Write(unfinished, file =>
            {
                foreach (ReadOnlyMemory<byte> line in left)
                {
                    file.Write(line.Span);
                    file.WriteByte((byte)'\n');
                }
            });
            disk.ReplaceFile(unfinished, path);
        }
        catch
        {
            UnfinishedFile.Delete(disk, unfinished);
            throw;
        }
    }

    private static KeptText? Parse(ReadOnlySpan<byte> line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
