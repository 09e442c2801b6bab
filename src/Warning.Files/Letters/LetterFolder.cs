using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Letters;

/// <summary>The folder of the documents of letters. Files appear whole, and what a person may want back is set aside under another name.</summary>
internal sealed class LetterFolder(string state, IDisk disk)
{
    private const int LongestName = 100;

    /// <summary>What programs put before the name of a file that somebody has open, Word before a name without its first two characters.</summary>
    private static readonly Func<string, string>[] Locks =
        [name => "~$" + name, name => "~$" + name[Math.Min(2, name.Length)..], name => $".~lock.{name}#", name => ".~" + name];

    /// <summary>The state folder, and its disk.</summary>
    public string State => state;

    public IDisk Disk => disk;

    public string Path { get; } = System.IO.Path.Combine(state, "letters");

    /// <summary>Returns the name of the file of a letter with an extension, always the same.</summary>
    public static string FileOf(Letter letter, string extension)
    {
        string plain = letter.Id.Replace('@', '-').Replace('#', '-');
        string safe = string.Concat(plain.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        if (safe == plain && safe.Length <= LongestName) return safe + extension;
        // Ids that differ only in characters that file names cannot have must not share a file.
        string mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.Id)))[..12];
        return $"{safe[..Math.Min(safe.Length, LongestName)]}-{mark}{extension}";
    }

    /// <summary>Returns the name of the file of the checklist that belongs to the file of a letter.</summary>
    public static string ChecklistOf(string file) => $"{System.IO.Path.GetFileNameWithoutExtension(file)}-checklist{System.IO.Path.GetExtension(file)}";

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Reads a file; null if there is none.</summary>
    /// <exception cref="LedgerException">It cannot be read.</exception>
    public byte[]? Read(string file)
    {
        string path = PathOf(file);
        if (!File.Exists(path)) return null;
        try
        {
            using FileStream opened = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using MemoryStream content = new();
            opened.CopyTo(content);
            return content.ToArray();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Fault(LetterDocumentMessages.IsHeld(path, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Throws when somebody has a file open: what he sees is not what is on the disk, or would be replaced behind his back.</summary>
    /// <exception cref="LedgerException">Somebody has, or it cannot be written.</exception>
    public void RefuseOpen(string file)
    {
        string path = PathOf(file);
        if (Array.Find(Locks, name => File.Exists(PathOf(name(file)))) is { } mark) throw Fault(LetterDocumentMessages.IsOpen(path, mark(file)));
        if (!File.Exists(path)) return;
        try
        {
            using FileStream opened = new(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Fault(LetterDocumentMessages.IsHeld(path, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Writes content beside its place, under a name that nobody reads; returns its path.</summary>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public string Prepare(string file, ReadOnlyMemory<byte> content)
    {
        string final = PathOf(file), unfinished = UnfinishedFile.NameFor(final);
        try
        {
            disk.CreateFolder(Path);
            disk.Write(unfinished, stream => stream.Write(content.Span));
            return unfinished;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(disk, unfinished);
            throw Fault(LedgerFileMessages.DraftNotWritten(final, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Puts what was prepared in its place.</summary>
    /// <exception cref="IOException">It cannot be put there; what was prepared is still there.</exception>
    public void Finish(string unfinished, string file) => disk.ReplaceFile(unfinished, PathOf(file));

    /// <summary>Writes a file, unless there is one.</summary>
    /// <exception cref="LedgerException">It cannot be written.</exception>
    public void WriteOnce(string file, Action<Stream> write)
    {
        if (File.Exists(PathOf(file))) return;
        using MemoryStream content = new();
        write(content);
        string unfinished = Prepare(file, content.ToArray());
        try
        {
            Finish(unfinished, file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Drop(unfinished);
            throw Fault(LedgerFileMessages.DraftNotWritten(PathOf(file), SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Keeps a copy of a file that is written anew, unless there is one; returns its name.</summary>
    /// <exception cref="LedgerException">It cannot be kept.</exception>
    public string Copy(string file, ReadOnlyMemory<byte> content, string why)
    {
        string kept = AsideOf(file, why, same: content);
        if (!File.Exists(PathOf(kept))) Finish(Prepare(kept, content), kept);
        return kept;
    }

    /// <summary>Sets a file aside under another name; returns that.</summary>
    /// <exception cref="IOException">It cannot be renamed.</exception>
    public string SetAside(string file, string why)
    {
        string kept = AsideOf(file, why, same: null);
        disk.MoveFile(PathOf(file), PathOf(kept));
        return kept;
    }

    /// <summary>Deletes what was prepared.</summary>
    public void Drop(string unfinished) => UnfinishedFile.Delete(disk, unfinished);

    /// <summary>Returns what killed writers prepared, with the file that each was to be; whoever holds the lock may clear it away.</summary>
    public IReadOnlyList<LeftFile> Left() =>
        [.. UnfinishedFile.In(Path).Select(path => new LeftFile(path, UnfinishedFile.NameOf(path))).OrderBy(left => left.Path, StringComparer.Ordinal)];

    private string AsideOf(string file, string why, ReadOnlyMemory<byte>? same)
    {
        string name = System.IO.Path.GetFileNameWithoutExtension(file), extension = System.IO.Path.GetExtension(file);
        for (int number = 1; ; number++)
        {
            string aside = string.Create(CultureInfo.InvariantCulture, $"{name}-{why}-{number}{extension}");
            if (Read(aside) is not { } there || (same is { } content && there.AsSpan().SequenceEqual(content.Span))) return aside;
        }
    }

    private static LedgerException Fault(Rules.Message text, Exception? cause = null) =>
        cause is null ? new LedgerException(LedgerReason.NotWritten, text) : new LedgerException(LedgerReason.NotWritten, text, cause);
}
