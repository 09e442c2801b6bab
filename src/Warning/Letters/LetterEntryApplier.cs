using System.Diagnostics;
using System.Globalization;
using EarlyWarning.Messages;
using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>Applies ledger entries to a register of letters, one after the other. Not thread-safe.</summary>
internal sealed class LetterEntryApplier
{
    private readonly Dictionary<string, Letter> letters;
    private readonly List<string> order;
    private readonly Dictionary<string, LetterVerification> verifications;
    private readonly HashSet<string> keptClosed;
    private readonly HashSet<string> proposedWhileClosed;
    private readonly Dictionary<string, int> lastRounds;

    public LetterEntryApplier(LetterRegister register)
    {
        lastRounds = LetterRegister.LastRounds(register.Letters);
        order = [.. register.Letters.Select(letter => letter.Id)];
        letters = register.Letters.ToDictionary(letter => letter.Id, StringComparer.Ordinal);
        verifications = new Dictionary<string, LetterVerification>(register.Verifications, StringComparer.Ordinal);
        keptClosed = new HashSet<string>(register.KeptClosed, StringComparer.Ordinal);
        proposedWhileClosed = new HashSet<string>(register.ProposedWhileClosed, StringComparer.Ordinal);
    }

    public LetterRegister ToRegister() => new([.. order.Where(letters.ContainsKey).Select(id => letters[id])], verifications) { KeptClosed = keptClosed, ProposedWhileClosed = proposedWhileClosed };

    public void Add(LedgerEntry entry)
    {
        switch (entry.Event)
        {
            case LetterProposed proposed:
                Add(proposed);
                break;
            case LetterDue due:
                // A service that was corrected since may have its due date by itself.
                Update(due.Letter, letter => letter.Due is null ? letter with { Due = due.Due, NoDue = null } : letter);
                break;
            case LetterOverdue overdue:
                Add(overdue, entry.AsOf);
                break;
            case LetterPromiseMissed missed:
                Add(missed, entry.AsOf);
                break;
            case LetterReopened reopened:
                if (!letters.ContainsKey(reopened.Letter)) Open(reopened.Letter, reopened.Episode, reopened.Company, reopened.Step, reopened.Proposal!);
                break;
            case LetterOpened opened:
                Add(opened);
                break;
            case OpenReminderIssued issued:
                Add(issued, entry.Stamp.Actor);
                break;
            case LetterAct act:
                Add(act, entry.Stamp);
                break;
            case EpisodeMoved moved when SaysNothing(moved):
                break;
            case EpisodeMoved { Transition: EpisodeTransition.Closed } moved:
                if (moved.Reason != TransitionReason.ClosedByPerson) keptClosed.Remove(moved.Episode);
                CloseCase(moved.Episode, letter => !letter.IsActedOn);
                break;
            case EpisodeMoved { Transition: EpisodeTransition.Opened } moved when keptClosed.Contains(moved.Episode) && Case(moved.Episode).Any(letter => letter.IsActedOn):
                // A relapse after a person closed the case: what was done is done, and the next round begins.
                keptClosed.Remove(moved.Episode);
                foreach (Letter letter in Case(moved.Episode)) Set(letter with { StateBeforeClosing = null });
                break;
            case EpisodeMoved moved:
                keptClosed.Remove(moved.Episode);
                ReopenCase(moved.Episode);
                break;
            case CompanyWarned { Opens: true } warned when keptClosed.Contains(warned.Episode) && Case(warned.Episode).Any(letter => letter.IsActedOn):
                keptClosed.Remove(warned.Episode);
                foreach (Letter letter in Case(warned.Episode)) Set(letter with { StateBeforeClosing = null });
                break;
            case CompanyWarned { Opens: true } warned:
                keptClosed.Remove(warned.Episode);
                ReopenCase(warned.Episode);
                break;
            case EpisodeClosed closed:
                keptClosed.Add(closed.Episode);
                CloseCase(closed.Episode, _ => true);
                break;
            case EpisodeReopened reopened:
                keptClosed.Remove(reopened.Episode);
                ReopenCase(reopened.Episode);
                break;
            case ScanBegan:
                CloseWhatWasProposed();
                break;
        }
    }

