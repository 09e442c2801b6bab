namespace EarlyWarning.Files.Writing;

/// <summary>The disk of the machine, save for the file that a ledger appends to.</summary>
internal sealed class LedgerDisk(Func<string, IAppendFile> append) : IDisk
{
    public void CreateFolder(string path) => Disk.OfMachine.CreateFolder(path);

    public void Write(string path, Action<Stream> write, bool isFlushed = true) => Disk.OfMachine.Write(path, write, isFlushed);

    public IAppendFile Append(string path) => append(path);

    public Stream Hold(string path, bool isDeleted) => Disk.OfMachine.Hold(path, isDeleted);

    public void MoveFile(string from, string to) => Disk.OfMachine.MoveFile(from, to);

    public void ReplaceFile(string from, string to) => Disk.OfMachine.ReplaceFile(from, to);

    public void DeleteFile(string path) => Disk.OfMachine.DeleteFile(path);

    public void MoveFolder(string from, string to) => Disk.OfMachine.MoveFolder(from, to);

    public void DeleteFolder(string path) => Disk.OfMachine.DeleteFolder(path);
}
