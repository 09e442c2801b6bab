using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>Thrown when a scan file or one of its rule packs has faults. No feed has been read and nothing written.</summary>
public sealed class ScanFileException : Exception
{
    internal ScanFileException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All faults, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
