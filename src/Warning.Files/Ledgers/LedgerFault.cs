using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A fault of a ledger: a line that was deleted, moved, doubled or edited, or a file that is missing. Immutable; equal by value.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1; 0: the file as a whole.</param>
/// <param name="What">What is wrong.</param>
public sealed record LedgerFault(string File, int Line, Message What)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}: {What}" : $"{File}: {What}";
}
