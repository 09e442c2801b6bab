namespace EarlyWarning.Files;

/// <summary>The checked-out repository that the tests were built from.</summary>
internal static class RepositoryFolder
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder) => File.Exists(System.IO.Path.Combine(folder, "EarlyWarning.sln"))
        ? folder
        : Find(System.IO.Path.GetDirectoryName(folder.TrimEnd(System.IO.Path.DirectorySeparatorChar)) ??
            throw new DirectoryNotFoundException("No folder above the tests has EarlyWarning.sln."));
}
