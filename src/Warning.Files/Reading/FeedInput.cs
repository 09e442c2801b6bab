using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// The files of one feed in their order, cut into pieces that are read independently: chunks of a delimited text, other files as a whole.
/// One thread at a time.
/// </summary>
internal sealed class FeedInput : IDisposable
{
    private readonly ReadingContext context;
    private readonly FeedMapping mapping;
    private readonly FeedColumns columns;
    private readonly IReadOnlyList<string> paths;
    private readonly List<OpenFeedFile> files = [];
    private OpenFeedFile? current;

    /// <summary>Finds the files of a feed.</summary>
    /// <exception cref="FeedException">No file matches, or one would be read twice.</exception>
    public FeedInput(ReadingContext context, FeedMapping mapping, FeedColumns columns)
    {
        this.context = context;
        this.mapping = mapping;
        this.columns = columns;
        paths = FeedFiles.Resolve(context.Scan.Folder, mapping.File.Value, out int leftOut);
        LeftOut = leftOut;
        RealPaths = FeedFiles.RealPathsOf(paths, context.Scan.Name);
    }

    public IReadOnlyList<OpenFeedFile> Files => files;

    /// <summary>How many files the feed has.</summary>
    public int Count => paths.Count;

    /// <summary>How many files match that only programs have use for; they are not read.</summary>
    public int LeftOut { get; }

    /// <summary>The files' real paths.</summary>
    public IReadOnlyList<string> RealPaths { get; }

    /// <summary>Says why the scan must stop because two of the files, each with rows, have the same bytes. Null: it need not.</summary>
    public Message? Twice
    {
        get
        {
            Dictionary<string, OpenFeedFile> seen = new(StringComparer.Ordinal);
            foreach (OpenFeedFile file in files.Where(file => file.Rows > 0))
            {
                if (!seen.TryAdd(file.Hash, file))
                    return ReadingMessages.SameBytes(this.mapping.Id, file.Name, seen[file.Hash].Name);
            }

            return null;
        }
    }

    /// <summary>The next piece: the file that it is of, and where that can be cut a chunk of it. False at the end.</summary>
    /// <exception cref="FeedException">A file cannot be read.</exception>
    public bool TryTake(CsvChunk chunk, [NotNullWhen(true)] out OpenFeedFile? file)
    {
        try
        {
            return TryTakeNext(chunk, out file);
        }
        catch (Exception broken) when (FeedFaults.IsUnforeseen(broken))
        {
            throw FeedFaults.Of(current?.Reader.Path ?? paths[Math.Min(files.Count, paths.Count - 1)], current?.Reader.Row, broken);
        }
    }

    public void Dispose()
    {
        foreach (OpenFeedFile file in files)
            file.Reader.Dispose();
    }

    private bool TryTakeNext(CsvChunk chunk, [NotNullWhen(true)] out OpenFeedFile? file)
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

    private OpenFeedFile Open(string path)
    {
        RecordReader reader = this.context.Scan.Formats.Open(path, this.mapping.Format, this.columns.Names, this.context.ChunkLength);
        try
        {
            return new OpenFeedFile(files.Count, this.context.Scan.Name(path), reader, this.columns.Find(reader));
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }
}
