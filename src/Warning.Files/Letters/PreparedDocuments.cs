using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Letters;

/// <summary>
/// Documents that are written beside their places, to be put there once what they say is recorded. Those that are not are deleted at the end.
/// </summary>
internal sealed class PreparedDocuments(LetterFolder folder) : IDisposable
{
    private readonly List<Prepared> files = [];

    /// <summary>The documents that were looked at.</summary>
    public List<LetterDraft> Found { get; } = [];

    /// <summary>Why documents are left as they are for whoever acts next: they are open elsewhere, or cannot be read or written.</summary>
    public List<Message> Left { get; } = [];

    /// <summary>Prepares a file.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="aside">What it holds and is to be kept under another name; null for nothing.</param>
    /// <param name="why">The part of that name that says why.</param>
    public void Put(string file, byte[] content, byte[]? aside, string why) => files.Add(new Prepared(file, folder.Prepare(file, content), aside, why, []));

    /// <summary>Prepares to set files aside that no letter has any more, those that are there.</summary>
    /// <param name="file">The file in whose name it is prepared.</param>
    /// <param name="gone">The files.</param>
    public void SetAside(string file, IReadOnlyList<string> gone)
    {
        string[] there = [.. gone.Where(one => File.Exists(folder.PathOf(one)))];
        if (there.Length == 0) return;
        foreach (string one in there) folder.RefuseOpen(one);
        files.Add(new Prepared(file, folder.Prepare(file, default), null, "unrecorded", there));
    }

    /// <summary>Puts the files in their places.</summary>
    /// <exception cref="LedgerException">One cannot be put there; what was prepared of it is left, for whoever acts next.</exception>
    public void Finish()
    {
        Exception? first = null;
        Prepared[] all = [.. files];
        files.Clear();
        string failed = "";
        foreach (Prepared one in all)
        {
            try
            {
                List<string> kept = [.. one.Gone.Select(file => folder.SetAside(file, one.Why))];
                if (one.Aside is { } content) kept.Add(folder.Copy(one.File, content, one.Why));
                if (one.Gone.Count > 0) folder.Drop(one.Unfinished);
                else folder.Finish(one.Unfinished, one.File);
                Note(one.File, kept);
            }
            catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or LedgerException)
            {
                first ??= cause;
                failed = failed.Length > 0 ? failed : folder.PathOf(one.File);
            }
        }

        if (first is null) return;
        throw new LedgerException(
            LedgerReason.NotWritten, LetterDocumentMessages.NotReplaced(failed, SystemFaults.InWords(first.InnerException ?? first)), first);
    }

    public void Dispose()
    {
        foreach (Prepared one in files) folder.Drop(one.Unfinished);
        files.Clear();
    }

    private void Note(string file, List<string> kept)
    {
        int at = Found.FindIndex(draft => Path.GetFileName(draft.Path) == file || Path.GetFileName(draft.Checklist) == file);
        if (at >= 0 && kept.Count > 0) Found[at] = Found[at] with { SetAside = [.. Found[at].SetAside, .. kept.Select(folder.PathOf)] };
    }

    private sealed record Prepared(string File, string Unfinished, byte[]? Aside, string Why, IReadOnlyList<string> Gone);
}
