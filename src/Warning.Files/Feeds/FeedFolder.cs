using Microsoft.Extensions.FileSystemGlobbing.Abstractions;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// A folder that a pattern is looked for in. A link to a folder that it lies in is not followed: what it holds is found without it, and two such
/// links would have more paths than can be counted.
/// </summary>
internal sealed class FeedFolder : DirectoryInfoBase
{
    private readonly FeedFolder? within;
    private readonly string real;

    public FeedFolder(string path)
        : this(path, Path.GetFileName(path), null)
    {
    }

    private FeedFolder(string path, string name, FeedFolder? within)
    {
        FullName = path;
        Name = name;
        this.within = within;
        this.real = RealPath.Of(path);
    }

    public override string Name { get; }

    public override string FullName { get; }

    public override DirectoryInfoBase? ParentDirectory => Path.GetDirectoryName(FullName) is { } parent ? new FeedFolder(parent) : null;

    private bool IsLoop
    {
        get
        {
            for (FeedFolder? folder = this.within; folder is not null; folder = folder.within)
            {
                if (RealPath.Comparer.Equals(folder.real, this.real)) return true;
            }

            return false;
        }
    }

    public override IEnumerable<FileSystemInfoBase> EnumerateFileSystemInfos()
    {
        if (!Directory.Exists(FullName)) yield break;
        foreach (FileSystemInfo one in new DirectoryInfo(FullName).EnumerateFileSystemInfos("*", SearchOption.TopDirectoryOnly))
        {
            if (one is FileInfo file) yield return new FileInfoWrapper(file);
            else if (new FeedFolder(one.FullName, one.Name, this) is { IsLoop: false } folder) yield return folder;
        }
    }

    public override DirectoryInfoBase? GetDirectory(string path)
    {
        bool isParent = path == "..";
        string full = Path.GetFullPath(path, FullName);
        return isParent || Directory.Exists(full) ? new FeedFolder(full, isParent ? ".." : Path.GetFileName(full), isParent ? null : this) : null;
    }

    public override FileInfoBase GetFile(string path) => new FileInfoWrapper(new FileInfo(Path.GetFullPath(path, FullName)));
}
