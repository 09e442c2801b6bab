using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Reading;

/// <summary>One file of a feed while it is read.</summary>
/// <param name="number">Its number in the order of the feed's files.</param>
/// <param name="name">The file, as outputs name it.</param>
/// <param name="reader">Its records.</param>
/// <param name="places">Where the mapped columns stand in it.</param>
internal sealed class OpenFeedFile(int number, string name, RecordReader reader, FilePlaces places)
{
    public int Number => number;

    public string Name => name;

    public RecordReader Reader => reader;

    public FilePlaces Places => places;

    /// <summary>The number of its rows appended so far.</summary>
    public long Rows { get; set; }

    /// <summary>The SHA-256 of its bytes, in hexadecimal; empty until it is closed.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Closes the file, whose end was reached, and keeps its hash.</summary>
    public void Close()
    {
        Hash = reader.Hash;
        reader.Dispose();
    }
}
