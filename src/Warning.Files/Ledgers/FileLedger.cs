using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// The ledger in a state folder: the file <c>ledger.jsonl</c>, a line for each entry, and before it the files of the years that are over, such as
/// <c>ledger-2026.jsonl</c>. While one is open for writing, no other process or thread can open it for writing; reading needs no lock. Thread-safe.
/// </summary>
public sealed class FileLedger : ILedger, IDisposable
{
    private const int BytesAtOnce = 1 << 16;

    private readonly string folder;
    private readonly string? issuer;
    private readonly LedgerLock? held;
    private readonly Func<string, IAppendFile> openFile;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly List<LedgerEntry> entries;
    private LedgerChain chain;
    private IAppendFile? file;
    private long length;
    private long tornBytes;
    private bool isLineFeedMissing;
    private bool broken;

    private FileLedger(LedgerReading read, string folder, string? issuer, LedgerLock? held, Func<string, IAppendFile> openFile)
    {
        Path = LedgerFiles.Open(folder);
        this.folder = folder;
        this.issuer = issuer ?? read.Issuer;
        this.held = held;
        this.openFile = openFile;
        (entries, chain, length, tornBytes, isLineFeedMissing) = (read.Entries, read.Chain, read.Length, read.TornBytes, read.IsLineFeedMissing);
        if (tornBytes > 0) Warnings = [new Diagnostic(Path, chain.Lines + 1, 1, DiagnosticCodes.TornLedger, DiagnosticSeverity.Warning, LedgerFileMessages.TornLine)];
    }

    /// <summary>The file that is appended to.</summary>
    public string Path { get; }

    /// <summary>The hash of the last line, which covers the whole ledger; empty if the ledger is empty.</summary>
    public string Hash => chain.Hash;

    /// <summary>Warnings about the file: a last line that was cut off, which is ignored, and removed by the next append.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; } = [];

    /// <summary>Opens a ledger to read and append. Creates the folder if it does not exist; the file is created by the first append.</summary>
    /// <param name="stateFolder">The state folder.</param>
    /// <param name="issuer">The union's full name; null if the scan file names none.</param>
    /// <param name="wait">For how long to wait for another that has the ledger open for writing; by default not at all.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The ledger; until it is disposed, it is the only writer.</returns>
    /// <exception cref="LedgerBusyException">Another process or thread has the ledger open for writing, and has not closed it in time.</exception>
    /// <exception cref="LedgerException">
    /// The folder cannot be written, or the ledger is damaged, of a newer version or of another issuer. Nothing was changed.
    /// </exception>
    public static Task<FileLedger> OpenAsync(string stateFolder, string? issuer, TimeSpan wait = default, CancellationToken cancellationToken = default) =>
        OpenAsync(stateFolder, issuer, path => new AppendFile(path), wait, TimeProvider.System, cancellationToken);

