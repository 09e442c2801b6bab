using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>A scan file, or a rule pack that it names, has faults. Nothing was read or written.</summary>
public sealed class ScanFileException : Exception
{
    internal ScanFileException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>Every fault, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
