using EarlyWarning.Files.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Feeds;

/// <summary>Opens the file of a feed, or says why it cannot be opened.</summary>
internal static class FeedFile
{
    /// <summary>A stream to be read from its beginning to its end.</summary>
    public static Stream Open(string path)
    {
        if (Directory.Exists(path)) throw new FeedException(path, null, FeedMessages.AFolder);
        if (RegularFile.IsNone(path)) throw new FeedException(path, null, FeedMessages.NotAFile);
        try
        {
            // Blocks are large: a buffer of the stream's own would only copy them once more.
            FileStream file = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0, FileOptions.SequentialScan);
            if (file.CanSeek) return file;
            file.Dispose();
            throw new FeedException(path, null, FeedMessages.NotAFile);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw Unreadable(path, cause);
        }
    }

    /// <summary>The cause in words for whoever must mend it.</summary>
    public static FeedException Unreadable(string path, Exception cause) => cause switch
    {
        FileNotFoundException or DirectoryNotFoundException =>
            new FeedException(path, null, FeedMessages.NoSuchFile, cause),
        UnauthorizedAccessException =>
            new FeedException(path, null, FeedMessages.NoPermission, cause),
        _ => new FeedException(path, null, FeedMessages.CannotBeRead(SystemFaults.InWords(cause)), cause),
    };
}
