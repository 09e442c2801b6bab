namespace EarlyWarning.Files.Writing;

/// <summary>Names files that are written beside their place and then renamed, at random, and sweeps away those that a killed writer left.</summary>
internal static class UnfinishedFile
{
    private const string Mark = ".unfinished";

    /// <summary>Returns a name that no other file has.</summary>
    public static string NameFor(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}{Mark}");

    /// <summary>Returns the name of the file that an unfinished one was to be.</summary>
    public static string NameOf(string unfinished)
    {
        string name = Path.GetFileName(unfinished)[1..^Mark.Length];
        string random = Path.GetRandomFileName();
        return name.Length > random.Length ? name[..^(random.Length + 1)] : name;
    }

    /// <summary>Deletes the unfinished files of a folder; only whoever holds its lock may. What cannot be deleted now is swept later.</summary>
    public static void Sweep(IDisk disk, string folder)
    {
        foreach (string file in In(folder)) Delete(disk, file);
    }

    /// <summary>Returns the unfinished files of a folder; none if there is no such folder.</summary>
    public static string[] In(string folder) => Directory.Exists(folder) ? Directory.GetFiles(folder, $".*{Mark}") : [];

    /// <summary>Deletes a file that is not needed any more, if it can be.</summary>
    public static void Delete(IDisk disk, string file)
    {
        try
        {
            disk.DeleteFile(file);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            // They are in nobody's way.
        }
    }
}
