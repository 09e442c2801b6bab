namespace EarlyWarning.Files.Ledgers;

/// <summary>A file of the disk; made at the first look if it is not there.</summary>
internal sealed class AppendFile : IAppendFile
{
    private readonly FileStream file;

    public AppendFile(string path)
    {
        // Without a buffer: the caller has one, and what failed must not be written again later.
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Seek(0, SeekOrigin.End);
    }

    public void Append(ReadOnlySpan<byte> bytes) => file.Write(bytes);

    public void Flush() => file.Flush(flushToDisk: true);

    public void Truncate(long length)
    {
        file.SetLength(length);
        file.Seek(0, SeekOrigin.End);
    }

    public void Dispose() => file.Dispose();
}
