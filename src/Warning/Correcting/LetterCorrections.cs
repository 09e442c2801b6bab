using EarlyWarning.Alerts;
using EarlyWarning.Correcting;
using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Makes the entries by which persons put right what was recorded about letters, after checking that the acts since are still allowed. What followed from the
/// wrong act goes with it: a next letter that was only proposed or drafted. Records nothing: the caller appends the entries. Immutable and thread-safe; reads
/// no clock.
/// </summary>
public sealed class LetterCorrections
{
    private readonly IReadOnlyList<LedgerEntry> ledger;
    private readonly LetterActions actions;
    private readonly ActHistory history;
    private readonly Lazy<LetterRegister> register;

    /// <summary>Creates it for a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="actions">Makes acts on the current register by the rules of the place.</param>
    /// <param name="acts">
    /// The acts of the ledger, as <see cref="RecordedAct.Of"/> lists them, with the hashes of their lines; null for those of the ledger, without hashes.
    /// </param>
    /// <exception cref="LedgerException">A correction refers to nothing that it could correct.</exception>
    public LetterCorrections(IReadOnlyList<LedgerEntry> ledger, LetterActions actions, IReadOnlyList<RecordedAct>? acts = null)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(actions);
        this.ledger = ledger;
        this.actions = actions;
        Acts = acts ?? RecordedAct.Of(ledger);
        history = new ActHistory(Acts);
        register = new Lazy<LetterRegister>(() => LetterRegister.Read(ledger));
    }

    /// <summary>The acts of persons, in their order; those on alerts are among them.</summary>
    public IReadOnlyList<RecordedAct> Acts { get; }

    /// <summary>Finds the act on a letter that a person names.</summary>
    /// <param name="text">
    /// The name of its entry (<c>17:9f86d081</c>), or the first digits of the hash alone; or the letter, by number, id or company, with the kind of act
    /// behind it where several acts on it stand: <c>甲家具#意见书 served</c>.
    /// </param>
    /// <param name="right">The values that are right: of a letter's acts those are meant that have them all; null for any act.</param>
    /// <returns>The act.</returns>
    /// <exception cref="LetterActionException">The text names no act, or more than one.</exception>
    public RecordedAct Get(string text, LetterCorrection? right = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        string name = text.Trim();
        IReadOnlyList<RecordedAct> found = ActNames.ByLine(name, Acts);
        if (found.Count == 0) found = OfLetter(name, right);
        return found.Count switch
        {
            1 => found[0],
            0 => throw Refused(LetterActionReason.UnknownAct, LetterMessages.NoSuchLetterAct(name)),
            _ => throw Refused(LetterActionReason.AmbiguousAct, AlertMessages.SeveralActs(name, [.. found.Select(ActNames.Called)])),
        };
    }

    /// <summary>Makes the entries that correct the values of an act on a letter.</summary>
    /// <param name="act">The act, or a correction of one.</param>
    /// <param name="right">The right values.</param>
    /// <param name="who">Who corrects it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>
    /// The entries to record, all of them or none: an <see cref="ActCorrected"/> and before it what goes with it, such as the draft of a next letter that
    /// is not called for any more, or the due date that follows from another day.
    /// </returns>
    /// <exception cref="LetterActionException">
    /// The act has no such values or was taken back, nothing differs, a value is not allowed where the act stands, an act since rests on what it said, or no
    /// reason is given.
    /// </exception>
    /// <exception cref="LedgerException">Nobody is named.</exception>
    public IReadOnlyList<LedgerEntry> Correct(RecordedAct act, LetterCorrection right, string who, string why, Instant at)
    {
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(right);
        EventStamp stamp = EventStamp.OfPerson(ledger, who, at);
        RecordedAct corrected = history.ActOf(act);
        RefuseTakenBack(act);
        RefuseTakenBack(corrected);
        if (corrected.Standing is not LetterAct standing) throw NoActOnLetter(act);
        if (!LetterValues.Has(standing, right)) throw LacksValues(corrected, standing, right);
        LetterRegister before = LetterReplay.Before(ledger, standing.Company, corrected.Reference.Position);
        Letter letter = before.Find(standing.Letter) is { } found ? found
            : standing is LetterOpened ? register.Value.Find(standing.Letter)!
            : throw Refused(LetterActionReason.NotCorrectable, LetterMessages.LetterIsGone(corrected.Name, corrected.Kind.InWords()));
        LetterAct values = LetterValues.With(standing, right);
        if (values is LetterIssued issued)
        {
            string number = right.Number is { } given ? actions.NumberOf(given, letter.Id) : issued.Number;
            values = actions.On(before).Redo(letter, issued with { Number = number }, right.ReplyDays);
        }
        else
        {
            values = actions.On(before).Redo(letter, values, isListed: right.Basis is not null);
        }

        if (values.Equals(standing)) throw Refused(LetterActionReason.NothingToCorrect, AlertMessages.NothingDiffers(corrected.Name, corrected.Kind.InWords()));
        string reason = Said(why);
        if (act.Recorded is ActWithdrawn) throw Refused(LetterActionReason.NotCorrectable, AlertMessages.HasNoValues(act.Name, act.Kind.InWords()));
        return WithWhatFollows(new LedgerEntry(stamp, new ActCorrected(history.LastCorrectionOf(act).Reference, values, reason)), corrected, reason);
    }

    /// <summary>
    /// Makes the entries that withdraw an act on a letter, or a correction or a withdrawal of one: it stands as if it had not been.
    /// </summary>
    /// <param name="act">The act.</param>
    /// <param name="who">Who withdraws it.</param>
    /// <param name="why">Why.</param>
    /// <param name="at">When.</param>
    /// <returns>The entries to record, all of them or none: an <see cref="ActWithdrawn"/> and before it what goes with it.</returns>
    /// <exception cref="LetterActionException">
    /// The act is none on a letter, it was taken back already, an act since rests on it, what would stand again is not allowed any more, or no reason is given.
    /// </exception>
    /// <exception cref="LedgerException">Nobody is named.</exception>
    public IReadOnlyList<LedgerEntry> Withdraw(RecordedAct act, string who, string why, Instant at)
    {
        ArgumentNullException.ThrowIfNull(act);
        EventStamp stamp = EventStamp.OfPerson(ledger, who, at);
        if (act.Letter is null) throw NoActOnLetter(act);
        RefuseTakenBack(act);
        string reason = Said(why);
        if (act.Recorded is ActWithdrawn && history.ActOf(act) is { Standing: null } gone) RefuseWhatCannotStandAgain(gone.Recorded);
        return WithWhatFollows(new LedgerEntry(stamp, new ActWithdrawn(act.Reference, reason)), act, reason);
    }

    /// <summary>Refuses to bring back what begins letters where others have been begun meanwhile: a number given, a case of the company opened.</summary>
    private void RefuseWhatCannotStandAgain(PersonEvent act)
    {
        if (act is OpenReminderIssued issued)
        {
            foreach (OpenReminderCopy copy in issued.Copies) LetterNumbers.Check(register.Value, copy.Number);
        }

        if (act is not LetterOpened opened) return;
        bool isToLookInto = opened.Step == LetterStep.Investigate;
        bool IsInTheWay(Letter letter) => letter.Company == opened.Company && letter.IsOpen && (isToLookInto || letter.Step != LetterStep.Investigate);
        if (register.Value.Letters.LastOrDefault(IsInTheWay) is { } open)
            throw Refused(LetterActionReason.CaseOpen, OpeningMessages.CaseIsOpen(open.Name, open.Called, open.State.InWords()), open.Id);
    }

    /// <summary>
    /// Puts before a correction what goes with it, until no act since is left that was allowed and is not any more. Refuses where a letter was issued on what
    /// the act said, or a person did something else on it.
    /// </summary>
    private List<LedgerEntry> WithWhatFollows(LedgerEntry correction, RecordedAct about, string why)
    {
        string company = about.Company!;
        Dictionary<int, ReplayedAct> before = LetterReplay.Of(ledger, company, actions).ToDictionary(act => act.Position);
        HashSet<int> staying = [];
        List<LedgerEntry> entries = [];
        IReadOnlyList<ReplayedAct> after = LetterReplay.Of([.. ledger, correction], company, actions);
        while (after.FirstOrDefault(IsLost) is { } lost)
        {
            bool isOther = before.ContainsKey(lost.Position) && lost.Act.Letter != about.Letter;
            if (isOther && register.Value.Find(lost.Act.Letter) is { } kept and ({ VoidNumbers.Count: > 0, Number: null } or { Revoked: not null }))
            {
                // A void number is kept, and so is one that was taken back, and with it the letter; what is left of it is dropped.
                staying.UnionWith(before.Values.Where(act => act.Act.Letter == kept.Id).Select(act => act.Position));
                if (kept.IsOpen) entries.Add(correction with { Event = actions.Close(kept, why) });
            }
            else if (isOther && lost.Act is LetterDrafted or LetterClosed)
            {
                entries.Add(correction with { Event = new ActWithdrawn(history[lost.Position].Reference, why) });
            }
            else
            {
                throw Rests(lost, about, isOther);
            }

            after = LetterReplay.Of([.. ledger, .. entries, correction], company, actions);
        }

        long putRight = history.ActOf(about).Reference.Position;
        foreach (ReplayedAct act in after.Where(act => act.Position != putRight && act.Position < ledger.Count && !staying.Contains(act.Position)))
        {
            if (act.Again is not { } again || !before.TryGetValue(act.Position, out ReplayedAct? was) || again.Equals(was.Again)) continue;
            entries.Add(correction with { Event = new ActCorrected(history.LastCorrectionOf(history[act.Position]).Reference, again, why) });
        }

        RefuseNumberTwice([.. ledger, .. entries, correction], company, about);
        return [.. entries, correction];

        bool IsLost(ReplayedAct act) =>
            act.Again is null && !staying.Contains(act.Position) && (!before.TryGetValue(act.Position, out ReplayedAct? was) || was.Again is not null);
    }

    /// <summary>Refuses what would give a number that another letter was given meanwhile: an issue that stands again brings its number back.</summary>
    private static void RefuseNumberTwice(IReadOnlyList<LedgerEntry> after, string company, RecordedAct about)
    {
        LetterRegister register = LetterRegister.Read(after);
        HashSet<string> own = [.. register.Letters.Where(letter => letter.Company == company).SelectMany(NumbersOf)];
        string? twice = register.Letters.SelectMany(NumbersOf).Where(own.Contains).GroupBy(number => number, StringComparer.Ordinal).FirstOrDefault(
            same => same.Count() > 1)?.Key;
        if (twice is null) return;
        Message used = LetterMessages.NumberIsUsed(twice, LetterMessages.UsedBy(register.Letters.Last(letter => NumbersOf(letter).Contains(twice)).Called));
        throw Refused(LetterActionReason.NumberUsed, LetterMessages.NotAllowedAgain(AlertMessages.TheAct(about.Name, about.Kind.InWords()), used));

        static IEnumerable<string> NumbersOf(Letter letter) =>
            ((string?[])[.. letter.VoidNumbers, letter.Number, letter.RevokedAs]).OfType<string>().Select(LetterNumbers.Official);
    }

    private LetterActionException Rests(ReplayedAct lost, RecordedAct about, bool isOther)
    {
        Message what = AlertMessages.TheAct(about.Name, about.Kind.InWords());
        Letter? letter = register.Value.Find(lost.Act.Letter);
        if (isOther && letter is { Number: { } number })
        {
            Message since =
                letter.Served is null ? LetterMessages.IssuedSince(what, letter.Called, number) : LetterMessages.ServedSince(what, letter.Called, number);
            return Refused(LetterActionReason.IssuedSince, since, letter.Id);
        }

        if (history.Find(lost.Position) is not { Standing: not null } act || lost.Position == about.Reference.Position)
            return Refused(LetterActionReason.RestedOn, LetterMessages.NotAllowedAgain(what, lost.Refused ?? LetterMessages.ThereIsNoLetter), lost.Act.Letter);
        Message? because = lost.Refused is { } refused ? LetterMessages.Because(refused) : null;
        Message called = letter?.Called ?? LetterMessages.AsNamed(lost.Act.Letter);
        Message rests = LetterMessages.LetterActRests(what, act.Name, act.Kind.InWords(), called, act.Stamp.Actor, because);
        return Refused(LetterActionReason.RestedOn, rests, lost.Act.Letter);
    }

    /// <summary>Finds the acts on a letter: those of a kind, or those that have the values, or all; those that stand before those that do not.</summary>
    private RecordedAct[] OfLetter(string name, LetterCorrection? right)
    {
        (string named, ActKind? kind) = ActNames.WithoutKind(name);
        HashSet<string> letters = [.. register.Value.Named(named).Select(letter => letter.Id)];
        bool IsAbout(RecordedAct act) => act.Letter is { } letter && (letters.Contains(letter)
            || (act.Recorded is OpenReminderIssued open && open.Copies.Any(copy => letters.Contains(Letter.IdOf(copy.Number, LetterStep.Reminder)))));
        RecordedAct[] meant = [.. Acts.Where(act => IsAbout(act) && IsMeant(act, kind, right))];
        RecordedAct[] standing = [.. meant.Where(act => act.Standing is not null)];
        return standing.Length > 0 ? standing : meant;
    }

    private static bool IsMeant(RecordedAct act, ActKind? kind, LetterCorrection? right) => kind is null
        ? act.Recorded is LetterAct recorded && (right is null || LetterValues.Has(recorded, right))
        : act.Kind == kind;

    private static LetterActionException LacksValues(RecordedAct act, LetterAct standing, LetterCorrection right)
    {
        IReadOnlyList<Message> own = LetterValues.Of(standing);
        if (own.Count == 0) return Refused(LetterActionReason.NotCorrectable, AlertMessages.HasNoValues(act.Name, act.Kind.InWords()));
        Message[] others = [.. LetterValues.Given(right).Where(given => own.All(value => value.Code != given.Code))];
        return Refused(LetterActionReason.NotCorrectable, LetterMessages.HasOtherValues(act.Name, act.Kind.InWords(), own, others));
    }

    private void RefuseTakenBack(RecordedAct act)
    {
        if (history.TakenBackBy(act) is not { } by) return;
        throw Refused(
            LetterActionReason.TakenBack,
            AlertMessages.TakenBack(act.Name, act.Kind.InWords(), by.Name, by.Kind.InWords(), by.Stamp.Actor),
            act.Letter);
    }

    private static LetterActionException NoActOnLetter(RecordedAct act) =>
        Refused(LetterActionReason.NotCorrectable, LetterMessages.NoActOnLetter(act.Name, act.Kind.InWords()));

    private static LetterActionException Refused(LetterActionReason reason, Message text, string? letter = null) => new(reason, text, letter);

    private static string Said(string why) => string.IsNullOrWhiteSpace(why)
        ? throw Refused(LetterActionReason.NoReasonGiven, AlertMessages.SayWhyPutRight)
        : why.Trim();
}
