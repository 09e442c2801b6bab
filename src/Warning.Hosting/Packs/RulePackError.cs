using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Hosting;

/// <summary>Why a changed rule pack is not in use. Immutable.</summary>
public sealed class RulePackError
{
    internal RulePackError(Instant at, IReadOnlyList<Diagnostic> diagnostics)
    {
        At = at;
        Diagnostics = diagnostics;
    }

    /// <summary>When the errors were found.</summary>
    public Instant At { get; }

    /// <summary>All errors, by file, line and column; one of them at least.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Returns the errors in English, one a line.</summary>
    public override string ToString() => string.Join('\n', Diagnostics);
}