    /// <summary>Closes what was proposed in cases that persons keep closed: a scan finds them closed, though it records nothing of them.</summary>
    private void CloseWhatWasProposed()
    {
        foreach (string episode in proposedWhileClosed) CloseCase(episode, letter => !letter.IsActedOn);
        proposedWhileClosed.Clear();
    }

    /// <summary>
    /// Returns whether a transition says nothing any more: that a person keeps a case closed who has withdrawn that, or that one goes on whose closing stands
    /// again.
    /// </summary>
    private bool SaysNothing(EpisodeMoved moved) => keptClosed.Contains(moved.Episode)
        ? moved.Transition is not (EpisodeTransition.Opened or EpisodeTransition.Closed)
        : moved is { Transition: EpisodeTransition.Closed, Reason: TransitionReason.ClosedByPerson };

    private void Add(LetterProposed proposed)
    {
        if (letters.TryGetValue(proposed.Letter, out Letter? known))
        {
            if (known.FollowsScans) letters[known.Id] = known with { Proposal = proposed.Proposal };
            return;
        }

        if (proposed.Step == LetterStep.Reminder) EndInvestigation(proposed.Episode, Letter.RoundOf(proposed.Letter));
        Open(proposed.Letter, proposed.Episode, proposed.Company, proposed.Step, proposed.Proposal);
    }

    /// <summary>Begins the step of a case that a person opened; what was to be looked into is a letter from then on.</summary>
    private void Add(LetterOpened opened)
    {
        if (opened.Step == LetterStep.Reminder) EndInvestigation(opened.Episode, Letter.RoundOf(opened.Letter));
        if (letters.ContainsKey(opened.Letter)) return;
        Set(Open(opened.Letter, opened.Episode, opened.Company, opened.Step, opened.Proposal!) with
        {
            IsActedOn = true,
            County = opened.County,
            Complained = opened.Source is CaseSource.Visit or CaseSource.Complaint ? opened.On : null,
        });
    }

    /// <summary>Adds the letters of an open reminder. Each is a case of its own, named by its number, in which nothing is left to do.</summary>
    private void Add(OpenReminderIssued issued, string by)
    {
        foreach (OpenReminderCopy copy in issued.Copies)
        {
            string id = Letter.IdOf(copy.Number, LetterStep.Reminder);
            if (letters.ContainsKey(id)) continue;
            LetterProposal proposal = new(copy.Name, issued.On, ProposalReason.OpenReminder, [], []);
            Letter letter = Open(id, copy.Number, copy.Company, LetterStep.Reminder, proposal);
            Set(letter with { State = LetterState.Closed, IsActedOn = true, Number = copy.Number, Issued = issued.On, IssuedBy = by, SignedBy = issued.SignedBy, SignedAs = issued.SignedAs, County = copy.County });
        }
    }

    private void EndInvestigation(string episode, int round)
    {
        string id = Letter.IdOf(episode, LetterStep.Investigate, round);
        Withdraw(id);
        Update(id, letter => letter.IsOpen ? letter with { State = LetterState.Escalated } : letter);
    }

    /// <summary>Marks a promise as missed, and where a rule of the letter has still fired proposes the next letter in a new round.</summary>
    private void Add(LetterPromiseMissed missed, LocalDate asOf)
    {
        if (!letters.TryGetValue(missed.Letter, out Letter? letter) || !letter.Promises.Any(IsMeant)) return;
        Set(letter with { Promises = [.. letter.Promises.Select(promise => IsMeant(promise) ? promise with { WasMissed = true } : promise)] });
        if (!missed.StillFired || letter.State != LetterState.Accepted || letter.Round != lastRounds.GetValueOrDefault(letter.Episode, 1)) return;
        LetterStep next = LetterDefinition.NextOf(letter.Step) ?? LetterStep.Reminder;
        LetterProposal proposal = new(letter.Name, asOf, ProposalReason.PromiseMissed, letter.Step == LetterStep.Opinion ? letter.Proposal.Facts : [], letter.Proposal.Basis);
        Open(Letter.IdOf(letter.Episode, next, letter.Round + 1), letter.Episode, letter.Company, next, proposal);

        bool IsMeant(LetterPromiseState promise) => promise.Promise.By == missed.By && promise.Kept is null;
    }

