using EarlyWarning.Ledgers;

namespace EarlyWarning;

/// <summary>What became of the warnings, from the companies watched to the yuan recovered. Immutable.</summary>
public sealed record Funnel
{
    /// <summary>How many companies the last scan watched.</summary>
    public required int Companies { get; init; }

    /// <summary>How many episodes have opened; one that was reopened is one.</summary>
    public required int Warnings { get; init; }

    /// <summary>How many were closed as handled without an opinion or a suggestion.</summary>
    public required int HandledEarly { get; init; }

    /// <summary>How many reminders were issued.</summary>
    public required int Reminders { get; init; }

    /// <summary>How many opinions were issued.</summary>
    public required int Opinions { get; init; }

    /// <summary>How many suggestions were issued.</summary>
    public required int Suggestions { get; init; }

    /// <summary>How many issued letters were answered.</summary>
    public required int Answered { get; init; }

    /// <summary>How many issued letters had no answer by their due date and have none yet.</summary>
    public required int Overdue { get; init; }

    /// <summary>How many episodes are closed.</summary>
    public required int Closed { get; init; }

    /// <summary>How many workers were helped, as the closings say.</summary>
    public required long Workers { get; init; }

    /// <summary>How many yuan were recovered for them, as the closings say.</summary>
    public required decimal Yuan { get; init; }

    /// <summary>All numbers in their order, with the names that files give them.</summary>
    public IReadOnlyList<(string Name, decimal Number)> Numbers =>
    [
        ("companies", Companies), ("warnings", Warnings), ("handledEarly", HandledEarly), ("reminders", Reminders), ("opinions", Opinions), ("suggestions", Suggestions),
        ("answered", Answered), ("overdue", Overdue), ("closed", Closed), ("workers", Workers), ("yuan", Yuan),
    ];

    /// <summary>The funnel of a whole ledger.</summary>
    /// <param name="ledger">Every event of the ledger, in order.</param>
    /// <returns>The funnel.</returns>
    public static Funnel Read(IReadOnlyList<LedgerEvent> ledger) => Of(StandingEvents.Of(ledger));

    /// <summary>The funnel of the events that stand.</summary>
    /// <param name="events">The events that stand, in their order.</param>
    /// <returns>The funnel.</returns>
    public static Funnel Of(IReadOnlyList<LedgerEvent> events)
    {
        ArgumentNullException.ThrowIfNull(events);
        return Of(events, LetterRegister.Of(events));
    }

    internal static Funnel Of(IReadOnlyList<LedgerEvent> events, LetterRegister register)
    {
        Letter[] issued = [.. register.Letters.Where(letter => letter.Number is not null)];
        HashSet<string> escalated = [.. issued.Where(letter => letter.Step >= LetterStep.Opinion).Select(letter => letter.Episode)];
        Dictionary<string, bool> isClosed = new(StringComparer.Ordinal);
        foreach (LedgerEvent happened in events)
        {
            if (happened is EpisodeMoved moved) isClosed[moved.Episode] = moved.Transition == Transition.Closed;
            else if (happened is EpisodeClosed closed) isClosed[closed.Episode] = true;
        }

        EpisodeClosed[] closings = [.. events.OfType<EpisodeClosed>()];
        return new Funnel
        {
            Companies = events.OfType<ScanBegan>().LastOrDefault()?.Companies ?? 0,
            Warnings = isClosed.Count,
            HandledEarly = closings.Where(closing => closing.As == ClosedAs.Handled && !escalated.Contains(closing.Episode)).DistinctBy(closing => closing.Episode).Count(),
            Reminders = issued.Count(letter => letter.Step == LetterStep.Reminder),
            Opinions = issued.Count(letter => letter.Step == LetterStep.Opinion),
            Suggestions = issued.Count(letter => letter.Step == LetterStep.Suggestion),
            Answered = issued.Count(letter => letter.Replied is not null),
            Overdue = issued.Count(letter => letter is { WasOverdue: true, Replied: null }),
            Closed = isClosed.Values.Count(closed => closed),
            Workers = closings.Sum(closing => (long)(closing.Workers ?? 0)),
            Yuan = closings.Sum(closing => closing.Yuan ?? 0),
        };
    }
}
