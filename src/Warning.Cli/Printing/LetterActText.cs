using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Cli.Printing;

/// <summary>Puts the values of an act on a letter into words.</summary>
internal static class LetterActText
{
    /// <summary>Returns the values of an act, as many for each act of a kind; null for one that it does not have.</summary>
    public static IReadOnlyList<Message?> ValuesOf(PersonEvent act) => act switch
    {
        LetterVerified verified =>
        [
            Day(verified.On),
            LetterScreenMessages.Written(verified.Supervisors),
            verified.Facts.Count == 0 ? LetterScreenMessages.NoBreach : LetterScreenMessages.Written(verified.Facts),
            verified.Basis.Count == 0 ? null : LetterScreenMessages.Written(verified.Basis),
            NotBeforeCourt(verified.NotBeforeCourt, verified.Proceedings),
        ],
        LetterIssued issued =>
        [
            Day(issued.On),
            LetterScreenMessages.AsWritten(issued.Number),
            LetterScreenMessages.AsWritten(issued.SignedBy),
            issued.Reply is { } period ? period.InWords() : null,
            issued.Edited is null ? null : LetterScreenMessages.AsEdited,
            NotBeforeCourt(issued.NotBeforeCourt, issued.Proceedings),
        ],
        LetterServed served =>
        [
            Day(served.On),
            served.Form.InWords(),
            served.Deemed ? LetterScreenMessages.DeemedReceived : null,
            served.Due is { } due ? LetterScreenMessages.DueBy(due) : null,
            served.Edited is null ? null : LetterScreenMessages.AsEdited,
            ProofOf(served.Proof),
        ],
        LetterReplied replied => [Day(replied.On), replied.Outcome.InWords(), Note(replied.From), Note(replied.Note)],
        ObjectionAnswered answered => [Day(answered.On), answered.Outcome.InWords(), Note(answered.Text)],
        LetterAccepted accepted =>
        [
            Day(accepted.On),
            Note(accepted.Note),
            accepted.Promises is { } promises ? LetterScreenMessages.Values([.. promises.Select(promise => LetterText.Of(promise))]) : null,
        ],
        LetterFulfilled fulfilled =>
        [
            Day(fulfilled.By),
            Day(fulfilled.On),
            fulfilled.Yuan is { } yuan ? LetterScreenMessages.PaidYuan(yuan) : null,
            Note(fulfilled.Note),
        ],
        LetterEscalated escalated => [Day(escalated.On), escalated.Reason.InWords()],
        LetterDrafted drafted => [LetterScreenMessages.AsWritten(drafted.File), Note(drafted.To)],
        LetterOpened opened =>
        [
            Day(opened.On),
            opened.Source.InWords(),
            LetterScreenMessages.AsWritten(opened.Matter),
            opened.Proposal is { Facts.Count: > 0 } proposal ? LetterScreenMessages.Written(proposal.Facts) : null,
            opened.Proposal is { Basis.Count: > 0 } cited ? LetterScreenMessages.Written(cited.Basis) : null,
        ],
        OpenReminderIssued issued =>
        [
            Day(issued.On),
            LetterScreenMessages.AsWritten(issued.Text.Title),
            LetterScreenMessages.Written([.. issued.Copies.Select(copy => copy.Number)]),
            LetterScreenMessages.AsWritten(issued.SignedBy),
        ],
        LetterRevoked revoked =>
        [
            Day(revoked.On),
            LetterScreenMessages.AsWritten(revoked.Number),
            LetterScreenMessages.AsWritten(revoked.SignedBy),
        ],
        LetterVoided voided => [LetterScreenMessages.AsWritten(voided.Number)],
        LetterClosed closed =>
        [
            closed.Workers is { } workers ? LetterScreenMessages.WorkersHelped(workers) : null,
            closed.Yuan is { } recovered ? LetterScreenMessages.PaidYuan(recovered) : null,
        ],
        _ => [],
    };

    /// <summary>Returns what proves a service; null if nothing is told.</summary>
    public static Message? ProofOf(ServiceProof? proof) => proof is null ? null : LetterScreenMessages.Values(
    [
        .. ((Message?[])
        [
            proof.ReceivedBy is { } by ? LetterScreenMessages.SignedFor(by) : null,
            Note(proof.Relation),
            proof.Refusal is { } refusal ? LetterScreenMessages.RefusedService(refusal) : null,
            proof.Witnesses.Count > 0 ? LetterScreenMessages.WitnessedBy(proof.Witnesses) : null,
            proof.Tracking is { } tracking ? LetterScreenMessages.MailNumber(tracking) : null,
            Note(proof.Place),
            proof.ServedBy.Count > 0 ? LetterScreenMessages.ServedByPersons(proof.ServedBy) : null,
        ]).OfType<Message>(),
    ]);

    private static Message Day(LocalDate day) => LetterScreenMessages.AsWritten(LocalDatePattern.Iso.Format(day));

    /// <summary>Says that somebody made sure that nobody has the matter, and which records of the feeds he was shown.</summary>
    private static Message? NotBeforeCourt(bool isSo, IReadOnlyList<FeedRecord>? shown) => (isSo, shown) switch
    {
        (true, { Count: > 0 } records) => LetterScreenMessages.NotBeforeCourtThough([.. records.Select(LetterText.Of)]),
        (true, _) => LetterScreenMessages.NotBeforeCourt,
        _ => null,
    };

    private static Message? Note(string? note) => note is null ? null : LetterScreenMessages.AsWritten(note);
}
