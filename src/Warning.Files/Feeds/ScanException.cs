using EarlyWarning.Rules;

namespace EarlyWarning.Files;

/// <summary>
/// A scan cannot be done because of its feeds: files, sheets or columns that are not there, bytes that do not decode, or more rejects than
/// <c>maxRejects</c> allows. Nothing was written.
/// </summary>
public sealed class ScanException : Exception
{
    internal ScanException(IReadOnlyList<Message> faults, Exception? inner = null)
        : base(string.Join('\n', faults), inner) => Faults = faults;

    /// <summary>Every fault, naming feed, file and column, in the order of the feeds.</summary>
    public IReadOnlyList<Message> Faults { get; }
}
