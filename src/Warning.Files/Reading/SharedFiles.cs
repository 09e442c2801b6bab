using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>
/// Warns of a file that two feeds read. Two feeds may well read two date columns of one list; but where one was copied in the scan file and its
/// pattern left as it was, both say the same.
/// </summary>
internal static class SharedFiles
{
    /// <summary>Warns at each feed that reads a file of an earlier one, once for each such pair.</summary>
    /// <param name="scan">The scan.</param>
    /// <param name="realPaths">Of each feed, in the scan file's order, the real paths of its files.</param>
    public static IReadOnlyList<Diagnostic> Warnings(ScanFile scan, IReadOnlyList<IReadOnlyList<string>> realPaths)
    {
        Diagnostics found = new();
        Dictionary<string, int> firsts = new(RealPath.Comparer);
        for (int feed = 0; feed < realPaths.Count; feed++)
        {
            HashSet<int> named = [feed];
            foreach (string path in realPaths[feed])
            {
                if (firsts.TryAdd(path, feed) || !named.Add(firsts[path])) continue;
                FeedMapping mapping = scan.Feeds[feed];
                found.Warning(DiagnosticCodes.FileOfTwoFeeds, mapping.File.Json,
                    ReadingMessages.FileOfTwoFeeds(mapping.Id, scan.Feeds[firsts[path]].Id, scan.Name(path)));
            }
        }

        return found.ToSortedList();
    }
}
