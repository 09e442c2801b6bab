using EarlyWarning.Files.Writing;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Names files that are written beside their place and then renamed, at random, and sweeps away those that a killed writer left.</summary>
internal static class UnfinishedFile
{
    private const string Mark = ".unfinished";

    /// <summary>Returns a name that no other file has.</summary>
    public static string NameFor(string path) =>
        Path.Combine(Path.GetDirectoryName(path) ?? "", $".{Path.GetFileName(path)}.{Path.GetRandomFileName()}{Mark}");

    /// <summary>Deletes the unfinished files of a folder; only whoever holds its lock may. What cannot be deleted now is swept later.</summary>
    public static void Sweep(IDisk disk, string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (string file in Directory.GetFiles(folder, $".*{Mark}")) Delete(disk, file);
    }

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
