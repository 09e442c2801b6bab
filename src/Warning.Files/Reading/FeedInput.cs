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
    private readonly RowColumns columns;
    private readonly IReadOnlyList<string> paths;
    private readonly IReadOnlyList<FilePiece> pieces;
    private readonly List<OpenFeedFile> files = [];
    private readonly Dictionary<string, List<Message>> otherSheets = new(StringComparer.Ordinal);
    private int next;
    private OpenFeedFile? current;

    /// <summary>Finds the files of a feed.</summary>
    /// <exception cref="FeedException">No file matches, or one would be read twice.</exception>
    public FeedInput(ReadingContext context, FeedMapping mapping, RowColumns columns)
    {
        this.context = context;
        this.mapping = mapping;
        this.columns = columns;
        paths = FeedFiles.Resolve(context.Scan.Folder, mapping.File.Value, out int leftOut);
        LeftOut = leftOut;
        pieces = FilePiece.Of(paths, context.Scan.Formats, mapping.Format.Sheet);
        RealPaths = FeedFiles.RealPathsOf(paths, context.Scan.Name);
    }

    public IReadOnlyList<OpenFeedFile> Files => files;

    /// <summary>How many files the feed has, or sheets of them.</summary>
    public int Count => pieces.Count;

    /// <summary>The files of which sheets that fit the pattern were not read, each with what it says of them.</summary>
    public IReadOnlyList<(string File, Message Skipped)> OtherSheets
    {
        get
        {
            if (this.mapping.Format.Sheet is not { } sheet || !sheet.Contains('*', StringComparison.Ordinal)) return [];
            List<(string, Message)> all = [];
            foreach (string path in paths)
            {
                Message[] hidden = [.. FilePiece.Hidden(path, this.context.Scan.Formats, sheet).Select(FeedMessages.HiddenSheet)];
                Message[] others = [.. hidden, .. otherSheets.GetValueOrDefault(path, [])];
                if (others.Length > 0) all.Add((this.context.Scan.Name(path), FeedMessages.SheetsLeftOut(others)));
            }

            return all;
        }
    }

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
                if (!seen.TryAdd(file.Hash, file) && seen[file.Hash].Reader.Path != file.Reader.Path)
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
            throw FeedFaults.Of(current?.Reader.Path ?? pieces[Math.Min(next, pieces.Count - 1)].Path, current?.Reader.Row, broken);
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
                if (next == pieces.Count) return false;
                current = Open(pieces[next++]);
                if (current is null) continue;
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

    /// <summary>Opens a file, or a sheet of it; null: the sheet has nothing of the feed, and is left out.</summary>
    private OpenFeedFile? Open(FilePiece piece)
    {
        RecordFormat format = piece.Sheet is null ? this.mapping.Format : this.mapping.Format with { Sheet = piece.Sheet };
        RecordReader reader;
        try
        {
            reader = this.context.Scan.Formats.Open(piece.Path, format, this.columns.Places.Names, this.context.ChunkLength);
        }
        catch (FeedException empty) when (piece.Sheet is not null && empty.Fault.Code is "empty-sheet" or "empty-table")
        {
            return null;
        }

        try
        {
            if (piece.Sheet is { } sheet && reader.ColumnsNeverSeen.Count == this.columns.Places.Names.Count)
            {
                if (!otherSheets.TryGetValue(piece.Path, out List<Message>? others)) otherSheets.Add(piece.Path, others = []);
                others.Add(FeedMessages.ForeignSheet(sheet));
                reader.Dispose();
                return null;
            }

            string name = this.context.Scan.Name(piece.Path);
            FilePlaces places = this.columns.Find(reader, name);
            return new OpenFeedFile(files.Count, piece.Sheet is null ? name : $"{name}[{piece.Sheet}]", reader, places);
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }
}
