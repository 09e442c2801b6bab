using System.Security.Cryptography;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>The contents of files that were put to case files, in the state folder, each once under its hash: <c>evidence/ab/abcd….pdf</c>.</summary>
internal sealed class EvidenceStore(string state, IDisk disk)
{
    /// <summary>The most bytes of a file.</summary>
    public const long MostBytes = 100L << 20;

    private const int LongestExtension = 10;

    private readonly string folder = Path.Combine(state, "evidence");

    /// <summary>Returns the path of the content of an event.</summary>
    public string PathOf(string hash, string file) => Path.Combine(folder, hash[..2], hash + ExtensionOf(file));

    /// <summary>Reads a file that a person gives.</summary>
    /// <exception cref="LedgerException">It is missing, a link, a folder, a device, too large, empty, or cannot be read.</exception>
    public static byte[] Read(string path)
    {
        try
        {
            FileInfo file = new(path);
            if (Directory.Exists(path)) throw Fault(EvidenceMessages.IsFolder(path));
            if (file.LinkTarget is not null) throw Fault(EvidenceMessages.IsLink(path));
            if (!file.Exists) throw Fault(EvidenceMessages.EvidenceIsMissing(path));
            if (RegularFile.IsNone(path)) throw Fault(EvidenceMessages.IsNoFile(path));
            if (file.Length > MostBytes) throw Fault(EvidenceMessages.IsTooLarge(path, file.Length, MostBytes));
            if (file.Length == 0) throw Fault(EvidenceMessages.EvidenceIsEmpty(path));
            return File.ReadAllBytes(path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Fault(EvidenceMessages.IsUnreadable(path, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Keeps content, unless it is there; it is durable afterwards.</summary>
    /// <exception cref="LedgerException">It cannot be written, or what stands there is something else.</exception>
    public void Keep(string hash, string file, byte[] content)
    {
        string path = PathOf(hash, file);
        if (FaultOf(hash, file) is null) return;
        string unfinished = UnfinishedFile.NameFor(path);
        try
        {
            disk.CreateFolder(folder);
            disk.CreateFolder(Path.GetDirectoryName(path)!);
            disk.Write(unfinished, stream => stream.Write(content));
            disk.ReplaceFile(unfinished, path);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(disk, unfinished);
            throw Fault(EvidenceMessages.EvidenceNotKept(path, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Returns the content of an event.</summary>
    /// <exception cref="LedgerException">It is missing, or is not the content that was kept.</exception>
    public byte[] Open(EvidenceAttached attached) =>
        FaultOf(attached.Hash, attached.File) is { } fault ? throw Fault(fault) : File.ReadAllBytes(PathOf(attached.Hash, attached.File));

    /// <summary>Lists what is wrong with the contents of a ledger: missing, or changed. Contents whose texts were deleted are gone with them.</summary>
    public IEnumerable<LedgerFault> FindFaults(IReadOnlyList<LedgerEntry> ledger)
    {
        HashSet<string> seen = [];
        foreach (EvidenceAttached attached in Kept(ledger).Where(attached => seen.Add(PathOf(attached.Hash, attached.File))))
        {
            if (FaultOf(attached.Hash, attached.File) is { } fault) yield return new LedgerFault(PathOf(attached.Hash, attached.File), 0, fault);
        }
    }

    /// <summary>Deletes the contents of which all texts were deleted: with what a file is about its content goes.</summary>
    /// <exception cref="LedgerException">One cannot be deleted; the next redaction tries again.</exception>
    public void Forget(IReadOnlyList<LedgerEntry> ledger)
    {
        HashSet<string> kept = [.. Kept(ledger).Select(attached => attached.Hash)];
        foreach (EvidenceAttached gone in ledger.Select(entry => entry.Event).OfType<EvidenceAttached>().Where(attached => !kept.Contains(attached.Hash)))
        {
            string place = Path.Combine(folder, gone.Hash[..2]);
            foreach (string file in Directory.Exists(place) ? Directory.GetFiles(place, gone.Hash + "*") : []) Delete(file);
        }
    }

    private void Delete(string file)
    {
        try
        {
            disk.DeleteFile(file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw Fault(EvidenceMessages.EvidenceNotDeleted(file, SystemFaults.InWords(cause)), cause);
        }
    }

    public static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static IEnumerable<EvidenceAttached> Kept(IReadOnlyList<LedgerEntry> ledger) =>
        ledger.Select(entry => entry.Event).OfType<EvidenceAttached>().Where(attached => !LedgerTexts.IsRedacted(attached.About));

    private Message? FaultOf(string hash, string file)
    {
        string path = PathOf(hash, file);
        if (!File.Exists(path)) return EvidenceMessages.ContentMissing(hash);
        using FileStream content = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(content)) == hash ? null : EvidenceMessages.ContentChanged(hash);
    }

    /// <summary>Returns the extension of a name, if it is one that any system takes.</summary>
    private static string ExtensionOf(string file)
    {
        string extension = Path.GetExtension(file).ToLowerInvariant();
        return extension.Length is > 1 and <= LongestExtension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "";
    }

    private static LedgerException Fault(Message text, Exception? cause = null) => new(LedgerReason.NotWritten, text, cause);
}
