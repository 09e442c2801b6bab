using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The files of one feed in their order, cut into pieces that are read independently: chunks of a delimited text, other files as a whole.
/// One thread at a time.
/// </summary>
internal sealed class FeedInput(ReadingContext context, FeedMapping mapping, FeedColumns columns) : IDisposable
{
    private readonly IReadOnlyList<string> paths = FeedFiles.Resolve(context.Scan.Folder, mapping.File);
    private readonly List<FeedFileReading> files = [];
    private FeedFileReading? current;

    public IReadOnlyList<FeedFileReading> Files => files;

    /// <summary>The next piece: the file that it is of, and where that can be cut a chunk of it. False at the end.</summary>
    /// <exception cref="FeedException">A file cannot be read.</exception>
    public bool TryTake(CsvChunk chunk, [NotNullWhen(true)] out FeedFileReading? file)
    {
        while (true)
        {
            if (current is null)
            {
                file = null;
                if (files.Count == paths.Count) return false;
                current = Open(paths[files.Count]);
                files.Add(current);
            }

            file = current;
            if (file.Reader is CsvRecordReader text)
            {
                if (text.TryTake(chunk)) return true;
                current = null;
                file.Close();
                continue;
            }

            current = null;
            return true;
        }
    }

    public void Dispose()
    {
        foreach (FeedFileReading file in files)
            file.Reader.Dispose();
    }

    private FeedFileReading Open(string path)
    {
        RecordReader reader = RecordReader.Open(path, mapping.Format, columns.Names, context.ChunkLength);
        try
        {
            return new FeedFileReading(context.Scan.Name(path), reader, columns.Find(reader));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }
}
