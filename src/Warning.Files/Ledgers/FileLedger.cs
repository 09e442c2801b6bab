using System.Buffers;
using EarlyWarning.Files.Ledgers;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// The ledger of a state folder: <c>ledger.jsonl</c>, a line an event, only ever appended to. While one is open for writing, no other process or
/// thread can open it so; reading needs no lock. Not thread-safe.
/// </summary>
public sealed class FileLedger : ILedger
{
    private const string FileName = "ledger.jsonl";
    private const int EventsAtOnce = 512;

    private readonly string? issuer;
    private readonly IClock? clock;
    private readonly IDisposable? held;
    private readonly Func<string, IAppendFile> openFile;
    private readonly List<LedgerEvent> events;
    private IAppendFile? file;
    private long length;
    private bool torn;
    private bool broken;

    private FileLedger(string stateFolder, string? issuer, IClock? clock, IDisposable? held, Func<string, IAppendFile> openFile)
    {
        Path = System.IO.Path.Combine(stateFolder, FileName);
        this.issuer = issuer;
        this.clock = clock;
        this.held = held;
        this.openFile = openFile;
        LedgerText text = Load(Path);
        events = [.. text.Events];
        length = text.Length;
        torn = text.IsTorn;
        CheckIssuer();
        if (torn) Warnings = [new Diagnostic(Path, events.Count + 1, 1, DiagnosticCodes.TornLedger, DiagnosticSeverity.Warning, "the ledger's last line was not written to its end and is dropped: the scan or command that wrote it was cut off; do again what it was to record")];
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>What deserves a look: a last line that was cut off. It is dropped, and taken away when something is appended.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; } = [];

    /// <summary>Opens a ledger to read and append. The folder is made if it is not there; the file only when something is appended.</summary>
    /// <param name="stateFolder">The state folder.</param>
    /// <param name="issuer">The union's full name; null: the scan file names none.</param>
    /// <param name="clock">Tells when the ledger is begun.</param>
    /// <returns>The ledger. As long as it is not disposed, it is the only writer.</returns>
    /// <exception cref="LedgerException">
    /// Another writer is at work, the folder cannot be written, or the ledger is damaged, of a newer version or of another issuer. Nothing was changed.
    /// </exception>
    public static FileLedger Open(string stateFolder, string? issuer, IClock clock) => Open(stateFolder, issuer, clock, path => new AppendFile(path));

    /// <summary>Opens a ledger only to read it. Nothing is written, and a writer may be at work; a ledger that is not there has no events.</summary>
    /// <param name="stateFolder">The state folder.</param>
    /// <param name="issuer">The union's full name; null: whose it is does not matter.</param>
    /// <returns>The ledger as it is now. It cannot be appended to.</returns>
    /// <exception cref="LedgerException">The ledger cannot be read, is damaged, of a newer version or of another issuer.</exception>
    public static FileLedger OpenToRead(string stateFolder, string? issuer)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateFolder);
        return new FileLedger(stateFolder, issuer, clock: null, held: null, path => new AppendFile(path));
    }

    /// <inheritdoc/>
    public IReadOnlyList<LedgerEvent> Read() => [.. events];

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The ledger was opened only to read it.</exception>
    public void Append(IReadOnlyList<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        if (clock is null) throw new InvalidOperationException("The ledger was opened only to read it.");
        if (broken) throw new LedgerException($"{Path}: an earlier line could not be written, nor be taken back; open the ledger anew");
        if (events.Count == 0) return;
        IReadOnlyList<LedgerEvent> added = this.events.Count > 0 ? events : [Opening(events[0]), .. events];
        try
        {
            length += Write(added);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            TakeBack();
            throw new LedgerException($"{Path}: nothing was recorded: {cause.Message.TrimEnd('.')}; make room or give this account the right to write there, and do it again", cause);
        }

        this.events.AddRange(added);
    }

    /// <summary>Lets other writers in.</summary>
    public void Dispose()
    {
        file?.Dispose();
        held?.Dispose();
    }

    internal static FileLedger Open(string stateFolder, string? issuer, IClock clock, Func<string, IAppendFile> openFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(stateFolder);
        ArgumentNullException.ThrowIfNull(clock);
        FileStream held = LedgerLock.Take(stateFolder);
        try
        {
            return new FileLedger(stateFolder, issuer, clock, held, openFile);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static LedgerText Load(string path)
    {
        try
        {
            using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
            return LedgerText.Read(stream, path);
        }
        catch (Exception cause) when (cause is FileNotFoundException or DirectoryNotFoundException)
        {
            return LedgerText.Empty;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException($"{path}: the ledger cannot be read: {cause.Message}", cause);
        }
    }

    private void CheckIssuer()
    {
        if (issuer is null || events is not [LedgerOpened { Issuer: { } owner }, ..] || owner == issuer) return;
        throw new LedgerException($"{Path}: this is the ledger of {owner}, and the scan file is of {issuer}; name the state folder of that union with \"state\" in the scan file or --state. Nothing was changed");
    }

    private LedgerOpened Opening(LedgerEvent first) => new(LedgerLine.Version, issuer)
    {
        At = clock!.GetCurrentInstant(),
        AsOf = first.AsOf,
        Pack = first.Pack,
        Actor = first.Actor,
    };

    /// <summary>Writes events behind the last whole line, has them reach the disk, and gives how many bytes they are.</summary>
    private long Write(IReadOnlyList<LedgerEvent> added)
    {
        file ??= openFile(Path);
        if (torn) file.Truncate(length);
        torn = false;
        ArrayBufferWriter<byte> lines = new(1 << 16);
        long written = 0;
        foreach (LedgerEvent[] some in added.Chunk(EventsAtOnce))
        {
            LedgerLine.Write(lines, some);
            file.Append(lines.WrittenSpan);
            written += lines.WrittenCount;
            lines.ResetWrittenCount();
        }

        file.Flush();
        return written;
    }

    private void TakeBack()
    {
        try
        {
            file?.Truncate(length);
            file?.Flush();
        }
        catch (IOException)
        {
            broken = true;
        }
    }
}