    private void Add(LetterOverdue overdue, LocalDate asOf)
    {
        // What a scan found of a due date that was corrected since does not hold any more.
        if (!letters.TryGetValue(overdue.Letter, out Letter? letter) || letter.Due != overdue.Due) return;
        if (letter.State == LetterState.Escalated) Set(letter with { WasOverdue = true, StateBeforeNext = letter.StateBeforeNext is null ? null : LetterState.Overdue });
        if (letter.State != LetterState.Served) return;
        Set(letter with { State = LetterState.Overdue, WasOverdue = true });
        ProposeNext(letter, ProposalReason.NotAnswered, asOf);
    }

    private void Add(LetterAct act, EventStamp stamp)
    {
        if (!letters.TryGetValue(act.Letter, out Letter? letter))
        {
            if (act.Proposal is null) throw new LedgerException(LedgerReason.Damaged, LedgerMessages.LetterWithoutBeginning(act.Letter));
            letter = Open(act.Letter, act.Episode, act.Company, act.Step, act.Proposal);
        }

        // The letter was open when the person acted; a repeated scan may have closed its case since.
        letter = letter with { IsActedOn = true, Proposal = act.Proposal ?? letter.Proposal, State = letter.StateBeforeClosing ?? letter.State, StateBeforeClosing = null };
        if (act.Proceedings is { } proceedings) letter = letter with { Proceedings = proceedings };
        switch (act)
        {
            case LetterVerified verified:
                Verify(letter, verified, stamp.AsOf);
                break;
            case LetterDrafted drafted:
                Set(letter with { Draft = drafted.File, To = drafted.To, State = letter.State == LetterState.Proposed ? LetterState.Drafted : letter.State });
                break;
            case LetterIssued issued:
                Issue(letter, issued, stamp.Actor);
                break;
            case LetterServed served:
                Set(letter with { State = LetterState.Served, Served = served.On, Form = served.Form, Proof = served.Proof, AwaitedFrom = served.On, Due = served.Due, NoDue = LetterDueReason.Read(served.NoDue), Edited = served.Edited ?? letter.Edited });
                break;
            case LetterReplied replied:
                Reply(letter, replied, stamp.AsOf);
                break;
            case LetterAccepted accepted:
                Set(letter with { State = LetterState.Accepted, Accepted = accepted.On, Promises = [.. (accepted.Promises ?? []).Select(promise => new LetterPromiseState(promise))] });
                if (Next(letter) is { Proposal.Reason: not ProposalReason.Verified } next) Withdraw(next.Id);
                break;
            case LetterFulfilled fulfilled:
                Fulfil(letter, fulfilled);
                break;
            case LetterEscalated escalated:
                Set(letter with { State = LetterState.Escalated });
                ProposeNext(letter, escalated.Reason, stamp.AsOf);
                break;
            case LetterVoided voided:
                Void(letter, voided.Number);
                break;
            case LetterRevoked revoked:
                Revoke(letter, revoked);
                break;
            case ObjectionAnswered answered:
                if (letter.Objection is { } objection)
                    Set(letter with { Objection = objection with { Answered = answered.On, Outcome = answered.Outcome, Answer = answered.Text } });
                break;
            case LetterClosed:
                Set(letter with { State = LetterState.Closed, StateBeforeClosing = null });
                break;
            default:
                throw new UnreachableException($"An act has no effect on the register: {act.GetType().Name}.");
        }
    }

    private void Verify(Letter letter, LetterVerified verified, LocalDate asOf)
    {
        bool breach = verified.Facts.Count > 0;
        LetterVerification verification = new(verified.On, verified.Supervisors, breach, verified.NotBeforeCourt) { Certificates = verified.Certificates };
        verifications[RoundOf(letter)] = verification;
        bool isUnwritten = letter.State is LetterState.Proposed or LetterState.Drafted;
        LetterState state = (isUnwritten, breach, letter.Step) switch
        {
            (true, false, _) => LetterState.Accepted,
            (true, true, LetterStep.Investigate) => LetterState.Escalated,
            _ => letter.State,
        };
        Set(letter with { State = state });
        foreach (Letter one in Case(verified.Episode).Where(one => one.Round == letter.Round)) Set(one with { Verification = verification });
        if (breach) ProposeOpinion(verified, letter, asOf);
    }

