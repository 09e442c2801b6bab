namespace EarlyWarning.Robustness.Hostile;

/// <summary>A file made to harm whoever reads it, in place of a sound one of the seed region.</summary>
/// <param name="What">What is hostile about it, as the table has it.</param>
/// <param name="File">The file of the region, by its path; its extension says its format.</param>
/// <param name="Write">Writes it.</param>
internal sealed record HostileFile(string What, string File, Action<Stream> Write)
{
    /// <summary>Makes the file where it cannot be written as bytes, such as a pipe; null where it can.</summary>
    public Action<string>? Make { get; init; }
}
