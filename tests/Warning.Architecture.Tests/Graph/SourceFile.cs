namespace EarlyWarning.Architecture.Graph;

/// <summary>A C# file: its path from the root of the repository, with slashes, and its text.</summary>
internal sealed record SourceFile(string Path, string Text);
