using EarlyWarning.Files.Messages;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Where the texts of a ledger are: beside its lines, in them, or deleted. Not thread-safe.</summary>
internal sealed class LedgerTextPlaces
{
    private readonly HashSet<(long Position, LedgerTextKind Kind)> redacted = [];

    // Entries of programs before version 2.
    private readonly HashSet<long> inLine = [];

    /// <summary>Returns whether a text of an entry stands in its line, so that it cannot be deleted.</summary>
    public bool IsInLine(long position) => inLine.Contains(position);

    /// <summary>Returns whether a text stays: its entry was recorded, and it was not redacted.</summary>
    /// <param name="text">A text beside the ledger.</param>
    /// <param name="entries">The number of entries of the ledger.</param>
    public bool Stays(KeptText text, long entries) => text.Position < entries && !redacted.Contains((text.Position, text.Kind));

    /// <summary>Notes the texts that an entry deletes from others, if it does.</summary>
    public void Note(LedgerEvent happened)
    {
        if (happened is not TextsRedacted gone) return;
        foreach (long position in gone.Entries) redacted.UnionWith(gone.Kinds.Select(kind => (position, kind)));
    }

    /// <summary>Notes what a reading of the whole ledger found.</summary>
    public void Note(LedgerTextPlaces whole)
    {
        redacted.UnionWith(whole.redacted);
        inLine.UnionWith(whole.inLine);
    }

    /// <summary>Puts the texts of a ledger that was read back in their places; what was redacted says by whom, when and why.</summary>
    /// <param name="lines">The entries as their lines have them.</param>
    /// <param name="first">The position of the first one.</param>
    /// <param name="store">The texts.</param>
    /// <returns>The entries as they were recorded.</returns>
    /// <exception cref="LedgerException">A text is not there, or not the one that was recorded, and was not redacted; or a file cannot be read.</exception>
    public List<LedgerEntry> Resolve(IReadOnlyList<LedgerEntry> lines, long first, TextStore store)
    {
        foreach (LedgerEntry line in lines) Note(line.Event);
        List<LedgerEntry> found = new(lines.Count);
        foreach (LedgerEntry line in lines) found.Add(LedgerTexts.MayHave(line) ? Resolve(line, first + found.Count, store) : line);
        return redacted.Count == 0 ? found : [.. LedgerTexts.Redact(found, first)];
    }

    private LedgerEntry Resolve(LedgerEntry line, long position, TextStore store) => LedgerTexts.Replace(line, (kind, text) =>
    {
        if (TextReference.TryParse(text, out TextReference reference)) return redacted.Contains((position, kind)) ? "" : Find(store, reference, position);
        if (text.Length > 0) inLine.Add(position);
        return text;
    });

    private static string Find(TextStore store, TextReference reference, long position)
    {
        string file = store.FileOf(reference.Year);
        try
        {
            return store.Find(reference) ?? throw new LedgerException(LedgerReason.Damaged, LedgerFileMessages.TextLacking(file, position, reference.Id));
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new LedgerException(LedgerReason.Unreadable, LedgerFileMessages.LedgerUnreadable(file, SystemFaults.InWords(cause)), cause);
        }
    }
}
