using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// Rules cannot be released or approved, or a scan demands an approved release and its rules are none. Nothing was written.
/// </summary>
public sealed class ReleaseException : Exception
{
    internal ReleaseException(IReadOnlyList<Diagnostic> diagnostics)
        : base(string.Join('\n', diagnostics)) => Diagnostics = diagnostics;

    /// <summary>All faults, by file, line and column.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }
}
