using EarlyWarning.Messages;

namespace EarlyWarning.Ledgers;

/// <summary>What the corrections of a ledger make of the acts and scans that it records. Immutable.</summary>
internal sealed class LedgerCorrections
{
    private readonly Dictionary<int, PersonEvent?> acts;
    private readonly HashSet<int> scans;

    private LedgerCorrections(Dictionary<int, PersonEvent?> acts, HashSet<int> scans) => (this.acts, this.scans) = (acts, scans);

    /// <summary>Returns whether an entry changes what an earlier one is taken for.</summary>
    public static bool IsCorrection(LedgerEvent happened) => CorrectedBy(happened) is not null;

    /// <summary>Returns the entry that an event corrects or takes back; null for most.</summary>
    public static EntryReference? CorrectedBy(LedgerEvent happened) => happened switch
    {
        CorrectionEvent correction => correction.Act,
        ScanWithdrawn withdrawn => withdrawn.Scan,
        PersonEvent act => act.TakesBack,
        _ => null,
    };

    /// <summary>
    /// Applies the corrections of a ledger: at the place of each act stands what it is taken for. What was withdrawn has an entry there that nothing follows
    /// from, so that positions stay.
    /// </summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>As many entries; the ledger itself where it has no corrections.</returns>
    /// <exception cref="LedgerException">A correction refers to nothing that it could correct.</exception>
    public static IReadOnlyList<LedgerEntry> Apply(IReadOnlyList<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        LedgerCorrections corrections = Of(ledger);
        return corrections.acts.Count == 0 && corrections.scans.Count == 0 ? ledger : corrections.AppliedTo(ledger);
    }

    /// <summary>Resolves the corrections of a ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <exception cref="LedgerException">A correction refers to nothing that it could correct.</exception>
    public static LedgerCorrections Of(IReadOnlyList<LedgerEntry> ledger)
    {
        List<int>? at = null;
        for (int i = 0; i < ledger.Count; i++)
        {
            if (IsCorrection(ledger[i].Event)) (at ??= []).Add(i);
        }

        LedgerCorrections corrections = new([], []);

        // From the last to the first: what a correction says depends on the corrections that follow it, and the last one that stands decides.
        for (int i = (at?.Count ?? 0) - 1; i >= 0; i--) corrections.Apply(ledger, at![i]);
        return corrections;
    }

    /// <summary>Returns what an act is taken for: its values, others, or null where it was withdrawn.</summary>
    public PersonEvent? Taken(int position, PersonEvent recorded) => acts.TryGetValue(position, out PersonEvent? taken) ? taken : recorded;

    /// <summary>Finds the act that a correction is about in the end: corrections may be corrected.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="position">The position of a correction, or of an act.</param>
    /// <returns>The position of the act.</returns>
    /// <exception cref="LedgerException">The correction refers to nothing that it could correct.</exception>
    public static int ActOf(IReadOnlyList<LedgerEntry> ledger, int position)
    {
        while (ledger[position].Event is CorrectionEvent correction) position = Referred(ledger, position, correction.Act);
        return position;
    }

    /// <summary>Finds the act that an entry puts right: that of a correction, and the one that a reopening takes back; for any other the act itself.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="position">The position of an act.</param>
    /// <returns>The position of the act that is put right.</returns>
    /// <exception cref="LedgerException">The entry refers to nothing that it could put right.</exception>
    public static int PutRightBy(IReadOnlyList<LedgerEntry> ledger, int position) =>
        ledger[position].Event is PersonEvent { TakesBack: { } back } ? Referred(ledger, position, back) : ActOf(ledger, position);

    private LedgerEntry[] AppliedTo(IReadOnlyList<LedgerEntry> ledger)
    {
        LedgerEntry[] applied = [.. ledger];
        ScanWithdrawn? withdrawn = null;
        EventStamp? last = null, lastThatStands = null;
        Dictionary<string, PersonEvent> withdrawnFirst = new(StringComparer.Ordinal);
        for (int i = 0; i < applied.Length; i++)
        {
            LedgerEntry entry = applied[i];
            if (entry.Event is ScanBegan) withdrawn = scans.Contains(i) ? new ScanWithdrawn(new EntryReference(i)) : null;
            if (entry.Event is ScanEnded) (last, lastThatStands) = (entry.Stamp, withdrawn is null ? entry.Stamp : lastThatStands);
            if (entry.Event is ScanEvent && withdrawn is not null) applied[i] = entry with { Event = withdrawn };
            if (entry.Event is not PersonEvent act || act is CorrectionEvent or ScanWithdrawn) continue;
            applied[i] = entry with { Event = TakenOver(Taken(i, act), act, withdrawnFirst) ?? new ActWithdrawn(new EntryReference(i), "") };

            // After a scan that was withdrawn persons acted as of that scan; they are taken to have acted as of the one before.
            if (lastThatStands is not null && !ReferenceEquals(last, lastThatStands) && entry.AsOf == last!.AsOf)
                applied[i] = applied[i] with { Stamp = entry.Stamp with { AsOf = lastThatStands.AsOf, Pack = lastThatStands.Pack } };
        }

        return applied;
    }

    /// <summary>Hands what a withdrawn first act on a subject carried on to the next act of it that stands.</summary>
    private static PersonEvent? TakenOver(PersonEvent? taken, PersonEvent recorded, Dictionary<string, PersonEvent> withdrawnFirst)
    {
        if (recorded.Subject is not { } subject) return taken;
        if (taken is null) withdrawnFirst.TryAdd(subject, recorded);
        else if (withdrawnFirst.Remove(subject, out PersonEvent? withdrawn)) return taken.TakingOver(withdrawn);
        return taken;
    }

    private void Apply(IReadOnlyList<LedgerEntry> ledger, int position)
    {
        PersonEvent recorded = (PersonEvent)ledger[position].Event;
        if (Taken(position, recorded) is not { } taken) return;
        switch (recorded)
        {
            case ScanWithdrawn withdrawn:
                int scan = Position(withdrawn.Scan, position);
                if (ledger[scan].Event is not ScanBegan) throw Damaged(position);
                scans.Add(scan);
                break;
            case ActWithdrawn withdrawn:
                acts.TryAdd(Referred(ledger, position, withdrawn.Act), null);
                break;
            case ActCorrected corrected:
                int act = Referred(ledger, position, corrected.Act);
                PersonEvent values = taken is ActCorrected itself ? itself.Values : taken;
                if (values.GetType() != ledger[ActOf(ledger, act)].Event.GetType() || ledger[act].Event is ActWithdrawn) throw Damaged(position);
                acts.TryAdd(act, values);
                break;
            case { TakesBack: { } back }:
                acts.TryAdd(Referred(ledger, position, back), null);
                break;
        }
    }

    /// <summary>Returns the position of the earlier act of a person that an entry refers to.</summary>
    private static int Referred(IReadOnlyList<LedgerEntry> ledger, int position, EntryReference reference) =>
        Position(reference, position) is var found && ledger[found].Event is PersonEvent and not ScanWithdrawn ? found : throw Damaged(position);

    private static int Position(EntryReference reference, int before) =>
        reference.Position >= 0 && reference.Position < before ? (int)reference.Position : throw Damaged(before);

    private static LedgerException Damaged(int position) => new(LedgerReason.Damaged, LedgerMessages.CorrectsNothing(position));
}
