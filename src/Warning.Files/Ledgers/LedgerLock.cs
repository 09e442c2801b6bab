using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// The lock that admits one writer to a state folder. The operating system releases it when the process ends. The file stays, and notes where the ledger ends:
/// deleting it could give two writers a lock each.
/// </summary>
internal sealed class LedgerLock : IDisposable
{
    private const string Name = "ledger.lock";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    private readonly Stream file;

    private LedgerLock(Stream file) => this.file = file;

    /// <summary>Takes the lock.</summary>
    /// <param name="disk">The disk.</param>
    /// <param name="stateFolder">The folder; it is created if it does not exist.</param>
    /// <param name="wait">For how long to wait for another that holds it.</param>
    /// <param name="time">The time to wait by.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="LedgerBusyException">Another holds the lock, and has not released it in time.</exception>
    /// <exception cref="LedgerException">The folder cannot be written.</exception>
    public static async Task<LedgerLock> TakeAsync(
        IDisk disk, string stateFolder, TimeSpan wait, TimeProvider time, CancellationToken cancellationToken)
    {
        string path = Path.Combine(stateFolder, Name);
        long began = time.GetTimestamp();
        while (true)
        {
            try
            {
                disk.CreateFolder(stateFolder);
                return new LedgerLock(disk.Hold(path, isDeleted: false));
            }
            catch (IOException cause) when (Held.Contains(cause.HResult))
            {
                TimeSpan waited = time.GetElapsedTime(began);
                Message busy = wait > TimeSpan.Zero ? LedgerFileMessages.LedgerStaysBusy(path, wait.TotalSeconds) : LedgerFileMessages.LedgerIsBusy(path);
                if (waited >= wait) throw new LedgerBusyException(busy, cause);
                await Task.Delay(wait - waited < Pause ? wait - waited : Pause, time, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
            {
                Message why = LedgerFileMessages.FolderNotWritable(stateFolder, SystemFaults.InWords(cause));
                throw new LedgerException(LedgerReason.FolderNotWritable, why, cause);
            }
        }
    }

    /// <summary>Reads the end of the ledger that its last writer noted, without the lock; null if none is noted, or a writer at work hides it.</summary>
    public static LedgerEnd? EndIn(string stateFolder)
    {
        try
        {
            using FileStream open = new(Path.Combine(stateFolder, Name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
            return LedgerEnd.Read(open);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The end of the ledger that its last writer noted; null if none is.</summary>
    public LedgerEnd? End => LedgerEnd.Read(file);

    /// <summary>Notes the end of the ledger. A note that cannot be written is one that is behind: the entries are recorded all the same.</summary>
    public void Note(LedgerEnd end)
    {
        try
        {
            end.Write(file);
        }
        catch (IOException)
        {
        }
    }

    public void Dispose() => file.Dispose();
}
