using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Text;

/// <summary>Puts the faults of the operating system into words: .NET says them in English.</summary>
internal static class SystemFaults
{
    // Windows wraps its error codes, on Unix HResult is errno itself.
    private const int WindowsAlreadyExists = unchecked((int)0x800700B7);
    private const int WindowsFileExists = unchecked((int)0x80070050);
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsLockViolation = unchecked((int)0x80070021);
    private const int WindowsWriteProtected = unchecked((int)0x80070013);

    // errno of Linux; macOS differs in EAGAIN alone.
    private const int Busy = 11, BusyOnMac = 35, Exists = 17, NotAFolder = 20, IsAFolder = 21, NoSpace = 28, ReadOnly = 30;

    /// <summary>Returns why a file was not read or written; the text of the exception where the cause is none of the usual ones.</summary>
    /// <param name="cause">What .NET threw.</param>
    public static Message InWords(Exception cause) => cause switch
    {
        UnauthorizedAccessException => SystemMessages.AccessDenied,
        FileNotFoundException or DirectoryNotFoundException => SystemMessages.FileNotThere,
        PathTooLongException => SystemMessages.PathTooLong,
        IOException { HResult: WindowsAlreadyExists or WindowsFileExists or Exists } => SystemMessages.NameInTheWay,
        IOException { HResult: WindowsDiskFull or WindowsHandleDiskFull or NoSpace } => SystemMessages.DiskFull,
        IOException { HResult: WindowsSharingViolation or WindowsLockViolation or Busy or BusyOnMac } => SystemMessages.FileInUse,
        IOException { HResult: WindowsWriteProtected or ReadOnly } => SystemMessages.ReadOnlyDisk,
        IOException { HResult: NotAFolder or IsAFolder } => SystemMessages.FolderInTheWay,
        _ => SystemMessages.SystemSays(cause.Message.TrimEnd('.').ReplaceLineEndings(" ")),
    };
}
