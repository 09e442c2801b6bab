using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files.Ledgers;

/// <summary>A ledger's file on a disk that runs full after some bytes, or fails to flush; afterwards it works again, or fails for good.</summary>
internal sealed class FailingFile(string path, long room) : IAppendFile
{
    private readonly AppendFile file = new(path);
    private long room = room;
    private bool failed;

    public bool FlushFails { get; init; }

    /// <summary>Whether everything fails after the first failure, as if the process had died, so that nothing is undone.</summary>
    public bool StaysDown { get; init; }

    public long Length => file.Length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        int taken = (int)Math.Min(room, bytes.Length);
        file.Append(bytes[..taken]);
        room -= taken;
        if (taken < bytes.Length) throw new IOException("No space left on device");
    }

    public void Flush()
    {
        if (FlushFails && !failed)
        {
            failed = true;
            throw new IOException("Input/output error");
        }

        file.Flush();
    }

    public void Truncate(long length)
    {
        if (StaysDown) throw new IOException("Input/output error");
        file.Truncate(length);
    }

    public void Dispose() => file.Dispose();
}
