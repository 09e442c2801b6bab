using Microsoft.Extensions.Primitives;

namespace EarlyWarning.Hosting;

/// <summary>
/// The source of an application's rule pack, which always holds a pack without errors: a changed pack replaces the current one as a whole, and one with errors
/// is not used. Thread-safe.
/// </summary>
public interface IRulePackSource
{
    /// <summary>The current pack. Read it once per operation: the next call may return another one.</summary>
    RulePack Current { get; }

    /// <summary>
    /// Why the rules as they lie in the folders are not in use: errors, or a folder that is gone; null while the current pack is what lies there, as far as is
    /// known.
    /// </summary>
    RulePackError? LastError { get; }

    /// <summary>Reads the folders now. A changed pack replaces the current one as a whole; one with errors is logged and not used.</summary>
    /// <returns>Whether the current pack was replaced.</returns>
    bool Refresh();

    /// <summary>
    /// Returns a token that changes once, when the current pack is replaced; the new pack is then in <see cref="Current"/>. To be told every time, use
    /// <c>ChangeToken.OnChange(source.GetChangeToken, ..)</c>.
    /// </summary>
    IChangeToken GetChangeToken();
}
