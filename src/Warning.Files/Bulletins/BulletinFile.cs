using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files;

/// <summary>Writes a bulletin to a file that appears whole, and never over one that is there.</summary>
public static class BulletinFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="path">The file; its folder must be there.</param>
    /// <param name="write">Writes the content to a stream and leaves it open.</param>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not write it.</exception>
    public static void Save(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(write);
        using MemoryStream content = new();
        write(content);
        string full = Path.GetFullPath(path), unfinished = UnfinishedFile.NameFor(full);
        try
        {
            Disk.OfMachine.Write(unfinished, content.WriteTo);
            Disk.OfMachine.MoveFile(unfinished, full);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(Disk.OfMachine, unfinished);
            throw;
        }
    }
}
