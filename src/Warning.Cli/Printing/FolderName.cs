namespace EarlyWarning.Cli.Printing;

/// <summary>Formats paths for the user.</summary>
internal static class FolderName
{
    /// <summary>Returns a path relative to the current folder, or unchanged if it is not below it.</summary>
    public static string Of(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
