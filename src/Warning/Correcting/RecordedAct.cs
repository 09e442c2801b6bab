using System.Diagnostics;
using EarlyWarning.Ledgers;

namespace EarlyWarning;

/// <summary>An act of a person as it was recorded, and what it is taken for now. Immutable.</summary>
public sealed record RecordedAct
{
    private RecordedAct()
    {
    }

    /// <summary>The entry of the ledger.</summary>
    public required EntryReference Reference { get; init; }

    /// <summary>Who recorded it and when, with the as-of date of the last scan then.</summary>
    public required EventStamp Stamp { get; init; }

    /// <summary>The act as it was recorded.</summary>
    public required PersonEvent Recorded { get; init; }

    /// <summary>What it is taken for now: as recorded, or with the values of its last correction; null if it was withdrawn.</summary>
    public PersonEvent? Standing { get; init; }

    /// <summary>The kind.</summary>
    public required ActKind Kind { get; init; }

    /// <summary>The position of the act that a correction, a withdrawal or a reopening puts right in the end; null for any other act.</summary>
    public long? About { get; init; }

    /// <summary>Whether it is an act on an alert, or puts one right: not one on a letter or a scan.</summary>
    public required bool IsOnAlert { get; init; }

    /// <summary>Whether it is an act on the case file of a company, or puts one right.</summary>
    public required bool IsOnCaseFile { get; init; }

    /// <summary>The company's id; null if it is about a scan.</summary>
    public string? Company { get; init; }

    /// <summary>The episode's id; null if it is about a scan.</summary>
    public string? Episode { get; init; }

    /// <summary>The id of the letter that it is an act on, or puts one right on; null if it is about none.</summary>
    public string? Letter { get; init; }

    /// <summary>The reason that the person gave; null if none was given.</summary>
    public string? Why => Recorded switch
    {
        CorrectionEvent correction => correction.Why,
        EpisodeReopened reopened => reopened.Why,
        CompanySilenced silenced => silenced.Why,
        CaseAssigned assigned => assigned.Why,
        CaseUrged urged => urged.Why,
        ClosingReturned returned => returned.Why,
        CaseReferred referred => referred.Reason,
        ScanWithdrawn withdrawn => withdrawn.Why,
        LetterVoided voided => voided.Why,
        LetterClosed closed => closed.Why,
        LetterReopened reopened => reopened.Why,
        LetterRevoked revoked => revoked.Why,
        _ => null,
    };

    /// <summary>How persons name it, such as <c>17:9f86d081</c>.</summary>
    public string Name => Reference.Name;

    /// <summary>Lists the acts of persons of a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The acts, corrections and withdrawals among them, in their order; without hashes.</returns>
    /// <exception cref="LedgerException">A correction refers to nothing that it could correct.</exception>
    public static IReadOnlyList<RecordedAct> Of(IReadOnlyList<LedgerEntry> ledger)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        LedgerCorrections corrections = LedgerCorrections.Of(ledger);
        List<RecordedAct> acts = [];
        for (int i = 0; i < ledger.Count; i++)
        {
            if (ledger[i].Event is not PersonEvent recorded) continue;
            int about = LedgerCorrections.PutRightBy(ledger, i);
            (string? company, string? episode) = CaseOf((PersonEvent)ledger[about].Event);
            acts.Add(new RecordedAct
            {
                Reference = new EntryReference(i),
                Stamp = ledger[i].Stamp,
                Recorded = recorded,
                Standing = StandingOf(recorded, corrections.Taken(i, recorded)),
                Kind = KindOf(recorded),
                IsOnAlert = ledger[about].Event is CompanySilenced or EpisodeClosed or EpisodeReopened or HandlingAct or CompanyWarned,
                IsOnCaseFile = ledger[about].Event is CaseFileAct,
                About = about == i ? null : about,
                Company = company,
                Episode = episode,
                Letter = (ledger[about].Event as LetterAct)?.Letter,
            });
        }

        return acts;
    }

    /// <summary>Returns what an act is taken for: a correction that was corrected is one with the later values.</summary>
    private static PersonEvent? StandingOf(PersonEvent recorded, PersonEvent? taken) =>
        recorded is ActCorrected corrected && taken is not (null or ActCorrected) ? corrected with { Values = taken } : taken;

    private static (string? Company, string? Episode) CaseOf(PersonEvent act) => act switch
    {
        CompanySilenced silenced => (silenced.Company, silenced.Episode),
        EpisodeClosed closed => (closed.Company, closed.Episode),
        EpisodeReopened reopened => (reopened.Company, reopened.Episode),
        HandlingAct work => (work.Company, work.Episode),
        LetterAct letter => (letter.Company, letter.Episode),
        CaseFileAct file => (file.Company, file.Episode),
        CompanyWarned warned => (warned.Company, warned.Episode),
        _ => (null, null),
    };

    private static ActKind KindOf(PersonEvent act) => act switch
    {
        CompanySilenced => ActKind.Silenced,
        EpisodeClosed => ActKind.Closed,
        EpisodeReopened => ActKind.Reopened,
        CaseAssigned => ActKind.Assigned,
        CaseMarked => ActKind.Marked,
        CaseUrged => ActKind.Urged,
        ClosingSubmitted => ActKind.ClosingSubmitted,
        ClosingReturned => ActKind.ClosingReturned,
        ActCorrected => ActKind.Corrected,
        ActWithdrawn => ActKind.Withdrawn,
        ScanWithdrawn => ActKind.ScanWithdrawn,
        LetterVerified => ActKind.Verified,
        LetterDrafted => ActKind.Drafted,
        LetterIssued or OpenReminderIssued => ActKind.Issued,
        LetterServed => ActKind.Served,
        LetterReplied => ActKind.Replied,
        LetterAccepted => ActKind.Accepted,
        LetterEscalated => ActKind.Escalated,
        LetterVoided => ActKind.Voided,
        LetterClosed => ActKind.LetterClosed,
        LetterFulfilled => ActKind.Fulfilled,
        LetterReopened => ActKind.LetterReopened,
        LetterOpened => ActKind.CaseOpened,
        LetterRevoked => ActKind.Revoked,
        EvidenceAttached => ActKind.Attached,
        CompanyVisited => ActKind.Visited,
        CompanyWarned => ActKind.Warned,
        CaseReferred => ActKind.Referred,
        ReferralReceived => ActKind.ReferralReceived,
        ReferralAnswered => ActKind.ReferralAnswered,
        ObjectionAnswered => ActKind.ObjectionAnswered,
        CaseArchived => ActKind.Archived,
        _ => throw new UnreachableException($"An act of no kind: {act.GetType().Name}."),
    };
}
