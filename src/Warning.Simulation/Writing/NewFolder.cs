using EarlyWarning.Files;
using EarlyWarning.Simulation.Messages;

namespace EarlyWarning.Simulation.Writing;

/// <summary>A folder that is written under a temporary name and renamed when complete; disposing deletes it unless it was kept.</summary>
internal sealed class NewFolder : IDisposable
{
    private readonly string place;

    private NewFolder(string place)
    {
        this.place = place;
        Path = place + ".partial";
    }

    /// <summary>The path to write to.</summary>
    public string Path { get; }

    /// <summary>Creates an empty temporary folder, in place of one that an interrupted run has left.</summary>
    /// <exception cref="FeedException">The target is a file, or a folder that is not empty.</exception>
    public static NewFolder For(string folder)
    {
        string place = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(folder));
        if (File.Exists(place) || Directory.Exists(place) && Directory.EnumerateFileSystemEntries(place).Any())
            throw new FeedException(folder, null, SimulationMessages.NotEmpty);

        NewFolder made = new(place);
        if (Directory.Exists(made.Path)) Directory.Delete(made.Path, recursive: true);
        Directory.CreateDirectory(made.Path);
        return made;
    }

    /// <summary>Renames the folder to its target. Every file in it must be closed.</summary>
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
