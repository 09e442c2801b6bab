namespace EarlyWarning.Files.Writing;

/// <summary>
/// The disk on which scans and acts write: every change that they make to results, ledgers and letters goes through one. Each call may fail half way with an
/// <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>, as disks do; what is then half done has a name that nobody reads.
/// </summary>
internal interface IDisk
{
    /// <summary>Creates a folder, and those above it, where they do not exist.</summary>
    void CreateFolder(string path);

    /// <summary>Creates a file.</summary>
    /// <param name="path">The file, of which there is none yet.</param>
    /// <param name="write">Writes the content to a stream that can be read, written and sought.</param>
    /// <param name="isFlushed">Whether it is flushed to the disk; not one whose damage is noticed, and whose loss does not matter.</param>
    void Write(string path, Action<Stream> write, bool isFlushed = true);

    /// <summary>Opens a file to append to it, and creates it where it does not exist.</summary>
    IAppendFile Append(string path);

    /// <summary>Opens a file that nobody else can open while it is held, and creates it where it does not exist.</summary>
    /// <param name="path">The file.</param>
    /// <param name="isDeleted">Whether it is deleted when it is let go, also by a process that ends.</param>
    Stream Hold(string path, bool isDeleted);

    /// <summary>Renames a file; none may have the new name.</summary>
    void MoveFile(string from, string to);

    /// <summary>Renames a file to the name of one that it takes the place of, where there is one.</summary>
    void ReplaceFile(string from, string to);

    /// <summary>Deletes a file, if it exists.</summary>
    void DeleteFile(string path);

    /// <summary>Renames a folder; none may have the new name.</summary>
    void MoveFolder(string from, string to);

    /// <summary>Deletes a folder with all that is in it.</summary>
    void DeleteFolder(string path);
}

/// <summary>The disk of the machine.</summary>
internal sealed class Disk : IDisk
{
    private Disk()
    {
    }

    public static Disk OfMachine { get; } = new();

    public void CreateFolder(string path) => PrivateFolder.Create(path);

    public void Write(string path, Action<Stream> write, bool isFlushed = true)
    {
        using FileStream file = PrivateFile.CreateNew(path);
        write(file);
        if (isFlushed) file.Flush(flushToDisk: true);
    }

    public IAppendFile Append(string path) => new AppendFile(path);

    public Stream Hold(string path, bool isDeleted) =>
        PrivateFile.OpenOrCreate(path, FileAccess.ReadWrite, FileShare.None, isDeleted ? FileOptions.DeleteOnClose : FileOptions.None);

    public void MoveFile(string from, string to) => File.Move(from, to, overwrite: false);

    public void ReplaceFile(string from, string to) => File.Move(from, to, overwrite: true);

    public void DeleteFile(string path) => File.Delete(path);

    public void MoveFolder(string from, string to) => Directory.Move(from, to);

    public void DeleteFolder(string path) => Directory.Delete(path, recursive: true);
}
