using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>Makes the entries of a scan about letters: proposals, due dates and overdue letters.</summary>
internal sealed class LetterAdvance(LetterRegister register, WorkingCalendar calendar, EventStamp stamp)
{
    /// <summary>The companies of which a person has opened a case that is not done with: their alerts call for no letter beside its letters.</summary>
    private readonly HashSet<string> inOwnCases =
        [.. register.Letters.Where(letter => letter.IsOpen && CaseId.IsOfPerson(letter.Episode)).Select(letter => letter.Company)];

    public IReadOnlyList<LedgerEntry> Of(IReadOnlyCollection<EpisodeMoved> moves, Func<string, LetterGrounds?> grounds) =>
        [.. EventsOf(moves, grounds).Select(found => new LedgerEntry(stamp, found))];

    private IEnumerable<LedgerEvent> EventsOf(IReadOnlyCollection<EpisodeMoved> moves, Func<string, LetterGrounds?> grounds) =>
    [
        .. moves.Where(move => move.Transition != EpisodeTransition.Closed && move.Seen is not null).Select(move => Propose(move, grounds)).OfType<LetterProposed>(),
        .. register.Letters.Where(Awaits).SelectMany(Mark),
        .. register.Letters.Where(letter => letter.State == LetterState.Accepted).SelectMany(letter => Miss(letter, grounds)),
    ];

    /// <summary>
    /// Proposes a reminder if the fired rules name a breach, else an investigation; proposes it again if the facts have changed and it follows them.
    /// </summary>
    private LetterProposed? Propose(EpisodeMoved move, Func<string, LetterGrounds?> grounds)
    {
        if (inOwnCases.Contains(move.Company) || grounds(move.Company) is not { } found) return null;
        IReadOnlyList<Letter> letters = register.OfEpisode(move.Episode);
        Letter? last = letters.LastOrDefault();
        int round = last?.Round ?? 1;
        ProposalReason reason = ProposalReason.EpisodeOpen;
        if (last is { Proposal.Reason: ProposalReason.Relapsed or ProposalReason.Reopened }) reason = last.Proposal.Reason;
        if (move.Transition == EpisodeTransition.Opened && IsDone(letters, round)) (last, round, reason) = (null, round + 1, ProposalReason.Relapsed);
        LetterStep step = found.Facts.Count > 0 ? LetterStep.Reminder : LetterStep.Investigate;
        if (last is not null && last.Step > step) return null;
        if (last?.Step == step && (!last.FollowsScans || found.IsSameAs(last.Proposal))) return null;
        LetterProposal proposal = new(found.Name, stamp.AsOf, reason, found.Facts, found.Basis);
        return new LetterProposed(Letter.IdOf(move.Episode, step, round), move.Episode, move.Company, step, proposal);
    }

    /// <summary>Returns whether the letters of a round are done with: persons have acted on them, and none is open.</summary>
    private static bool IsDone(IReadOnlyList<Letter> letters, int round) =>
        letters.Any(letter => letter.Round == round && letter.IsActedOn) && !letters.Any(letter => letter.Round == round && letter.IsOpen);

    /// <summary>Finds promises that were not kept by their days; a rule of the letter has still fired where the facts are under one of its articles.</summary>
    private IEnumerable<LetterPromiseMissed> Miss(Letter letter, Func<string, LetterGrounds?> grounds)
    {
        LocalDate[] missed = [.. letter.Promises.Where(promise => promise is { Kept: null, WasMissed: false } && promise.Promise.By < stamp.AsOf).Select(promise => promise.Promise.By).Distinct()];
        if (missed.Length == 0) yield break;
        HashSet<string> articles = [.. register.OfEpisode(letter.Episode).Where(one => one.Round == letter.Round).SelectMany(one => one.Proposal.Basis)];
        bool stillFired = grounds(letter.Company) is { Facts.Count: > 0 } found && (articles.Count == 0 || found.Basis.Count == 0 || found.Basis.Any(articles.Contains));
        foreach (LocalDate day in missed) yield return new LetterPromiseMissed(letter.Id, day, stillFired);
    }

    /// <summary>Returns whether a letter may become overdue. An escalated one may too: a repeated scan must find what the first one found.</summary>
    private static bool Awaits(Letter letter) =>
        letter.State == LetterState.Served || letter is { State: LetterState.Escalated, Served: not null, Replied: null, WasOverdue: false };

    private IEnumerable<LedgerEvent> Mark(Letter letter)
    {
        LocalDate? due = letter.Due;
        if (due is null && letter is { Reply: { } period, AwaitedFrom: { } from })
        {
            due = DueDate.OfLater(from, period, letter.ProvinceReply, calendar).Date;
            if (due is { } found) yield return new LetterDue(letter.Id, found);
        }

        if (due is { } day && stamp.AsOf > day)
            yield return new LetterOverdue(letter.Id, day);
    }
}
