using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Reading;

/// <summary>One file of a feed while it is read.</summary>
/// <param name="number">Its number in the order of the feed's files.</param>
/// <param name="name">The file, as outputs name it.</param>
/// <param name="reader">Its records.</param>
/// <param name="indexes">Where the mapped columns stand in it.</param>
internal sealed class OpenFeedFile(int number, string name, RecordReader reader, int[] indexes)
{
    public int Number => number;

    public string Name => name;

    public RecordReader Reader => reader;

    public int[] Indexes => indexes;

    /// <summary>How many rows of it had their turn.</summary>
    public long Rows { get; set; }

    /// <summary>Its SHA-256, once its end was reached.</summary>
    public string Hash { get; private set; } = "";

    /// <summary>Closes it at its end.</summary>
    public void Close()
    {
        Hash = reader.Hash;
        reader.Dispose();
    }
}
