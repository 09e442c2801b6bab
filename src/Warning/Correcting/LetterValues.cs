using EarlyWarning.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Correcting;

/// <summary>The values of acts on letters: which ones a kind of act has, and the act with others in their place.</summary>
internal static class LetterValues
{
    /// <summary>Returns the act with the right values in the place of its own.</summary>
    /// <param name="act">The act.</param>
    /// <param name="right">The right values, of which it has every one.</param>
    public static LetterAct With(LetterAct act, LetterCorrection right) => act switch
    {
        LetterVerified verified => verified with
        {
            On = right.On ?? verified.On,
            Supervisors = right.Supervisors ?? verified.Supervisors,
            Facts = right.Facts ?? verified.Facts,
            Basis = right.Basis ?? verified.Basis,
            NotBeforeCourt = right.NotBeforeCourt ?? verified.NotBeforeCourt,
        },
        LetterIssued issued => issued with
        {
            On = right.On ?? issued.On,
            Number = right.Number ?? issued.Number,
            SignedBy = right.SignedBy ?? issued.SignedBy,
            NotBeforeCourt = right.NotBeforeCourt ?? issued.NotBeforeCourt,
        },
        LetterServed served => served with
        {
            On = right.On ?? served.On,
            Form = right.Form ?? served.Form,
            Deemed = right.Deemed ?? served.Deemed,
            Proof = right.Proof is { } proof ? (served.Proof ?? new ServiceProof()).With(proof) : served.Proof,
        },
        LetterReplied replied => replied with
        {
            On = right.On ?? replied.On,
            Outcome = right.Outcome ?? replied.Outcome,
            Note = NoteOf(replied.Note, right),
            From = right.From ?? replied.From,
        },
        ObjectionAnswered answered => answered with
        {
            On = right.On ?? answered.On,
            Outcome = right.Objection ?? answered.Outcome,
            Text = string.IsNullOrWhiteSpace(right.Note) ? answered.Text : right.Note.Trim(),
        },
        LetterAccepted accepted => accepted with
        {
            On = right.On ?? accepted.On,
            Note = NoteOf(accepted.Note, right),
            Promises = right.Promises is null ? accepted.Promises : right.Promises.Count == 0 ? null : right.Promises,
        },
        LetterFulfilled fulfilled => fulfilled with
        {
            On = right.On ?? fulfilled.On,
            Yuan = right.Yuan ?? fulfilled.Yuan,
            Note = NoteOf(fulfilled.Note, right),
        },
        LetterEscalated escalated => escalated with { On = right.On ?? escalated.On, Reason = right.Reason ?? escalated.Reason },
        LetterOpened opened => opened with
        {
            On = right.On ?? opened.On,
            Source = right.Source ?? opened.Source,
            Matter = right.Matter ?? opened.Matter,
            Proposal = opened.Proposal! with
            {
                AsOf = right.On ?? opened.On,
                Facts = right.Facts ?? opened.Proposal.Facts,
                Basis = right.Basis ?? opened.Proposal.Basis,
            },
        },
        _ => act,
    };

    /// <summary>Returns the names of the values that an act has; empty if it has none that could be corrected.</summary>
    public static IReadOnlyList<Message> Of(LetterAct act) => act switch
    {
        LetterVerified =>
            [LetterMessages.ValueDay, LetterMessages.ValueSupervisors, LetterMessages.ValueFacts, LetterMessages.ValueBasis, LetterMessages.ValueCourt],
        LetterIssued =>
            [LetterMessages.ValueDay, LetterMessages.ValueNumber, LetterMessages.ValueSigner, LetterMessages.ValuePeriod, LetterMessages.ValueCourt],
        LetterServed => [LetterMessages.ValueDay, LetterMessages.ValueForm, LetterMessages.ValueDeemed, LetterMessages.ValueProof],
        LetterReplied => [LetterMessages.ValueDay, LetterMessages.ValueOutcome, LetterMessages.ValueNote, LetterMessages.ValueFrom],
        ObjectionAnswered => [LetterMessages.ValueDay, LetterMessages.ValueNote, LetterMessages.ValueAnswer],
        LetterAccepted => [LetterMessages.ValueDay, LetterMessages.ValueNote, LetterMessages.ValuePromises],
        LetterFulfilled => [LetterMessages.ValueDay, LetterMessages.ValueYuan, LetterMessages.ValueNote],
        LetterEscalated => [LetterMessages.ValueDay, LetterMessages.ValueReason],
        LetterOpened =>
            [LetterMessages.ValueDay, OpeningMessages.ValueSource, OpeningMessages.ValueMatter, LetterMessages.ValueFacts, LetterMessages.ValueBasis],
        _ => [],
    };

    /// <summary>Returns the names of the values that are given.</summary>
    public static IReadOnlyList<Message> Given(LetterCorrection right) =>
    [
        .. Named(right.On is not null, LetterMessages.ValueDay),
        .. Named(right.Outcome is not null, LetterMessages.ValueOutcome),
        .. Named(right.Note is not null, LetterMessages.ValueNote),
        .. Named(right.Form is not null, LetterMessages.ValueForm),
        .. Named(right.Deemed is not null, LetterMessages.ValueDeemed),
        .. Named(right.SignedBy is not null, LetterMessages.ValueSigner),
        .. Named(right.Number is not null, LetterMessages.ValueNumber),
        .. Named(right.ReplyDays is not null, LetterMessages.ValuePeriod),
        .. Named(right.Supervisors is not null, LetterMessages.ValueSupervisors),
        .. Named(right.Facts is not null, LetterMessages.ValueFacts),
        .. Named(right.Basis is not null, LetterMessages.ValueBasis),
        .. Named(right.NotBeforeCourt is not null, LetterMessages.ValueCourt),
        .. Named(right.Promises is not null, LetterMessages.ValuePromises),
        .. Named(right.Yuan is not null, LetterMessages.ValueYuan),
        .. Named(right.Reason is not null, LetterMessages.ValueReason),
        .. Named(right.Source is not null, OpeningMessages.ValueSource),
        .. Named(right.Matter is not null, OpeningMessages.ValueMatter),
        .. Named(right.Proof is not null, LetterMessages.ValueProof),
        .. Named(right.From is not null, LetterMessages.ValueFrom),
        .. Named(right.Objection is not null, LetterMessages.ValueAnswer),
    ];

    /// <summary>Returns whether an act has every value that is given.</summary>
    public static bool Has(LetterAct act, LetterCorrection right) =>
        Of(act) is { Count: > 0 } own && Given(right).All(given => own.Any(value => value.Code == given.Code));

    private static IEnumerable<Message> Named(bool isGiven, Message name) => isGiven ? [name] : [];

    private static string? NoteOf(string? note, LetterCorrection right) =>
        right.Note is null ? note : string.IsNullOrWhiteSpace(right.Note) ? null : right.Note;
}
