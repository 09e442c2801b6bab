namespace EarlyWarning.Files.Letters;

/// <summary>A file that a killed writer left before it was in its place.</summary>
/// <param name="Path">The file.</param>
/// <param name="File">The name of the file that it was to be.</param>
internal sealed record LeftFile(string Path, string File);