    private void ProposeOpinion(LetterVerified verified, Letter letter, LocalDate asOf)
    {
        LetterProposal proposal = new(letter.Name, asOf, ProposalReason.Verified, verified.Facts, verified.Basis);
        string id = Letter.IdOf(verified.Episode, LetterStep.Opinion, letter.Round);
        if (!letters.TryGetValue(id, out Letter? opinion) && letter.Step == LetterStep.Suggestion)
            Set(letters[letter.Id] with { Proposal = letter.Proposal with { Facts = verified.Facts, Basis = verified.Basis } });
        else if (opinion is null)
            Open(id, verified.Episode, verified.Company, LetterStep.Opinion, proposal);
        else if (opinion.Number is null && opinion.IsOpen)
            Set(opinion with { Proposal = opinion.Proposal with { Facts = verified.Facts, Basis = verified.Basis } });
    }

    private void Issue(Letter letter, LetterIssued issued, string by)
    {
        Set(letter with { State = LetterState.Issued, Number = issued.Number, Issued = issued.On, IssuedBy = by, SignedBy = issued.SignedBy, SignedAs = issued.SignedAs, Reply = issued.Reply, ProvinceReply = issued.ProvinceReply, DecidedBy = issued.DecidedBy, Ground = issued.Ground, Edited = issued.Edited, County = issued.County ?? letter.County });
        foreach (Letter earlier in Case(letter.Episode).Where(other => other.IsBefore(letter) && other.IsOpen).ToArray())
        {
            if (earlier.IsActedOn) Set(earlier with { State = LetterState.Escalated, StateBeforeNext = earlier.State });
            else Withdraw(earlier.Id);
        }
    }

    /// <summary>Takes the number from a letter; those before it are as they would be had it not been issued.</summary>
    private void Void(Letter letter, string number)
    {
        LetterState state = letter.Draft is null ? LetterState.Proposed : LetterState.Drafted;
        Set(letter with { State = state, Number = null, Issued = null, IssuedBy = null, SignedBy = null, SignedAs = null, Reply = null, ProvinceReply = null, DecidedBy = null, Ground = null, Edited = null, VoidNumbers = [.. letter.VoidNumbers, number] });
        RestoreBefore(letter);
    }

    /// <summary>Ends a letter that was taken back; those before it are as they would be had it not been issued, and what was to follow it is not.</summary>
    private void Revoke(Letter letter, LetterRevoked revoked)
    {
        Set(letter with { State = LetterState.Closed, Revoked = revoked.On, RevokedAs = revoked.Number, StateBeforeNext = null });
        RestoreBefore(letter);
        if (Next(letter) is not { Number: null, IsOpen: true } next) return;
        Withdraw(next.Id);
        Update(next.Id, drafted => drafted with { State = LetterState.Closed });
    }

    private void RestoreBefore(Letter letter)
    {
        foreach (Letter earlier in Case(letter.Episode).Where(other => other.IsBefore(letter) && other is { State: LetterState.Escalated, StateBeforeNext: not null }))
            Set(earlier with { State = earlier.StateBeforeNext!.Value, StateBeforeNext = null });
    }

    private void Reply(Letter letter, LetterReplied replied, LocalDate asOf)
    {
        bool more = replied.Outcome is ReplyOutcome.Filed or ReplyOutcome.CaseClosed;
        LetterState own = more ? LetterState.Served : LetterState.Replied, state = letter.State == LetterState.Escalated ? LetterState.Escalated : own;
        Letter answered = letter with { State = state, StateBeforeNext = letter.StateBeforeNext is null ? null : own, Replied = replied.On, Outcome = replied.Outcome };
        answered = answered with
        {
            Objection = replied.Outcome == ReplyOutcome.Objected
                ? new LetterObjection(replied.On) { From = replied.From, Text = replied.Note, Evidence = replied.Evidence }
                : null,
        };
        Set(more ? answered with { AwaitedFrom = replied.On, Reply = replied.Awaited, ProvinceReply = null, Due = replied.Due, NoDue = LetterDueReason.Read(replied.NoDue) } : answered);
        if (state == LetterState.Replied && replied.Outcome is ReplyOutcome.Refused or ReplyOutcome.Unsuitable && letter.Proposal.Reason != ProposalReason.OnPaper)
            ProposeNext(letter, replied.Outcome == ReplyOutcome.Refused ? ProposalReason.Refused : ProposalReason.Unsuitable, asOf);
    }

