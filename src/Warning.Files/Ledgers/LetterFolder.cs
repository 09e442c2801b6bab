using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The folder of drafts. Files appear whole and are never overwritten, because people edit them.</summary>
internal sealed class LetterFolder(string state, FileFormats formats, IDisk disk)
{
    private const int LongestName = 100;

    public string Path { get; } = System.IO.Path.Combine(state, "letters");

    /// <summary>Returns the name of the file of a letter, always the same for a letter and a format of drafts.</summary>
    public string FileOf(Letter letter) => FileOf(letter, formats.LetterExtension);

    /// <summary>Returns the name of the file of a letter with an extension.</summary>
    public static string FileOf(Letter letter, string extension)
    {
        string plain = letter.Id.Replace('@', '-').Replace('#', '-');
        string safe = string.Concat(plain.Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
        if (safe == plain && safe.Length <= LongestName) return safe + extension;
        // Ids that differ only in characters that file names cannot have must not share a file.
        string mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letter.Id)))[..12];
        return $"{safe[..Math.Min(safe.Length, LongestName)]}-{mark}{extension}";
    }

    /// <summary>Deletes what killed writers have left; only whoever holds the lock of the state folder may.</summary>
    public void Sweep() => UnfinishedFile.Sweep(disk, Path);

    public string PathOf(string file) => System.IO.Path.Combine(Path, file);

    /// <summary>Writes a letter's draft.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="isRecorded">Whether the ledger names the file. One that it does not name was left by a writer that was killed before its entry, and may say
    /// what scans have changed since: it is set aside under another name, unless it says the same.</param>
    /// <returns>True if it was written, false if the file exists.</returns>
    /// <exception cref="LedgerException">The file cannot be written, or the formats have none for drafts.</exception>
    public bool Write(string file, LetterDocument letter, bool isRecorded)
    {
        Action<LetterDocument, Stream> writer = formats.Letters ?? throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.NoDraftFormat);
        if (!isRecorded && File.Exists(PathOf(file)))
        {
            using MemoryStream now = new();
            writer(letter, now);
            SetAside(file, unless: now.ToArray());
        }

        return Write(file, stream => writer(letter, stream));
    }

    /// <summary>Writes a temporary file and renames it.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="write">Writes the content.</param>
    /// <returns>True if it was written, false if the file exists.</returns>
    /// <exception cref="LedgerException">The file cannot be written.</exception>
    public bool Write(string file, Action<Stream> write)
    {
        string final = PathOf(file);
        if (File.Exists(final)) return false;
        string unfinished = UnfinishedFile.NameFor(final);
        try
        {
            disk.CreateFolder(Path);
            disk.Write(unfinished, write);
            disk.MoveFile(unfinished, final);
            return true;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(disk, unfinished);
            throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.DraftNotWritten(final, SystemFaults.InWords(cause)), cause);
        }
    }

    private void SetAside(string file, byte[] unless)
    {
        string path = PathOf(file), name = System.IO.Path.GetFileNameWithoutExtension(file), extension = System.IO.Path.GetExtension(file);
        try
        {
            if (File.ReadAllBytes(path).AsSpan().SequenceEqual(unless)) return;
            int number = 1;
            while (File.Exists(AsideOf(number))) number++;
            disk.MoveFile(path, AsideOf(number));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.DraftNotWritten(path, SystemFaults.InWords(cause)), cause);
        }

        string AsideOf(int number) => PathOf(string.Create(CultureInfo.InvariantCulture, $"{name}-unrecorded-{number}{extension}"));
    }
}
