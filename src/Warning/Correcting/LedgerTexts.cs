using EarlyWarning.Ledgers;

namespace EarlyWarning;

/// <summary>
/// The texts of a ledger that are personal: what persons wrote, and the names of persons. A ledger may keep them apart from its entries, so that they can
/// be deleted while the entries stay: see <see cref="TextsRedacted"/>. Thread-safe.
/// </summary>
public static class LedgerTexts
{
    /// <summary>
    /// Replaces each text of an entry, in a fixed order. Texts that are null stay so, and so does <see cref="EventStamp.ScanActor"/>, which names nobody.
    /// </summary>
    /// <param name="entry">The entry; it does not change.</param>
    /// <param name="text">Given the kind of a text and the text, returns the one in its place.</param>
    /// <returns>The entry with the texts replaced; the same entry if it has none.</returns>
    public static LedgerEntry Replace(LedgerEntry entry, Func<LedgerTextKind, string, string> text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return MayHave(entry) ? ReplaceAll(entry, text) : entry;
    }

    /// <summary>
    /// Returns whether an entry may have texts; nothing that a scan records has but the names of those to whom it gives alerts, so that reading a ledger
    /// costs little.
    /// </summary>
    /// <param name="entry">The entry.</param>
    /// <returns>False if <see cref="Replace"/> finds none.</returns>
    public static bool MayHave(LedgerEntry entry) =>
        entry.Event is (not ScanEvent) or CaseDispatched or CaseEscalated or WarningReceived || entry.Stamp.Actor != EventStamp.ScanActor;

    /// <summary>
    /// Reads a ledger as it is after its redactions: a text that a <see cref="TextsRedacted"/> names says who deleted it, when and why.
    /// </summary>
    /// <param name="ledger">The entries of the ledger, in order: all of them, or those from a position on.</param>
    /// <param name="first">The position of the first one; 0 where they are all.</param>
    /// <returns>The entries at the same positions; the same list if nothing was redacted.</returns>
    public static IReadOnlyList<LedgerEntry> Redact(IReadOnlyList<LedgerEntry> ledger, long first = 0)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        LedgerEntry[]? read = null;
        Dictionary<long, Dictionary<LedgerTextKind, string>> marks = [];

        // Backwards, since a redaction has texts too, which a later one may have taken; of two redactions of a text the first one took it.
        for (int place = ledger.Count - 1; place >= 0; place--)
        {
            LedgerEntry entry = ledger[place];
            if (marks.TryGetValue(first + place, out Dictionary<LedgerTextKind, string>? taken))
                (read ??= [.. ledger])[place] = entry = Replace(entry, (kind, text) => taken.GetValueOrDefault(kind) ?? text);
            if (entry.Event is not TextsRedacted redacted) continue;
            string mark = RedactionMark.Of(entry.Stamp, redacted);
            foreach (long position in redacted.Entries.Where(position => position < first + place))
            {
                if (!marks.TryGetValue(position, out Dictionary<LedgerTextKind, string>? kinds)) marks.Add(position, kinds = []);
                foreach (LedgerTextKind kind in redacted.Kinds) kinds[kind] = mark;
            }
        }

