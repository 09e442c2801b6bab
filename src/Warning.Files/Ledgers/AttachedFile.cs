namespace EarlyWarning.Files;

/// <summary>A file that was given to be put to a case file, and what became of it. Immutable; equal by value.</summary>
/// <param name="Path">The path of the file that was given.</param>
/// <param name="Hash">The SHA-256 of its content, in lower-case hexadecimal digits.</param>
/// <param name="Length">Its length in bytes.</param>
/// <param name="KeptAs">The path of the file in the state folder that has its content.</param>
public sealed record AttachedFile(string Path, string Hash, long Length, string KeptAs)
{
    /// <summary>Whether the case file of the company has the content already, so that nothing was recorded of this file.</summary>
    public bool WasThere { get; init; }
}
