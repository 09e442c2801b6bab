using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>How it stands with the archiving of the case of a company. Immutable; equal by value.</summary>
public sealed record CaseArchiving
{
    private CaseArchiving()
    {
    }

    /// <summary>What is open, so that the case is not archived; empty if nothing is.</summary>
    public IReadOnlyList<Message> Open { get; private init => field = ValueList.Of(value); } = ValueList<Message>.Empty;

    /// <summary>The last archiving that stands; null if there is none.</summary>
    public CaseArchived? Last { get; private init; }

    /// <summary>Whether something of the company was recorded since the last archiving.</summary>
    public bool HasMoreSince { get; private init; }

    /// <summary>Whether the case was archived, and something of it is open again.</summary>
    public bool IsReopened => Last is not null && Open.Count > 0;

    /// <summary>Returns how it stands with the case of a company.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="state">What follows from it; null: it is computed.</param>
    /// <returns>What is open, and the last archiving.</returns>
    /// <exception cref="LedgerException">The entries contradict each other.</exception>
    public static CaseArchiving Of(string company, IReadOnlyList<LedgerEntry> ledger, CaseState? state = null)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(ledger);
        RecordedAct? last = RecordedAct.Of(ledger).LastOrDefault(act => act.Company == company && act.Standing is CaseArchived);
        return new CaseArchiving
        {
            Open = [.. OpenIn(company, state ?? CaseState.Of(ledger))],
            Last = last?.Standing as CaseArchived,
            HasMoreSince = last is not null && CaseTimeline.PositionsOf(company, ledger).Any(position => position > last.Reference.Position),
        };
    }

    private static IEnumerable<Message> OpenIn(string company, CaseState state)
    {
        foreach (Episode episode in state.Alerts.Episodes.Where(episode => episode.Company == company && episode.IsOpen))
        {
            yield return state.Handling.Find(episode.Id) is { Submitted: not null }
                ? TimelineMessages.ClosingWaitsInCase(episode.Level.InWords(), episode.FirstSince)
                : TimelineMessages.OpenAlertInCase(episode.Level.InWords(), episode.FirstSince);
        }

        foreach (Letter letter in state.Letters.Letters.Where(letter => letter.Company == company))
        {
            Message called = letter.Number is { } number ? TimelineMessages.TimelineText(number) : letter.CalledOf(letter.Name);
            if (letter.IsOpen) yield return TimelineMessages.OpenLetterInCase(called, letter.State.InWords());
            if (letter.HasOpenObjection) yield return TimelineMessages.OpenObjectionInCase(called, letter.Objection!.On);
            if (letter.State != LetterState.Accepted) continue;
            foreach (LetterPromiseState promise in letter.Promises.Where(promise => promise.Kept is null && !promise.WasMissed))
                yield return TimelineMessages.OpenPromiseInCase(called, promise.Promise.By);
        }
    }
}
