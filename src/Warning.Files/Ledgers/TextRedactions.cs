using EarlyWarning.Files.Messages;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Makes the events by which a person deletes texts of an entry.</summary>
internal sealed class TextRedactions(IReadOnlyList<LedgerEntry> ledger)
{
    private readonly Dictionary<long, string> caseOf = ExpiredTexts.CasesOf(ledger);

    /// <summary>
    /// Returns the events: one of the entry, and one for each other set of kinds that entries of the same case repeat word for word. Names are repeated
    /// everywhere, and each stands for itself.
    /// </summary>
    /// <exception cref="LedgerException">The entry has no text of the kinds that was not deleted already.</exception>
    public IReadOnlyList<TextsRedacted> Of(long position, string why, IReadOnlyList<LedgerTextKind>? kinds)
    {
        HashSet<(LedgerTextKind Kind, string Text)> taken = [.. TextsOf(ledger[(int)position]).Where(text => kinds is null || kinds.Contains(text.Kind))];
        if (taken.Count == 0) throw new LedgerException(LedgerReason.NothingToRedact, LedgerFileMessages.NothingToRedact(position));
        SortedDictionary<string, TextsRedacted> others = new(StringComparer.Ordinal);
        if (caseOf.TryGetValue(position, out string? episode))
        {
            foreach (int place in caseOf.Where(act => act.Value == episode && act.Key != position).Select(act => (int)act.Key).Order())
            {
                LedgerTextKind[] repeated = KindsIn(TextsOf(ledger[place]).Where(text => text.Kind != LedgerTextKind.Persons && taken.Contains(text)));
                if (repeated.Length == 0) continue;
                string key = string.Join(',', repeated);
                others[key] = others.TryGetValue(key, out TextsRedacted? so)
                    ? so with { Entries = [.. so.Entries, place] }
                    : new TextsRedacted([place], repeated) { Why = why };
            }
        }

        return [new TextsRedacted([position], KindsIn(taken)) { Why = why }, .. others.Values];
    }

    private static LedgerTextKind[] KindsIn(IEnumerable<(LedgerTextKind Kind, string Text)> texts) => [.. texts.Select(text => text.Kind).Distinct().Order()];

    private static List<(LedgerTextKind Kind, string Text)> TextsOf(LedgerEntry entry)
    {
        List<(LedgerTextKind Kind, string Text)> texts = [];
        LedgerTexts.Replace(entry, (kind, text) =>
        {
            if (text.Length > 0 && !LedgerTexts.IsRedacted(text)) texts.Add((kind, text));
            return text;
        });
        return texts;
    }
}
