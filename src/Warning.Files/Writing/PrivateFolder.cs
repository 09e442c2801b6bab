namespace EarlyWarning.Files.Writing;

/// <summary>
/// Creates the folders of results, ledgers and letters: only the account that creates one may list and enter it, whatever the process's mask allows
/// others. Windows gives a folder the access list of the one it is in.
/// </summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Creates a folder, and those above it that do not exist. A folder that exists keeps the rights that somebody gave it.</summary>
    /// <exception cref="IOException">The folder cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        // The system's call gives the rights to the last folder alone.
        if (Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) is { } above && !Directory.Exists(above)) Create(above);
        Directory.CreateDirectory(path, OwnerAlone);
    }
}