    /// <summary>Opens a ledger only to read it, also while another writes to it. A file that does not exist is an empty ledger.</summary>
    /// <param name="stateFolder">The state folder.</param>
    /// <param name="issuer">The union's full name; null accepts any.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The ledger with its entries of now. It cannot be appended to.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, is damaged, of a newer version or of another issuer.</exception>
    public static Task<FileLedger> OpenToReadAsync(string stateFolder, string? issuer, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateFolder);
        return LoadAsync(stateFolder, issuer, held: null, path => new AppendFile(path), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EntriesAsync(from, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An entry has no stamp, or no event of a kind that ledgers of files know.</exception>
    /// <exception cref="InvalidOperationException">The ledger was opened only to read it.</exception>
    public async Task AppendAsync(IReadOnlyList<LedgerEntry> entries, long expectedPosition, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedPosition);
        if (held is null) throw new InvalidOperationException("The ledger was opened only to read it.");
        LedgerEntry[] added = [.. entries];
        if (!Array.TrueForAll(added, LedgerEventNames.Know)) throw new ArgumentException("An entry has no stamp, or no event of a kind that ledgers of files know.", nameof(entries));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await AppendInTurnAsync(added, expectedPosition, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Closes the file and lets other writers open it.</summary>
    public void Dispose()
    {
        file?.Dispose();
        held?.Dispose();
        gate.Dispose();
    }

    internal static async Task<FileLedger> OpenAsync(
        string stateFolder, string? issuer, Func<string, IAppendFile> openFile, TimeSpan wait = default, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateFolder);
        LedgerLock held = await LedgerLock.TakeAsync(stateFolder, wait, time ?? TimeProvider.System, cancellationToken).ConfigureAwait(false);
        try
        {
            return await LoadAsync(stateFolder, issuer, held, openFile, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static async Task<FileLedger> LoadAsync(string stateFolder, string? issuer, LedgerLock? held, Func<string, IAppendFile> openFile, CancellationToken cancellationToken)
    {
        // The end is read before the lines: a writer at work may add to them meanwhile.
        LedgerEnd? end = held is null ? LedgerLock.EndIn(stateFolder) : held.End;
        LedgerReading read = await LedgerReading.ReadAsync(stateFolder, end, cancellationToken).ConfigureAwait(false);
        if (issuer is null || read.Issuer is not { } owner || owner == issuer) return new FileLedger(read, stateFolder, issuer, held, openFile);
        throw new LedgerException(LedgerReason.OtherIssuer, LedgerFileMessages.LedgerOfOther(LedgerFiles.Open(stateFolder), owner, issuer));
    }

    private async IAsyncEnumerable<LedgerEntry> EntriesAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        LedgerEntry[] stored;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            stored = [.. entries[(int)Math.Min(from, entries.Count)..]];
        }
        finally
        {
            gate.Release();
        }

        foreach (LedgerEntry entry in stored)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private async Task AppendInTurnAsync(LedgerEntry[] added, long expectedPosition, CancellationToken cancellationToken)
    {
        if (broken) throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.CannotContinue(Path));
        LedgerException.ThrowIfMoved(entries.Count, expectedPosition);
        cancellationToken.ThrowIfCancellationRequested();
        if (added.Length == 0) return;
        try
        {
            // Not cancellable: a flush to disk cannot be undone half way.
            await Task.Run(() => Write(added), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.NothingRecorded(Path, SystemFaults.InWords(cause)), cause);
        }

        entries.AddRange(added);
    }

    /// <summary>Writes entries after the last whole line, and flushes them to disk; takes back what was written if anything fails.</summary>
    private void Write(LedgerEntry[] added)
    {
        file ??= openFile(Path);
        RefuseForeignLines(file);
        if (IsToClose(added[0].Stamp.At)) CloseFile(added[0].Stamp.At);
        try
        {
            WriteLines(file, added);
        }
        catch
        {
            TakeBack(file);
            throw;
        }
    }

    /// <summary>
    /// Returns whether further lines go to another file: the year of the lines of this one is over, or its first line says that older programs can read it,
    /// which they could no longer.
    /// </summary>
    private bool IsToClose(Instant at) => chain.Lines > 0 && (chain.WrittenAs < LedgerChain.Version || (chain.LastStamp is { } last && at.InUtc().Year > last.At.InUtc().Year && chain.HasEntries));

    /// <summary>Closes the file under the name of its year. If the process ends after this, the next writer begins the open file.</summary>
    [MemberNotNull(nameof(file))]
    private void CloseFile(Instant at)
    {
        if (tornBytes > 0) file!.Truncate(length);
        file!.Flush();
        file.Dispose();
        file = null;
        File.Move(Path, LedgerFiles.ToClose(folder, (chain.LastStamp?.At ?? at).InUtc().Year), overwrite: false);
        (chain, length, tornBytes, isLineFeedMissing) = (chain.InNextFile(Path), 0, 0, false);
        file = openFile(Path);
    }

    private void WriteLines(IAppendFile file, LedgerEntry[] added)
    {
        if (tornBytes > 0) file.Truncate(length);
        tornBytes = 0;
        LedgerChain next = chain.Copy();
        ArrayBufferWriter<byte> lines = new(BytesAtOnce * 2);
        long written = 0;
        if (isLineFeedMissing) lines.Write("\n"u8);
        if (next.Lines == 0) next.WriteOpening(lines, issuer);
        foreach (LedgerEntry entry in added)
        {
            next.Write(lines, entry);
            if (lines.WrittenCount >= BytesAtOnce) written += Put(file, lines);
        }

        written += Put(file, lines);
        file.Flush();
        length += written;
        chain = next;
        isLineFeedMissing = false;
        held!.Note(new LedgerEnd(chain.Position, chain.Hash));
    }

    /// <summary>Refuses to write behind lines that a program has written which does not heed the lock: they are in no chain with ours.</summary>
    private void RefuseForeignLines(IAppendFile file)
    {
        if (file.Length == length + tornBytes) return;
        throw new LedgerException(LedgerReason.Moved, LedgerFileMessages.WrittenByOthers(Path));
    }

    private static int Put(IAppendFile file, ArrayBufferWriter<byte> lines)
    {
        int count = lines.WrittenCount;
        file.Append(lines.WrittenSpan);
        lines.ResetWrittenCount();
        return count;
    }

    private void TakeBack(IAppendFile file)
    {
        try
        {
            file.Truncate(length);
            file.Flush();
        }
        catch (IOException)
        {
            broken = true;
        }
    }
}
