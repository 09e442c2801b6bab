using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Feeds;

/// <summary>
/// Tells what broke while feeds were read. A fault that nobody foresaw costs the row it was met in, or else names the file; it never ends a scan without
/// a word of where.
/// </summary>
internal static class FeedFaults
{
    /// <summary>Whether an exception is a fault that nobody foresaw.</summary>
    public static bool IsUnforeseen(Exception cause) => cause is not (FeedException or ScanException or OperationCanceledException);

    /// <summary>Whether such a fault is one of the row at hand, so that the next ones can be read.</summary>
    public static bool IsOfRow(Exception cause) => IsUnforeseen(cause) && cause is not OutOfMemoryException;

    /// <summary>The fault with its file. Only its kind is told: the words of an exception may have a cell in them.</summary>
    /// <param name="file">The file, the pattern of files, or the source.</param>
    /// <param name="row">The row at which the reading broke; null or 0: it is not known.</param>
    /// <param name="cause">What broke it.</param>
    public static FeedException Of(string file, long? row, Exception cause) => new(
        file, row is 0 ? null : row, cause is OutOfMemoryException ? FeedMessages.OutOfMemory : FeedMessages.Broken(cause.GetType().Name), cause);
}
