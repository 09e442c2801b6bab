using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Reading;

/// <summary>A feed of files that is read anew and may be kept: its key, and its files as they were before they were opened.</summary>
/// <param name="Key">The hash of all that what is read of it depends on, save for the bytes of its files.</param>
/// <param name="Files">Its files, in their order.</param>
internal sealed record FeedProspect(byte[] Key, IReadOnlyList<FileStamp> Files)
{
    /// <summary>For which dates what was read means the same.</summary>
    public required DateBounds Bounds { get; init; }
}

/// <summary>A file at a time; another length or time says that it was written since.</summary>
internal readonly record struct FileStamp(string Path, long Length, DateTime Written)
{
    /// <summary>Returns the file as it is now.</summary>
    public static FileStamp Of(string path)
    {
        FileInfo file = new(path);
        return new FileStamp(path, file.Exists ? file.Length : -1, file.Exists ? file.LastWriteTimeUtc : default);
    }
}

/// <summary>A file of a feed that was read, with the hash of its bytes.</summary>
internal readonly record struct HashedFile(long Length, string Sha256)
{
    public static void Write(BinaryWriter output, HashedFile file)
    {
        output.Write(file.Length);
        output.Write(file.Sha256);
    }

    public static HashedFile Read(BinaryReader input) => new(input.ReadInt64(), input.ReadString());

    /// <summary>Returns whether a file has the bytes that were read; it is hashed only where it is as long.</summary>
    /// <exception cref="FeedException">It cannot be read.</exception>
    public bool Fits(FileStamp file) => file.Length == Length && FileHash.Of(file.Path) == Sha256;
}
