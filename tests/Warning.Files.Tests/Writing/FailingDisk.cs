namespace EarlyWarning.Files.Writing;

/// <summary>
/// A disk of which one step fails: a write after half of its bytes, a flush, a rename, a deletion, the creation of a folder or file, the taking of a lock.
/// Afterwards it works again, or stays down, as for a process that has died. Steps are counted in their order, which is that of one thread. A flush that
/// succeeds does not wait for the machine's disk: the machine itself does not fail in a test.
/// </summary>
/// <param name="failsAt">The number of the step that fails, from 1; 0 for a disk that never fails.</param>
/// <param name="staysDown">Whether every later step fails as well.</param>
internal sealed class FailingDisk(int failsAt, bool staysDown) : IDisk
{
    private int steps;

    /// <summary>What failed first; null while nothing has.</summary>
    public string? Failed { get; private set; }

    public void CreateFolder(string path)
    {
        if (Directory.Exists(path)) return;
        Step($"create {path}");
        Disk.OfMachine.CreateFolder(path);
    }

    public void Write(string path, Action<Stream> write, bool isFlushed = true)
    {
        Step($"create {path}");
        using FileStream file = PrivateFile.CreateNew(path);
        FailingStream failing = new(file, this, path); // the file is closed here
        write(failing);
        failing.Flush();
        if (isFlushed) Step($"flush {path}");
    }

    public IAppendFile Append(string path)
    {
        if (!File.Exists(path)) Step($"create {path}");
        return new FailingAppend(Disk.OfMachine.Append(path), this, path);
    }

    public Stream Hold(string path, bool isDeleted)
    {
        Step($"hold {path}");
        return new FailingStream(Disk.OfMachine.Hold(path, isDeleted), this, path);
    }

    public void MoveFile(string from, string to)
    {
        Step($"rename {from}");
        Disk.OfMachine.MoveFile(from, to);
    }

    public void ReplaceFile(string from, string to)
    {
        Step($"rename {from}");
        Disk.OfMachine.ReplaceFile(from, to);
    }

    public void DeleteFile(string path)
    {
        if (!File.Exists(path)) return;
        Step($"delete {path}");
        Disk.OfMachine.DeleteFile(path);
    }

    public void MoveFolder(string from, string to)
    {
        Step($"rename {from}");
        Disk.OfMachine.MoveFolder(from, to);
    }

    public void DeleteFolder(string path)
    {
        Step($"delete {path}");
        Disk.OfMachine.DeleteFolder(path);
    }

    /// <summary>Counts a step, which fails if it is its turn.</summary>
    private void Step(string what)
    {
        if (!IsDown()) return;
        Failed ??= what;
        throw new IOException("Input/output error");
    }

    /// <summary>Counts a write, of which half is done if it is its turn to fail.</summary>
    private void Step(string what, ReadOnlySpan<byte> bytes, Action<ReadOnlySpan<byte>> write)
    {
        if (!IsDown())
        {
            write(bytes);
            return;
        }

        bool isFirst = Failed is null;
        Failed ??= what;
        if (isFirst) write(bytes[..(bytes.Length / 2)]);
        throw new IOException("No space left on device");
    }

    private bool IsDown() => ++steps == failsAt || (staysDown && steps > failsAt);

    private sealed class FailingAppend(IAppendFile file, FailingDisk disk, string path) : IAppendFile
    {
        public long Length => file.Length;

        public void Append(ReadOnlySpan<byte> bytes) => disk.Step($"append to {path}", bytes, file.Append);

        public void Flush() => disk.Step($"flush {path}");

        public void Truncate(long length)
        {
            disk.Step($"truncate {path}");
            file.Truncate(length);
        }

        public void Dispose() => file.Dispose();
    }

    private sealed class FailingStream(Stream file, FailingDisk disk, string path) : Stream
    {
        public override bool CanRead => file.CanRead;

        public override bool CanSeek => file.CanSeek;

        public override bool CanWrite => file.CanWrite;

        public override long Length => file.Length;

        public override long Position
        {
            get => file.Position;
            set => file.Position = value;
        }

        public override void Flush() => file.Flush();

        public override int Read(byte[] buffer, int offset, int count) => file.Read(buffer, offset, count);

        public override long Seek(long offset, SeekOrigin origin) => file.Seek(offset, origin);

        public override void SetLength(long value) => file.SetLength(value);

        public override void Write(ReadOnlySpan<byte> buffer) => disk.Step($"write {path}", buffer, file.Write);

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        protected override void Dispose(bool disposing)
        {
            if (disposing) file.Dispose();
            base.Dispose(disposing);
        }
    }
}
