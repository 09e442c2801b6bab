using System.Text.Json;
using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Releasing;

/// <summary>
/// The lock and the release log of a scan file on a disk. Both may be read and written by whoever may read and write the scan file: they are of the rules, and
/// name no company.
/// </summary>
internal sealed class ReleaseFiles(ScanFile scan, IDisk disk)
{
    /// <summary>The release log, as diagnostics name it.</summary>
    public string LogName => NameOf(ReleaseLog.Name);

    /// <summary>The lock, as diagnostics name it.</summary>
    public string LockName => NameOf(RuleLock.Name);

    private string LogPath => Path.Combine(scan.Folder, ReleaseLog.Name);

    private string LockPath => Path.Combine(scan.Folder, RuleLock.Name);

    /// <summary>Reads the lock; null if there is none, or one that cannot be read, which is reported.</summary>
    public RuleLock? ReadLock(Diagnostics diagnostics)
    {
        if (!File.Exists(LockPath)) return null;
        try
        {
            RuleLock? locked = JsonSerializer.Deserialize(File.ReadAllBytes(LockPath), WrittenReleaseJson.Indented.RuleLock);
            if (locked is not null) return locked;
            Report(1, ReleaseMessages.NoLock);
        }
        catch (JsonException fault)
        {
            Report((int)(fault.LineNumber ?? 0) + 1, ReleaseMessages.NoLock);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            Report(1, ReleaseMessages.UnreadableRelease(SystemFaults.InWords(cause)));
        }

        return null;

        void Report(int line, Message message) =>
            diagnostics.Add(new Diagnostic(LockName, line, 1, DiagnosticCodes.DamagedRelease, DiagnosticSeverity.Error, message));
    }

    /// <summary>Reads the log without keeping others from writing it; an empty one if there is none.</summary>
    public ReleaseLog ReadLog(Diagnostics diagnostics)
    {
        byte[] content = [];
        try
        {
            if (File.Exists(LogPath)) content = File.ReadAllBytes(LogPath);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            diagnostics.Add(Fault(DiagnosticCodes.DamagedRelease, ReleaseMessages.UnreadableRelease(SystemFaults.InWords(cause))));
        }

        return ReleaseLog.Read(LogName, content, diagnostics);
    }

    /// <summary>Opens the log for one writer alone.</summary>
    /// <exception cref="ReleaseException">Somebody else writes it, or it cannot be written.</exception>
    public Stream Hold()
    {
        try
        {
            bool isNew = !File.Exists(LogPath);
            Stream log = disk.Hold(LogPath, isDeleted: false);
            if (isNew) Share(LogPath);
            return log;
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ReleaseException([Fault(DiagnosticCodes.DamagedRelease, ReleaseMessages.CannotWrite(SystemFaults.InWords(cause)))]);
        }
    }

    /// <summary>Appends a line behind the whole lines of the log that is held; if it cannot be written the log is as it was.</summary>
    public void Append(Stream log, int wholeBytes, byte[] line)
    {
        try
        {
            log.SetLength(wholeBytes);
            log.Position = wholeBytes;
            log.Write(line);
            if (log is FileStream file) file.Flush(flushToDisk: true);
            else log.Flush();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            TryCut(log, wholeBytes);
            throw new ReleaseException([Fault(DiagnosticCodes.DamagedRelease, ReleaseMessages.CannotWrite(SystemFaults.InWords(cause)))]);
        }
    }

    /// <summary>Puts a lock in the place of the earlier one.</summary>
    /// <exception cref="ReleaseException">It cannot be written; the log has the act, and the next act writes the lock.</exception>
    public void Replace(RuleLock locked)
    {
        string unfinished = UnfinishedFile.NameFor(LockPath);
        try
        {
            foreach (string left in UnfinishedFile.In(scan.Folder).Where(file => UnfinishedFile.NameOf(file) == RuleLock.Name))
                UnfinishedFile.Delete(disk, left);
            disk.Write(unfinished, locked.Write);
            Share(unfinished);
            disk.ReplaceFile(unfinished, LockPath);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(disk, unfinished);
            Message message = ReleaseMessages.LockNotWritten(SystemFaults.InWords(cause));
            throw new ReleaseException([new Diagnostic(LockName, 1, 1, DiagnosticCodes.DamagedRelease, DiagnosticSeverity.Error, message)]);
        }
    }

    /// <summary>Returns the line of the lock at which a file stands, from 1.</summary>
    public int LineOf(string file)
    {
        string[] lines = File.Exists(LockPath) ? File.ReadAllLines(LockPath) : [];
        return Math.Max(0, Array.FindIndex(lines, line => line.TrimStart().StartsWith($"\"{file}\":", StringComparison.Ordinal))) + 1;
    }

    private static void TryCut(Stream log, int length)
    {
        try
        {
            log.SetLength(length);
        }
        catch (IOException)
        {
            // What is then half a line has no line feed, and does not count.
        }
    }

    private Diagnostic Fault(string code, Message message) => new(LogName, 1, 1, code, DiagnosticSeverity.Error, message);

    private string NameOf(string file) => Path.Combine(scan.Path == ScanFile.DefinedInCode ? scan.Folder : Path.GetDirectoryName(scan.Path) ?? "", file);

    /// <summary>Gives a file the rights of the scan file.</summary>
    private void Share(string path)
    {
        if (!OperatingSystem.IsWindows() && File.Exists(scan.Path)) File.SetUnixFileMode(path, File.GetUnixFileMode(scan.Path));
    }
}
