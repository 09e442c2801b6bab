using EarlyWarning.Files.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// The lock that admits one writer to a state folder. The operating system releases it when the process ends. The file stays: deleting it could give
/// two writers a lock each.
/// </summary>
internal static class LedgerLock
{
    private const string Name = "ledger.lock";

    // EWOULDBLOCK of Linux and of macOS, ERROR_SHARING_VIOLATION of Windows.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020)];

    public static FileStream Take(string stateFolder)
    {
        string path = Path.Combine(stateFolder, Name);
        try
        {
            Directory.CreateDirectory(stateFolder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException cause) when (Held.Contains(cause.HResult))
        {
            throw new LedgerBusyException(LedgerFileMessages.LedgerIsBusy(path), cause);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.FolderNotWritable, LedgerFileMessages.FolderNotWritable(stateFolder, SystemFaults.InWords(cause)), cause);
        }
    }
}