    /// <summary>Proposes the next letter. An opinion has no facts until they are verified; a suggestion takes those of the opinion.</summary>
    private void ProposeNext(Letter letter, ProposalReason reason, LocalDate asOf)
    {
        if (LetterDefinition.NextOf(letter.Step) is not { } next || Next(letter) is not null) return;
        IReadOnlyList<string> facts = letter.Step == LetterStep.Opinion ? letter.Proposal.Facts : [];
        Open(Letter.IdOf(letter.Episode, next, letter.Round), letter.Episode, letter.Company, next, new LetterProposal(letter.Name, asOf, reason, facts, letter.Proposal.Basis));
    }

    private Letter Open(string id, string episode, string company, LetterStep step, LetterProposal proposal)
    {
        Letter letter = new()
        {
            Id = id,
            Episode = episode,
            Company = company,
            Step = step,
            Proposal = proposal,
            State = LetterState.Proposed,
            Since = proposal.AsOf,
            Verification = verifications.GetValueOrDefault(RoundOf(episode, Letter.RoundOf(id))),
            County = Case(episode).Select(one => one.County).FirstOrDefault(county => county is not null),
        };
        if (letter.Round > 1) lastRounds[episode] = Math.Max(letter.Round, lastRounds.GetValueOrDefault(episode, 1));
        letters[letter.Id] = letter;
        order.Add(letter.Id);
        if (keptClosed.Contains(episode)) proposedWhileClosed.Add(episode);
        return letter;
    }

    private Letter? Next(Letter letter) =>
        LetterDefinition.NextOf(letter.Step) is { } next ? letters.GetValueOrDefault(Letter.IdOf(letter.Episode, next, letter.Round)) : null;

    /// <summary>Removes a proposal that nobody has acted on.</summary>
    private void Withdraw(string id)
    {
        if (!letters.TryGetValue(id, out Letter? letter) || letter.IsActedOn) return;
        letters.Remove(id);
        order.Remove(id);
    }

    private void Fulfil(Letter letter, LetterFulfilled fulfilled)
    {
        bool isDone = false;
        LetterPromiseState After(LetterPromiseState promise)
        {
            if (isDone || promise.Promise.By != fulfilled.By || promise.Kept is not null) return promise;
            isDone = true;
            decimal paid = promise.Paid + (fulfilled.Yuan ?? (promise.Promise.Yuan - promise.Paid) ?? 0);
            bool isKept = fulfilled.Yuan is null || paid >= promise.Promise.Yuan;
            return promise with { Paid = paid, Kept = isKept ? fulfilled.On : null };
        }

        Set(letter with { Promises = [.. letter.Promises.Select(After)] });
    }

    /// <summary>Returns the key of a round's verification: the episode's id in the first.</summary>
    private static string RoundOf(Letter letter) => RoundOf(letter.Episode, letter.Round);

    private static string RoundOf(string episode, int round) => round == 1 ? episode : string.Create(CultureInfo.InvariantCulture, $"{episode}#{round}");

    private void CloseCase(string episode, Predicate<Letter> closes)
    {
        foreach (Letter letter in Case(episode).Where(letter => letter.IsOpen && closes(letter)))
            Set(letter with { StateBeforeClosing = letter.State, State = LetterState.Closed });
    }

    /// <summary>Reopens the letters that closing the case closed, in the states that they had.</summary>
    private void ReopenCase(string episode)
    {
        foreach (Letter letter in Case(episode).Where(letter => letter.StateBeforeClosing is not null))
            Set(letter with { State = letter.StateBeforeClosing!.Value, StateBeforeClosing = null });
    }

    private Letter[] Case(string episode) =>
    [
        .. Enumerable.Range(1, lastRounds.GetValueOrDefault(episode, 1))
            .SelectMany(round => Enum.GetValues<LetterStep>().Select(step => letters.GetValueOrDefault(Letter.IdOf(episode, step, round))).OfType<Letter>()),
    ];

    private void Update(string id, Func<Letter, Letter> change)
    {
        if (letters.TryGetValue(id, out Letter? letter)) letters[id] = change(letter);
    }

    private void Set(Letter letter) => letters[letter.Id] = letter;
}
