namespace EarlyWarning.Files.Writing;

/// <summary>A file that a ledger appends to. Each call may fail half way with an <see cref="IOException"/>, as disks do.</summary>
internal interface IAppendFile : IDisposable
{
    /// <summary>The length of the file in bytes, whoever wrote them.</summary>
    long Length { get; }

    /// <summary>Writes bytes at the end.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Flushes what was written to the disk.</summary>
    void Flush();

    /// <summary>Cuts the file off at a length in bytes.</summary>
    void Truncate(long length);
}

/// <summary>A file on disk, created if it does not exist.</summary>
internal sealed class AppendFile : IAppendFile
{
    private readonly FileStream file;

    public AppendFile(string path)
    {
        // Without a buffer: the caller has one, and what failed must not be written again later.
        file = PrivateFile.OpenOrCreate(path, FileAccess.Write, FileShare.Read);
        file.Seek(0, SeekOrigin.End);
    }

    public long Length => file.Length;

    public void Append(ReadOnlySpan<byte> bytes) => file.Write(bytes);

    public void Flush() => file.Flush(flushToDisk: true);

    public void Truncate(long length)
    {
        file.SetLength(length);
        file.Seek(0, SeekOrigin.End);
    }

    public void Dispose() => file.Dispose();
}
