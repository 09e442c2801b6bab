using System.Reflection;
using System.Security.Cryptography;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Caching;

/// <summary>
/// The folder <c>cache</c> of a state: what was read of each feed, a file each, named by a hash of what it depends on. An entry is written whole or not at
/// all, ends with a hash of all before it, and is used only where that fits; whoever deletes one, or all, loses nothing but time. Thread-safe.
/// </summary>
/// <param name="disk">The disk.</param>
/// <param name="path">The folder, there or not.</param>
/// <param name="most">The most bytes that the entries may have together.</param>
internal sealed class CacheFolder(IDisk disk, string path, long most)
{
    private const string Name = "cache";
    private const string Extension = ".feed";

    private static readonly string OfThis = string.Join('|', ((Assembly[])[typeof(Panel).Assembly, typeof(CacheFolder).Assembly]).Select(assembly =>
        $"{assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion} {assembly.ManifestModule.ModuleVersionId}"));

    private readonly Lock gate = new();
    private readonly HashSet<string> used = new(StringComparer.Ordinal);
    private long length;

    /// <summary>The version of the program that writes the entries, on which their names depend: what another has written is not used.</summary>
    public string Program { get; init; } = OfThis;

    /// <summary>Returns the folder of a state.</summary>
    public static string In(string state) => Path.Combine(state, Name);

    /// <summary>
    /// Opens an entry whose bytes are those that were written; null: there is none. It is one that is used, and is not deleted by <see cref="Sweep"/>.
    /// </summary>
    public Stream? Open(byte[] key)
    {
        FileStream file;
        try
        {
            file = new FileStream(FileOf(key), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        try
        {
            if (IsWhole(file))
            {
                file.Position = 0;
                return file;
            }
        }
        catch (IOException)
        {
            // One that cannot be read is one that is not there.
        }

        file.Dispose();
        return null;
    }

    /// <summary>Says that an entry is used as it is.</summary>
    public void Keep(byte[] key)
    {
        long bytes = new FileInfo(FileOf(key)) is { Exists: true } file ? file.Length : 0;
        lock (gate)
        {
            used.Add(Path.GetFileName(FileOf(key)));
            length += bytes;
        }
    }

    /// <summary>Writes an entry in place of one that there may be; not where the entries would be too large together.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not write here.</exception>
    public void Write(byte[] key, Action<Stream> write)
    {
        disk.CreateFolder(path);
        string place = FileOf(key), unfinished = UnfinishedFile.NameFor(place);
        try
        {
            // The seal tells an entry that the disk has lost half of.
            disk.Write(unfinished, isFlushed: false, write: file =>
            {
                using SealingStream sealing = new(file);
                write(sealing);
                sealing.Seal();
            });
            if (TryCount(place, new FileInfo(unfinished).Length)) disk.ReplaceFile(unfinished, place);
            else UnfinishedFile.Delete(disk, unfinished);
        }
        catch
        {
            UnfinishedFile.Delete(disk, unfinished);
            throw;
        }
    }

    /// <summary>Deletes the entries that are not used any more, and what a killed scan has left.</summary>
    /// <exception cref="IOException">One cannot be deleted.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not delete here.</exception>
    public void Sweep()
    {
        if (!Directory.Exists(path)) return;
        UnfinishedFile.Sweep(disk, path);
        foreach (string file in Directory.GetFiles(path, $"*{Extension}"))
        {
            if (!used.Contains(Path.GetFileName(file))) disk.DeleteFile(file);
        }
    }

    private string FileOf(byte[] key) => Path.Combine(path, Convert.ToHexStringLower(key.AsSpan(0, 16)) + Extension);

    private bool TryCount(string place, long bytes)
    {
        lock (gate)
        {
            if (length + bytes > most) return false;
            length += bytes;
            return used.Add(Path.GetFileName(place));
        }
    }

    private static bool IsWhole(FileStream file)
    {
        long left = file.Length - SHA256.HashSizeInBytes;
        if (left < 0) return false;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        byte[] block = new byte[1 << 18];
        while (left > 0)
        {
            int read = file.Read(block, 0, (int)Math.Min(left, block.Length));
            if (read == 0) return false;
            hash.AppendData(block, 0, read);
            left -= read;
        }

        Span<byte> seal = stackalloc byte[SHA256.HashSizeInBytes];
        file.ReadExactly(seal);
        return seal.SequenceEqual(hash.GetHashAndReset());
    }
}