        return read ?? ledger;
    }

    /// <summary>Returns whether a text was redacted and says who deleted it.</summary>
    /// <param name="text">A text of an entry that was read.</param>
    /// <returns>Whether it begins as what stands in the place of deleted texts does.</returns>
    public static bool IsRedacted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return RedactionMark.IsIn(text);
    }

    private static LedgerEntry ReplaceAll(LedgerEntry entry, Func<LedgerTextKind, string, string> text)
    {
        (EventStamp stamp, LedgerEvent happened) = (entry.Stamp, entry.Event);
        if (stamp.Actor != EventStamp.ScanActor) stamp = stamp with { Actor = text(LedgerTextKind.Persons, stamp.Actor) };
        if (stamp is not { User: null, Host: null }) stamp = stamp with { User = Person(stamp.User), Host = Person(stamp.Host) };
        happened = happened switch
        {
            PersonEvent act => OfAct(act),
            CaseDispatched dispatched => dispatched with { Owner = Person(dispatched.Owner), Deputy = Person(dispatched.Deputy) },
            CaseEscalated escalated => escalated with { Owner = Person(escalated.Owner), Deputy = Person(escalated.Deputy) },
            WarningReceived received => received with { Warning = OfWarning(received.Warning) },
            TextsRedacted redacted => redacted with { Why = Remark(redacted.Why) },
            _ => happened,
        };
        return ReferenceEquals(stamp, entry.Stamp) && ReferenceEquals(happened, entry.Event) ? entry : new LedgerEntry(stamp, happened);

        string? Person(string? named) => named is null ? null : text(LedgerTextKind.Persons, named);

        BodyWarning OfWarning(BodyWarning warning) =>
            warning.Text is { } says ? warning with { Text = text(LedgerTextKind.Evidence, says) } : warning;

        string? Remark(string? written) => written is null ? null : text(LedgerTextKind.Remarks, written);

        IReadOnlyList<string> All(LedgerTextKind kind, IReadOnlyList<string> texts) => [.. texts.Select(one => text(kind, one))];

        PersonEvent OfAct(PersonEvent act) => act switch
        {
            CompanySilenced silenced => silenced with { Why = Remark(silenced.Why)! },
            EpisodeClosed closed => closed with { Note = Remark(closed.Note), Evidence = Remark(closed.Evidence), SubmittedBy = Person(closed.SubmittedBy) },
            EpisodeReopened reopened => reopened with { Why = Remark(reopened.Why)! },
            ActCorrected corrected => corrected with { Values = OfAct(corrected.Values), Why = Remark(corrected.Why)! },
            ActWithdrawn withdrawn => withdrawn with { Why = Remark(withdrawn.Why)! },
            ScanWithdrawn withdrawn => withdrawn with { Why = Remark(withdrawn.Why) },
            CaseAssigned assigned => assigned with { Owner = Person(assigned.Owner), Deputy = Person(assigned.Deputy), Why = Remark(assigned.Why)! },
            CaseMarked marked => marked with { Note = Remark(marked.Note) },
            CaseUrged urged => urged with { Why = Remark(urged.Why)! },
            ClosingSubmitted submitted => submitted with { Closing = (EpisodeClosed)OfAct(submitted.Closing) },
            ClosingReturned returned => returned with { Why = Remark(returned.Why)! },
            CaseReferred referred => referred with { Reason = Remark(referred.Reason) },
            ReferralAnswered answered => answered with { Remark = Remark(answered.Remark) },
            LetterAct letter => OfLetter(letter),
            CompanyWarned warned => warned with { Warning = OfWarning(warned.Warning), Owner = Person(warned.Owner), Deputy = Person(warned.Deputy) },
            EvidenceAttached attached => attached with
            {
                File = text(LedgerTextKind.Evidence, attached.File),
                About = text(LedgerTextKind.Evidence, attached.About),
            },
            CompanyVisited visited => visited with { With = All(LedgerTextKind.Persons, visited.With), Found = text(LedgerTextKind.Evidence, visited.Found) },
            _ => act,
        };

        LetterAct OfLetter(LetterAct act)
        {
            if (act.Proposal is { Facts.Count: > 0 } proposal)
                act = act with { Proposal = proposal with { Facts = All(LedgerTextKind.Evidence, proposal.Facts) } };
            return act switch
            {
                LetterVerified verified => verified with
                {
                    Supervisors = All(LedgerTextKind.Persons, verified.Supervisors),
                    Certificates = verified.Certificates is { } certificates ? All(LedgerTextKind.Persons, certificates) : null,
                    Facts = All(LedgerTextKind.Evidence, verified.Facts),
                },
                LetterIssued issued => issued with { SignedBy = text(LedgerTextKind.Persons, issued.SignedBy), DecidedBy = Remark(issued.DecidedBy) },
                LetterServed { Proof: { } proof } served => served with
                {
                    Proof = proof with
                    {
                        ReceivedBy = Person(proof.ReceivedBy),
                        Relation = Person(proof.Relation),
                        Refusal = Remark(proof.Refusal),
                        Witnesses = All(LedgerTextKind.Persons, proof.Witnesses),
                        Tracking = Person(proof.Tracking),
                        Place = Remark(proof.Place),
                        ServedBy = All(LedgerTextKind.Persons, proof.ServedBy),
                    },
                },
                LetterReplied replied => replied with { Note = Remark(replied.Note), From = Person(replied.From) },
                ObjectionAnswered answered => answered with { Text = Remark(answered.Text)! },
                LetterAccepted accepted => accepted with
                {
                    Note = Remark(accepted.Note),
                    Promises = accepted.Promises is { } promises ? [.. promises.Select(promise => promise with { What = Remark(promise.What) })] : null,
                },
                LetterFulfilled fulfilled => fulfilled with { Note = Remark(fulfilled.Note) },
                LetterReopened reopened => reopened with { Why = Remark(reopened.Why)! },
                OpenReminderIssued issued => issued with { SignedBy = text(LedgerTextKind.Persons, issued.SignedBy) },
                LetterOpened opened => opened with { Matter = Remark(opened.Matter)! },
                LetterVoided voided => voided with { Why = Remark(voided.Why)! },
                LetterClosed closed => closed with { Why = Remark(closed.Why)! },
                LetterRevoked revoked => revoked with { SignedBy = text(LedgerTextKind.Persons, revoked.SignedBy), Why = Remark(revoked.Why)! },
                _ => act,
            };
        }
    }
}
