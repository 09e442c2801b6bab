using EarlyWarning.Files.Messages;
using EarlyWarning.Files.Writing;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Delivering;

/// <summary>A folder that takes a file for each notice, named by its id. A file appears whole, and one that is there is never written again.</summary>
internal sealed class FolderReceiver : Receiver
{
    private readonly string folder;
    private readonly IDisk disk;

    public FolderReceiver(string folder, IDisk disk)
    {
        (this.folder, this.disk) = (folder, disk);
        UnfinishedFile.Sweep(disk, folder);
    }

    public override Task<Taken> GiveAsync(string id, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, id + ".json");
        if (File.Exists(path)) return Task.FromResult(default(Taken));
        string unfinished = UnfinishedFile.NameFor(path);
        try
        {
            disk.CreateFolder(folder);
            disk.Write(unfinished, stream => stream.Write(body.Span));
            disk.MoveFile(unfinished, path);
            return Task.FromResult(default(Taken));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            UnfinishedFile.Delete(disk, unfinished);
            return Task.FromResult(new Taken(ChannelMessages.FileNotDropped(path, SystemFaults.InWords(cause))));
        }
    }
}
