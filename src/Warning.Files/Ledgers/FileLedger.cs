using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
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
    private const int Attempts = 3;

    private const int MostFaults = 100;

    // Fewer entries are read as fast as what is stored of them.
    private const int StoredAfter = 1000;

    private readonly string folder;
    private readonly string? issuer;
    private readonly LedgerLock? held;
    private readonly IDisk disk;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly TextStore texts;
    private readonly LedgerTextPlaces places;
    private readonly List<LedgerEntry> entries;
    private readonly List<LedgerMark> marks;
    private readonly long first;
    private readonly Dictionary<long, string> hashes;
    private Dictionary<long, string>? earlier;
    private LedgerChain chain;
    private IAppendFile? file;
    private long length;
    private long tornBytes;
    private bool isLineFeedMissing;
    private bool broken;

    private FileLedger(LedgerReading read, CaseState? stored, TextStore texts, string folder, string? issuer, LedgerLock? held, IDisk disk)
    {
        Path = LedgerFiles.Open(folder);
        this.folder = folder;
        this.issuer = issuer ?? read.Issuer;
        this.held = held;
        this.disk = disk;
        (marks, hashes, chain, length, tornBytes, isLineFeedMissing) =
            (read.Marks, read.Hashes, read.Chain, read.Length, read.TornBytes, read.IsLineFeedMissing);
        this.texts = texts;
        Stored = stored;
        first = stored?.Position ?? 0;
        places = new LedgerTextPlaces();
        entries = places.Resolve(read.Entries, first, texts);
        if (tornBytes > 0) Warnings = [new Diagnostic(Path, chain.Lines + 1, 1, DiagnosticCodes.TornLedger, DiagnosticSeverity.Warning, LedgerFileMessages.TornLine)];
    }

    /// <summary>The file that is appended to.</summary>
    public string Path { get; }

    /// <summary>The hash of the last line, which covers the whole ledger; empty if the ledger is empty.</summary>
    public string Hash => chain.Hash;

    /// <summary>Warnings about the file: a last line that was cut off, which is ignored, and removed by the next append.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; } = [];

    /// <summary>Whether it was opened to append, so that nobody else does.</summary>
    internal bool IsWriter => held is not null;

    /// <summary>What the first entries gave when a writer stored it; null if nothing is stored for them. Only the entries after them are kept here.</summary>
    internal CaseState? Stored { get; private set; }

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
        OpenAsync(stateFolder, issuer, Disk.OfMachine, wait, TimeProvider.System, isStoredUsed: false, cancellationToken);

    /// <summary>Opens a ledger only to read it, also while another writes to it. A file that does not exist is an empty ledger.</summary>
    /// <param name="stateFolder">The state folder.</param>
    /// <param name="issuer">The union's full name; null accepts any.</param>
    /// <param name="cancellationToken">Cancels the opening.</param>
    /// <returns>The ledger with its entries of now. It cannot be appended to.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, is damaged, of a newer version or of another issuer.</exception>
    public static Task<FileLedger> OpenToReadAsync(string stateFolder, string? issuer, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateFolder);
        return LoadAsync(stateFolder, issuer, held: null, Disk.OfMachine, isStoredUsed: false, cancellationToken);
    }

    /// <summary>
    /// Verifies a ledger line by line from its beginning, also while another writes to it: its chain of hashes through all files, that each line is an event,
    /// that the events do not contradict each other, and that the state stored beside it is what its lines give. Changes nothing.
    /// </summary>
    /// <param name="stateFolder">The state folder.</param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    /// <returns>What was found. A folder without a ledger has one without entries, which is whole unless the lock file knows of some.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, or is of a newer version.</exception>
    public static async Task<LedgerVerification> VerifyAsync(string stateFolder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateFolder);
        LedgerEnd? end = LedgerLock.EndIn(stateFolder);
        string[] files = [.. LedgerFiles.Closed(stateFolder), LedgerFiles.Open(stateFolder)];
        try
        {
            LedgerReading read = await LedgerReading.ReadAsync(stateFolder, from: null, end, cancellationToken).ConfigureAwait(false);
            List<LedgerEntry> entries = new LedgerTextPlaces().Resolve(read.Entries, 0, new TextStore(stateFolder, Disk.OfMachine));
            CaseState state = CaseState.Of(entries);
            _ = (state.Alerts, state.Letters);
            SnapshotFinding found = await LedgerSnapshot.CheckAsync(stateFolder, entries, cancellationToken).ConfigureAwait(false);
            LedgerFault[] differs = found == SnapshotFinding.Differs ? [new LedgerFault(LedgerSnapshot.FileOf(stateFolder), 0, LedgerFileMessages.SnapshotDiffers)] : [];
            LedgerFault[] faults = [.. differs, .. new EvidenceStore(stateFolder, Disk.OfMachine).FindFaults(entries)];
            return new LedgerVerification(files.Count(File.Exists), read.Chain.Position, read.Chain.Hash, [.. faults.Take(MostFaults)], faults.Length, found);
        }
        catch (LedgerException fault) when (fault.Reason == LedgerReason.Damaged)
        {
            LedgerExamination examination = Examine(files, end, cancellationToken);
            LedgerFault[] faults = examination.Faults.Count > 0
                ? [.. examination.Faults.Take(MostFaults)]
                : [fault is LedgerCorruptException line ? new LedgerFault(line.File, line.Line, line.What) : new LedgerFault(files[^1], 0, fault.Text)];
            return new LedgerVerification(files.Count(File.Exists), examination.Entries, examination.Hash, faults, Math.Max(1, examination.Faults.Count), SnapshotFinding.NotUsed);
        }
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ReadAsync(long from = 0, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        return EntriesAsync(from, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<string?> FindHashAsync(long position, CancellationToken cancellationToken = default)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // The first entries are not kept: where one of them is named, the hashes of all are read once.
            if (position < first) earlier ??= (await LedgerReading.ReadAsync(folder, from: null, end: null, cancellationToken).ConfigureAwait(false)).Hashes;
            return (position < first ? earlier! : hashes).GetValueOrDefault(position);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">An entry has no stamp, no event of a kind that ledgers of files know, or over 16 MiB.</exception>
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

    /// <summary>Returns whether the texts of an entry can be deleted; not where a program before version 2 wrote them into its line.</summary>
    internal bool CanRedact(long position) => !places.IsInLine(position);

    /// <summary>Returns whether a text may have been kept for its time: no text was recorded before the first day of its file's year.</summary>
    internal bool MayHaveExpired(KeepTimes keep, LocalDate day)
    {
        try
        {
            // A day earlier, since a year begins earlier in some time zones.
            return texts.Has((year, kind) => keep.Of(kind)?.After(new LocalDate(year, 1, 1).PlusDays(-1)) <= day);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.Unreadable, LedgerFileMessages.LedgerUnreadable(folder, SystemFaults.InWords(cause)), cause);
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
        string stateFolder,
        string? issuer,
        IDisk disk,
        TimeSpan wait = default,
        TimeProvider? time = null,
        bool isStoredUsed = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateFolder);
        LedgerLock held = await LedgerLock.TakeAsync(disk, stateFolder, wait, time ?? TimeProvider.System, cancellationToken).ConfigureAwait(false);
        try
        {
            UnfinishedFile.Sweep(disk, stateFolder);
            return await LoadAsync(stateFolder, issuer, held, disk, isStoredUsed, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens a ledger for its state: from what is stored of its settled entries and the entries after them, or from all entries where nothing is stored.
    /// </summary>
    internal static Task<FileLedger> OpenForStateAsync(
        string stateFolder, string? issuer, bool isWriter, TimeSpan wait, IDisk disk, CancellationToken cancellationToken) => isWriter
        ? OpenAsync(stateFolder, issuer, disk, wait, TimeProvider.System, isStoredUsed: true, cancellationToken)
        : LoadAsync(stateFolder, issuer, held: null, disk, isStoredUsed: true, cancellationToken);

    /// <summary>Stores what the settled entries of a state give, if it is worth while; another reader then needs only the entries after them.</summary>
    /// <param name="state">The state after all entries.</param>
    /// <param name="cancellationToken">Ends the writing; nothing is stored then.</param>
    internal async Task StoreAsync(CaseState state, CancellationToken cancellationToken)
    {
        if (state.SettledPosition < (Stored?.Position ?? 0) + StoredAfter || marks.Find(mark => mark.Position == state.SettledPosition) is not { } place) return;
        await LedgerSnapshot.WriteAsync(disk, folder, place, state, issuer, cancellationToken).ConfigureAwait(false);
        Stored = state;
    }

    private static async Task<FileLedger> LoadAsync(
        string stateFolder, string? issuer, LedgerLock? held, IDisk disk, bool isStoredUsed, CancellationToken cancellationToken)
    {
        for (int attempt = 1; ; attempt++)
        {
            // The end is read before the lines, and the texts after them: a writer at work may add to both meanwhile.
            LedgerEnd? end = held is null ? LedgerLock.EndIn(stateFolder) : held.End;
            CaseState? stored = null;
            LedgerReading? read = null;
            if (isStoredUsed && LedgerSnapshot.Read(stateFolder) is { } snapshot && await snapshot.FindAsync(stateFolder, cancellationToken).ConfigureAwait(false) is { } place)
            {
                try
                {
                    read = await LedgerReading.ReadAsync(stateFolder, place, end, cancellationToken).ConfigureAwait(false);
                    stored = snapshot.State;
                }
                catch (LedgerException)
                {
                    // Reading all lines says what is wrong with them.
                }
            }

            read ??= await ReadAllAsync(stateFolder, end, cancellationToken).ConfigureAwait(false);
            if (issuer is not null && read.Issuer is { } owner && owner != issuer)
                throw new LedgerException(LedgerReason.OtherIssuer, LedgerFileMessages.LedgerOfOther(LedgerFiles.Open(stateFolder), owner, issuer));
            try
            {
                FileLedger ledger = new(read, stored, new TextStore(stateFolder, disk), stateFolder, issuer, held, disk);
                if (held is not null) ledger.SweepTexts();
                ledger.texts.Forget();
                return ledger;
            }
            catch (LedgerException lacking) when (lacking.Reason == LedgerReason.Damaged && held is null && attempt < Attempts)
            {
                // A writer has redacted a text meanwhile; its line says so.
            }
        }
    }

    /// <summary>Deletes the texts that were redacted, and those of lines that a killed process did not write.</summary>
    private void SweepTexts()
    {
        try
        {
            texts.Sweep(text => places.Stays(text, first + entries.Count));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.FolderNotWritable, LedgerFileMessages.TextsNotDeleted(folder, SystemFaults.InWords(cause)), cause);
        }
    }

    /// <summary>Reads all lines. Of damage it tells the first fault that an examination of all lines finds, which knows more of it than one line does.</summary>
    private static async Task<LedgerReading> ReadAllAsync(string stateFolder, LedgerEnd? end, CancellationToken cancellationToken)
    {
        try
        {
            return await LedgerReading.ReadAsync(stateFolder, from: null, end, cancellationToken).ConfigureAwait(false);
        }
        catch (LedgerCorruptException damage)
        {
            LedgerExamination examination = Examine([.. LedgerFiles.Closed(stateFolder), LedgerFiles.Open(stateFolder)], end: null, cancellationToken);
            if (examination.Faults is [{ Line: > 0 } first, ..] && first.Line <= damage.Line && first.File == damage.File) throw new LedgerCorruptException(first.File, first.Line, first.What, damage);
            throw;
        }
    }

    private static LedgerExamination Examine(string[] files, LedgerEnd? end, CancellationToken cancellationToken)
    {
        try
        {
            return LedgerExamination.Of(files, end, cancellationToken);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.Unreadable, LedgerFileMessages.LedgerUnreadable(files[^1], SystemFaults.InWords(cause)), cause);
        }
    }

    private async IAsyncEnumerable<LedgerEntry> EntriesAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        IReadOnlyList<LedgerEntry> asked;
        long count;
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            count = first + entries.Count;
            asked = from < first ? [] : [.. entries[(int)Math.Min(from - first, entries.Count)..]];
        }
        finally
        {
            gate.Release();
        }

        if (from < first)
        {
            // The first entries are not kept. What was appended since the counting is not among those that were asked for.
            LedgerReading all = await LedgerReading.ReadAsync(folder, from: null, end: null, cancellationToken).ConfigureAwait(false);
            LedgerTextPlaces whole = new();
            asked = whole.Resolve(all.Entries, 0, new TextStore(folder, disk))[(int)from..(int)count];
            await NoteAsync(whole, cancellationToken).ConfigureAwait(false);
        }

        foreach (LedgerEntry entry in asked)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private async Task NoteAsync(LedgerTextPlaces whole, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        places.Note(whole);
        gate.Release();
    }

    private async Task AppendInTurnAsync(LedgerEntry[] added, long expectedPosition, CancellationToken cancellationToken)
    {
        if (broken) throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.CannotContinue(Path));
        LedgerException.ThrowIfMoved(first + entries.Count, expectedPosition);
        cancellationToken.ThrowIfCancellationRequested();
        if (added.Length == 0) return;
        foreach (LedgerEntry entry in added) RefuseTextInLine(entry.Event);
        bool redacts = Array.Exists(added, entry => entry.Event is TextsRedacted);
        try
        {
            // What is stored of the settled entries has their texts.
            if (redacts) LedgerSnapshot.Delete(disk, folder);

            // Not cancellable: a flush to disk cannot be undone half way.
            await Task.Run(() => Write(added), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.NotWritten, LedgerFileMessages.NothingRecorded(Path, SystemFaults.InWords(cause)), cause);
        }

        entries.AddRange(added);
        if (!redacts) return;
        IReadOnlyList<LedgerEntry> redacted = LedgerTexts.Redact(entries, first);
        for (int position = 0; position < redacted.Count; position++) entries[position] = redacted[position];
        SweepTexts();
    }

    /// <summary>Refuses to redact what stands in the lines of a program before version 2, which nothing can take out of them.</summary>
    private void RefuseTextInLine(LedgerEvent happened)
    {
        if (happened is not TextsRedacted redacted) return;
        foreach (long position in redacted.Entries.Where(places.IsInLine))
            throw new LedgerException(LedgerReason.TextInLine, LedgerFileMessages.TextInLine(position));
    }

    /// <summary>Writes entries after the last whole line, and flushes them to disk; takes back what was written if anything fails.</summary>
    private void Write(LedgerEntry[] added)
    {
        file ??= disk.Append(Path);
        RefuseForeignLines(file);
        if (IsToClose(added[0].Stamp.At)) CloseFile(added[0].Stamp.At);
        TextStore.Batch batch = texts.Begin();
        LedgerEntry[] lines = [.. added.Select((entry, place) => batch.PutAway(entry, first + entries.Count + place))];
        try
        {
            // A line is never without its texts; texts without a line are swept.
            batch.Write();
            WriteLines(file, lines);
        }
        catch
        {
            TakeBack(file, batch);
            throw;
        }

        foreach (LedgerEntry line in lines) places.Note(line.Event);
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
        disk.MoveFile(Path, LedgerFiles.ToClose(folder, (chain.LastStamp?.At ?? at).InUtc().Year));
        (chain, length, tornBytes, isLineFeedMissing) = (chain.InNextFile(Path), 0, 0, false);
        file = disk.Append(Path);
    }

    private void WriteLines(IAppendFile file, LedgerEntry[] added)
    {
        if (tornBytes > 0) file.Truncate(length);
        tornBytes = 0;
        LedgerChain next = chain.Copy();
        Dictionary<long, string> named = [];
        ArrayBufferWriter<byte> lines = new(BytesAtOnce * 2);
        long written = 0;
        List<LedgerMark> begun = [];
        if (isLineFeedMissing) lines.Write("\n"u8);
        if (next.Lines == 0) next.WriteOpening(lines, issuer);
        foreach (LedgerEntry entry in added)
        {
            if (entry.Event is ScanBegan) begun.Add(next.MarkAt(length + written + lines.WrittenCount));
            int before = lines.WrittenCount;
            next.Write(lines, entry);
            if (lines.WrittenCount - before > LedgerText.LongestLine) throw new ArgumentException("An entry has more than 16 MiB.", nameof(added));
            if (LedgerReading.IsNamed(entry)) named[next.Position - 1] = next.Hash;
            if (lines.WrittenCount >= BytesAtOnce) written += Put(file, lines);
        }

        written += Put(file, lines);
        file.Flush();
        length += written;
        chain = next;
        marks.AddRange(begun);
        isLineFeedMissing = false;
        held!.Note(new LedgerEnd(chain.Position, chain.Hash));
        foreach ((long position, string hash) in named) hashes[position] = hash;
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

    private void TakeBack(IAppendFile file, TextStore.Batch batch)
    {
        try
        {
            file.Truncate(length);
            file.Flush();
            batch.TakeBack();
        }
        catch (IOException)
        {
            broken = true;
        }
    }
}
