using EarlyWarning.Files;

namespace EarlyWarning.Simulation.Writing;

/// <summary>A folder that is filled beside its place and put there when it is whole; not kept, it is gone.</summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string place;

    private NewFolder(string place)
    {
        this.place = place;
        Path = place + ".partial";
    }

    /// <summary>Where to write.</summary>
    public string Path { get; }

    /// <summary>Begins a folder.</summary>
    /// <exception cref="FeedException">There is something in its place.</exception>
    public static NewFolder For(string folder)
    {
        string place = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        if (File.Exists(place) || Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
            throw new FeedException(folder, null, "is not empty; name a folder that is not there, or remove what is in it");

        NewFolder made = new(place);
        if (Directory.Exists(made.Path)) Directory.Delete(made.Path, recursive: true);
        Directory.CreateDirectory(made.Path);
        return made;
    }

    /// <summary>Puts it in its place. Every file in it has to be closed.</summary>
    public void Keep()
    {
        if (Directory.Exists(this.place)) Directory.Delete(this.place);
        Directory.Move(Path, this.place);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
