using EarlyWarning.Files.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Reads the files of a ledger, one after the other.</summary>
internal sealed class LedgerReading
{
    private const int Attempts = 3;

    private readonly string folder;
    private readonly List<LedgerEntry> entries = [];
    private readonly LedgerEnd? end;
    private LedgerText? text;
    private bool isEndMet;

    private LedgerReading(string folder, LedgerEnd? end)
    {
        this.folder = folder;
        this.end = end;
    }

    /// <summary>The entries that were read, in their order.</summary>
    public List<LedgerEntry> Entries => entries;

    /// <summary>The places before each scan that was read.</summary>
    public List<LedgerMark> Marks { get; } = [];

    /// <summary>The hashes of the lines of entries that others may name, by position.</summary>
    public Dictionary<long, string> Hashes { get; } = [];

    /// <summary>The chain after the last whole line of the open file; where that file does not exist or has no line, the chain that it begins with.</summary>
    public LedgerChain Chain { get; private set; } = null!;

    /// <summary>The union's full name; null if the files name none.</summary>
    public string? Issuer { get; private set; }

    /// <summary>The length of all whole lines of the open file, in bytes.</summary>
    public long Length => text?.Length ?? 0;

    /// <summary>The length of the torn line that follows them, in bytes; 0 if there is none.</summary>
    public long TornBytes => text?.TornBytes ?? 0;

    /// <summary>Whether the last whole line has no line feed.</summary>
    public bool IsLineFeedMissing => text?.IsLineFeedMissing ?? false;

    /// <summary>Reads a ledger, or its end; a folder without files has an empty one.</summary>
    /// <param name="folder">The state folder.</param>
    /// <param name="from">Where to begin; null for the beginning.</param>
    /// <param name="end">Where the ledger ended when it was last written; null if that is not known.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="LedgerException">A file cannot be read, is damaged or missing, or of a newer version.</exception>
    public static async Task<LedgerReading> ReadAsync(string folder, LedgerPlace? from, LedgerEnd? end, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            string[] closed = LedgerFiles.Closed(folder);
            try
            {
                LedgerReading reading = new(folder, end);
                await reading.ReadAsync(closed, from, cancellationToken).ConfigureAwait(false);
                return reading;
            }
            catch (LedgerException) when (attempt < Attempts && !closed.SequenceEqual(LedgerFiles.Closed(folder)))
            {
                // A writer has closed a file meanwhile: what was read as its end is that of another.
            }
        }
    }

    /// <summary>Returns whether other entries may name an entry by its hash: an act of a person, or the beginning of a scan.</summary>
    public static bool IsNamed(LedgerEntry entry) => entry.Event is PersonEvent or ScanBegan;

    private async Task ReadAsync(string[] closed, LedgerPlace? from, CancellationToken cancellationToken)
    {
        string open = LedgerFiles.Open(folder);
        string[] files = from is null ? [.. closed, open] : [.. closed.Append(open).SkipWhile(file => file != from.File)];
        if (files.Length == 0) throw Gone(from!.File);
        LedgerChain chain = from is null ? new LedgerChain(files[0]) : LedgerChain.After(files[0], from.Mark);
        isEndMet = end is not null && from?.Mark.Position >= end.Entries;
        for (int i = 0; i < files.Length; i++)
        {
            long offset = i == 0 && from is not null ? from.Mark.Offset : 0;
            text = await ReadAsync(chain, files[i], offset, isClosed: files[i] != open, cancellationToken).ConfigureAwait(false);
            if (files[i] == open && (i > 0 || from is null)) break;
            if (text is null) throw Gone(files[i]);
            if (files[i] != open) chain = text.Chain.InNextFile(files[i + 1]);
        }

        Chain = text?.Chain ?? chain;
        Issuer ??= from?.Issuer;
        if (end is null) return;
        if (Chain.Position < end.Entries) throw new LedgerException(LedgerReason.Damaged, LedgerFileMessages.EntriesLost(open, end.Entries, Chain.Position));
        if (!isEndMet) throw new LedgerException(LedgerReason.Damaged, LedgerFileMessages.EntriesExchanged(open, end.Entries));
    }

    private async Task<LedgerText?> ReadAsync(LedgerChain chain, string file, long offset, bool isClosed, CancellationToken cancellationToken)
    {
        LedgerText read = new(chain, file, offset, entry => Take(chain, entry));
        try
        {
            FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
            await using (stream.ConfigureAwait(false))
            {
                // A writer may have closed the file meanwhile, and begun another of its name.
                if (stream.Length < offset) return null;
                stream.Position = offset;
                await read.ReadAsync(stream, isClosed, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.Unreadable, LedgerFileMessages.LedgerUnreadable(file, SystemFaults.InWords(cause)), cause);
        }

        Issuer = read.Issuer ?? Issuer;
        Marks.AddRange(read.Marks);
        return read;
    }

    private static LedgerException Gone(string file) => new(LedgerReason.Unreadable, LedgerFileMessages.LedgerUnreadable(file, LedgerFileMessages.FileIsGone));

    private void Take(LedgerChain chain, LedgerEntry entry)
    {
        entries.Add(entry);
        if (IsNamed(entry)) Hashes[chain.Position - 1] = chain.Hash;
        if (end is not null && chain.Position == end.Entries) isEndMet = chain.Hash == end.Hash;
    }
}
