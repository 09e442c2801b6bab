using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A row or cell that could not be read, a line of <c>rejects.csv</c>. Equal by value.</summary>
/// <param name="File">The file, as outputs name it, or the name of the feed source.</param>
/// <param name="Row">Its 1-based line, the sheet's row, or the number of the source's row.</param>
/// <param name="Column">The column; empty where the row as a whole is at fault.</param>
/// <param name="Value">The cell as written, a long one cut; empty where the row as a whole is at fault, or the value must be written nowhere.</param>
/// <param name="Reason">Why.</param>
public readonly record struct Reject(string File, long Row, string Column, string Value, Message Reason)
{
    /// <summary>The id of the feed; <c>companies</c> is the register.</summary>
    public string Feed { get; init; } = "";

    /// <summary>What the cell looks like, where its value must be written nowhere; otherwise null.</summary>
    public Message? Looks { get; init; }
}
