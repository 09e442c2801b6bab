namespace EarlyWarning.Cli.Printing;

/// <summary>Places as the person who typed the command sees them.</summary>
internal static class FolderName
{
    /// <summary>Relative to where the program was called, if it is below that.</summary>
    public static string Of(string path)
    {
        string relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
