using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Ledgers;

/// <summary>
/// Finds the texts of a ledger that were kept for as long as the office keeps them. The time runs from the end of the case that a text belongs to, or from
/// the day on which it was recorded where that is later or it belongs to no case. While a case is open nothing of it is over.
/// </summary>
internal sealed class ExpiredTexts
{
    private readonly IReadOnlyList<LedgerEntry> ledger;
    private readonly Dictionary<string, Episode> episodes;
    private readonly HashSet<string> withOpenLetter;
    private readonly HashSet<(long Entry, LedgerTextKind Kind)> redacted = [];
    private readonly Dictionary<long, string> caseOf;
    private readonly DateTimeZone zone;

    /// <summary>Takes in a ledger and what follows from it.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="alerts">The alerts that follow from it.</param>
    /// <param name="letters">The letters that follow from it.</param>
    /// <param name="zone">The time zone whose days count.</param>
    public ExpiredTexts(IReadOnlyList<LedgerEntry> ledger, AlertBook alerts, LetterRegister letters, DateTimeZone zone)
    {
        this.ledger = ledger;
        this.zone = zone;
        caseOf = CasesOf(ledger);
        episodes = alerts.Episodes.ToDictionary(episode => episode.Id, StringComparer.Ordinal);
        withOpenLetter = letters.Letters.Where(letter => letter.IsOpen).Select(letter => letter.Episode).ToHashSet(StringComparer.Ordinal);
        foreach (TextsRedacted gone in ledger.Select(entry => entry.Event).OfType<TextsRedacted>())
        {
            foreach (long entry in gone.Entries) redacted.UnionWith(gone.Kinds.Select(kind => (entry, kind)));
        }
    }

    /// <summary>Returns an event for each kind of which texts are over.</summary>
    /// <param name="keep">For how long each kind is kept.</param>
    /// <param name="day">The day on which it is asked.</param>
    /// <param name="canDelete">Tells of a position whether the texts of the entry can be deleted.</param>
    public IReadOnlyList<TextsRedacted> On(LocalDate day, KeepTimes keep, Predicate<long> canDelete)
    {
        Dictionary<LedgerTextKind, List<long>> over = [];
        for (int position = 0; position < ledger.Count; position++)
        {
            if (!LedgerTexts.MayHave(ledger[position]) || BeginningOf(position) is not { } from || !canDelete(position)) continue;
            foreach (LedgerTextKind kind in KindsOf(ledger[position]))
            {
                if (redacted.Contains((position, kind)) || keep.Of(kind)?.After(from) is not { } end || end > day) continue;
                if (!over.TryGetValue(kind, out List<long>? entries)) over.Add(kind, entries = []);
                entries.Add(position);
            }
        }

        return [.. over.OrderBy(kind => kind.Key).Select(kind => new TextsRedacted(kind.Value, [kind.Key]) { Kept = keep.Of(kind.Key) })];
    }

    /// <summary>Returns the kinds of the texts that an entry has.</summary>
    public static IReadOnlySet<LedgerTextKind> KindsOf(LedgerEntry entry)
    {
        HashSet<LedgerTextKind> kinds = [];
        LedgerTexts.Replace(entry, (kind, text) =>
        {
            if (text.Length > 0) kinds.Add(kind);
            return text;
        });
        return kinds;
    }

    /// <summary>Finds the episode that each act of a person is about; that of a correction is the one of what it puts right.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The ids of the episodes, by the positions of the acts; what is about none is not among them.</returns>
    public static Dictionary<long, string> CasesOf(IReadOnlyList<LedgerEntry> ledger) =>
        RecordedAct.Of(ledger).Where(act => act.Episode is not null).ToDictionary(act => act.Reference.Position, act => act.Episode!);

    /// <summary>Returns the day from which the time of an entry runs; null while its case is open.</summary>
    private LocalDate? BeginningOf(int position)
    {
        LocalDate recorded = ledger[position].Stamp.At.InZone(zone).Date;
        if (!caseOf.TryGetValue(position, out string? id)) return recorded;
        if (withOpenLetter.Contains(id)) return null;
        if (!episodes.TryGetValue(id, out Episode? episode)) return recorded;
        return episode.IsOpen ? null : LocalDate.Max(recorded, episode.ClosedOn ?? recorded);
    }
}
