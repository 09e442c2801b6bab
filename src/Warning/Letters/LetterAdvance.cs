using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>Makes the entries of a scan about letters: proposals, due dates and overdue letters.</summary>
internal sealed class LetterAdvance(LetterRegister register, WorkingCalendar calendar, EventStamp stamp)
{
    public IReadOnlyList<LedgerEntry> Of(IReadOnlyCollection<EpisodeMoved> moves, Func<string, LetterGrounds?> grounds) =>
        [.. EventsOf(moves, grounds).Select(found => new LedgerEntry(stamp, found))];

    private IEnumerable<LedgerEvent> EventsOf(IReadOnlyCollection<EpisodeMoved> moves, Func<string, LetterGrounds?> grounds) =>
    [
        .. moves.Where(move => move.Transition != EpisodeTransition.Closed && move.Seen is not null).Select(move => Propose(move, grounds)).OfType<LetterProposed>(),
        .. register.Letters.Where(Awaits).SelectMany(Mark),
    ];

    /// <summary>
    /// Proposes a reminder if the fired rules name a breach, else an investigation; proposes it again if the facts have changed and nobody has acted on it.
    /// </summary>
    private LetterProposed? Propose(EpisodeMoved move, Func<string, LetterGrounds?> grounds)
    {
        if (grounds(move.Company) is not { } found) return null;
        Letter? last = register.OfEpisode(move.Episode).LastOrDefault();
        LetterStep step = found.Facts.Count > 0 ? LetterStep.Reminder : LetterStep.Investigate;
        if (last is not null && last.Step > step) return null;
        if (last?.Step == step && (last.IsActedOn || found.IsSameAs(last.Proposal))) return null;
        LetterProposal proposal = new(found.Name, stamp.AsOf, ProposalReason.EpisodeOpen, found.Facts, found.Basis);
        return new LetterProposed(Letter.IdOf(move.Episode, step), move.Episode, move.Company, step, proposal);
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
