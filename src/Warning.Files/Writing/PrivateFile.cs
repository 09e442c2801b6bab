namespace EarlyWarning.Files.Writing;

/// <summary>
/// Creates the files of results, ledgers and letters, which name companies and persons: only the account that creates one may read and write it,
/// whatever the process's mask allows others. Windows gives a file the access list of its folder.
/// </summary>
internal static class PrivateFile
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private const int LargeBuffer = 1 << 16;

    /// <summary>Creates a file to be written from its beginning to its end.</summary>
    /// <exception cref="IOException">The file exists, or cannot be created.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public static FileStream CreateNew(string path) => Open(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, LargeBuffer);

    /// <summary>Opens a file, or creates it if it does not exist, without a buffer. A file that exists keeps the rights that somebody gave it.</summary>
    /// <exception cref="IOException">The file cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">The account may not do so.</exception>
    public static FileStream OpenOrCreate(string path, FileAccess access, FileShare share, FileOptions options = FileOptions.None) =>
        Open(path, FileMode.OpenOrCreate, access, share, bufferSize: 0, options);

    private static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, int bufferSize, FileOptions how = FileOptions.None)
    {
        FileStreamOptions options = new() { Mode = mode, Access = access, Share = share, BufferSize = bufferSize, Options = how };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerAlone;
        return new FileStream(path, options);
    }
}
