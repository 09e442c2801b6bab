using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// A file of a department cannot be read as a whole: it is absent, cut off, in another encoding, or lacks a sheet or a column; or a simulated
/// one cannot be written.
/// The message says where, what is wrong, what was expected and what to do. Single bad rows and cells are rejects, never this.
/// </summary>
public sealed class FeedException : Exception
{
    /// <summary>A fault of a file.</summary>
    /// <param name="file">The path of the file, or the pattern that no file matches.</param>
    /// <param name="line">The line (1-based; the sheet's row in a workbook), or null where the fault is of the file as a whole.</param>
    /// <param name="fault">What is wrong, what was expected, what to do; without the place, which the message puts first.</param>
    /// <param name="inner">The cause, if there is one.</param>
    public FeedException(string file, long? line, Message fault, Exception? inner = null)
        : base(line is null ? $"{file}: {fault}" : $"{file}:{line}: {fault}", inner)
    {
        File = file;
        Line = line;
        Fault = fault;
    }

    /// <summary>The path of the file as it was opened, or the pattern that no file matches.</summary>
    public string File { get; }

    /// <summary>The line of the fault (1-based; the sheet's row in a workbook), or null where it is of the file as a whole.</summary>
    public long? Line { get; }

    /// <summary>The message without the place, for callers that put a feed's id before it.</summary>
    public Message Fault { get; }
}
