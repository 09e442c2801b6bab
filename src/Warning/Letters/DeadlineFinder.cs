using EarlyWarning.Messages;
using NodaTime;

namespace EarlyWarning.Letters;

/// <summary>Finds the deadlines that are running in the cases of a register.</summary>
internal sealed class DeadlineFinder(LetterRegister register, Jurisdiction? place, WorkingCalendar calendar, LocalDate asOf, ReplyPeriod? objectionAnswer)
{
    public IReadOnlyList<LetterDeadline> Find() =>
    [
        .. register.Letters.GroupBy(letter => (letter.Episode, letter.Round))
            .SelectMany(round => OfRound([.. round.OrderBy(letter => letter.Step)]))
            .Select(Dated)
            .OrderBy(deadline => deadline.Due is null)
            .ThenBy(deadline => deadline.Due ?? deadline.NotBefore ?? LocalDate.MaxIsoValue)
            .ThenBy(deadline => deadline.Letter.Id, StringComparer.Ordinal)
            .ThenBy(deadline => deadline.Kind),
    ];

    /// <summary>Finds those of one round of letters.</summary>
    private IEnumerable<LetterDeadline> OfRound(Letter[] letters)
    {
        foreach (Letter letter in letters.Where(letter => letter.State == LetterState.Accepted))
        {
            foreach (LetterPromiseState promise in letter.Promises.Where(promise => promise.Kept is null))
                yield return new LetterDeadline(letter, DeadlineKind.Promise, null, null, promise.Promise.By) { Promise = promise.Promise };
        }

        foreach (Letter letter in letters.Where(letter => letter.HasOpenObjection)) yield return AnswerTo(letter, letter.Objection!.On);
        if (place is null) yield break;
        Letter first = letters[0];
        bool isOpen = letters.Any(letter => letter.IsOpen), isTakenUp = letters.Any(letter => letter.IsActedOn);
        if (isOpen && !isTakenUp && Own(place.Acceptance, DeadlineKind.Acceptance, first, null) is { } acceptance) yield return acceptance;
        LocalDate? complained = letters.Select(letter => letter.Complained).FirstOrDefault(day => day is not null);
        if (isOpen && letters.All(IsUnwritten) && Own(place.Investigation, DeadlineKind.Investigation, first, complained) is { } investigation)
            yield return investigation;
        if (complained is { } day && NoticeOf(letters, day) is { } notice) yield return notice;
        foreach (Letter letter in letters.Where(letter => letter.IsOpen))
        {
            if (IssueOf(letter) is { } issue) yield return issue;
            if (letter.Step == LetterStep.Suggestion && AwaitedOf(letter) is { } awaited) yield return awaited;
        }
    }

    /// <summary>Returns whether nothing was verified or written yet.</summary>
    private static bool IsUnwritten(Letter letter) =>
        letter is { Verification: null, Number: null } && letter.State is LetterState.Proposed or LetterState.Drafted;

    /// <summary>
    /// Returns a duty of the union on a case; null where the text has none, or it begins with something that the case does not have, as a complaint.
    /// </summary>
    private LetterDeadline? Own(Duty? duty, DeadlineKind kind, Letter first, LocalDate? complained) => duty switch
    {
        null => null,
        { Start: PeriodStart.Complained } => complained is { } day ? Counted(first, kind, duty, day) : null,
        { Start: PeriodStart.Registered } => Counted(first, kind, duty, first.Since),
        { Start: null } => Uncounted(first, kind, duty, first.Since),
        _ => null,
    };

    /// <summary>
    /// Returns what the union owes a complainant: while nothing was verified or written, to say if it does not accept the matter; once the letters are
    /// accepted, the result. Nobody records that it was told, so that each is listed until its last day alone; the result, where the text gives no number of
    /// days, for a month.
    /// </summary>
    private LetterDeadline? NoticeOf(Letter[] letters, LocalDate complained)
    {
        if (letters.All(letter => letter is { Verification: null, Number: null }))
        {
            return place!.NotAcceptedNotice is { Within: not null } notAccepted
                && Uncounted(letters[0], DeadlineKind.NotAcceptedNotice, notAccepted, complained) is var notice && asOf <= notice.NotBefore ? notice : null;
        }

        if (letters.Any(letter => letter.IsOpen) || letters.Select(AcceptedOn).Max() is not { } accepted) return null;
        switch (place!.ResultNotice)
        {
            case { Within: not null, Start: PeriodStart.Closed } result:
                LetterDeadline counted = Counted(letters[^1], DeadlineKind.ResultNotice, result, accepted);
                return asOf <= (counted.Due ?? counted.NotBefore) ? counted : null;
            case { Within: null } result when asOf <= accepted.PlusMonths(1):
                return Uncounted(letters[^1], DeadlineKind.ResultNotice, result, accepted);
            default:
                return null;
        }
    }

    /// <summary>Returns the day on which a letter was accepted, or supervisors found no breach; null if neither was.</summary>
    private static LocalDate? AcceptedOn(Letter letter) =>
        letter.Accepted ?? (letter is { State: LetterState.Accepted, Verification: { Breach: false } verified } ? verified.On : null);

    /// <summary>Returns until when an objection is answered: no text says it, so that the office's own limit counts, where it has set one.</summary>
    private LetterDeadline AnswerTo(Letter letter, LocalDate objected)
    {
        LetterDeadline bare = new(letter, DeadlineKind.ObjectionAnswer, objectionAnswer, objected, null);
        if (objectionAnswer is not { } within) return bare with { NoDue = DeadlineMessages.ObjectionWithoutLimit };
        DueDate due = DueDate.Of(objected, within, calendar);
        return bare with { Due = due.Date, NotBefore = due.NotBefore, NoDue = due.Reason };
    }

    /// <summary>Returns until when an opinion on verified facts is issued.</summary>
    private LetterDeadline? IssueOf(Letter letter)
    {
        if (letter is not { Kind: { } kind, Number: null, Verification: { Breach: true } verified }) return null;
        if (place!.Letter(kind) is not { IssueWithin: { } within } rule) return null;
        Duty duty = new(within, rule.IssueStart, null, rule.Sources["issueWithin"]);
        return rule.IssueStart is PeriodStart.Verified or PeriodStart.Confirmed
            ? Counted(letter, DeadlineKind.Issue, duty, verified.On)
            : Uncounted(letter, DeadlineKind.Issue, duty, verified.On);
    }

    /// <summary>Returns what the authority owes next on a suggestion that was served; null where the text does not oblige it.</summary>
    private LetterDeadline? AwaitedOf(Letter letter)
    {
        if (letter.AwaitedFrom is not { } from || letter.State is not (LetterState.Served or LetterState.Overdue)) return null;
        (DeadlineKind kind, Duty? duty) = letter.Outcome switch
        {
            ReplyOutcome.Filed => (DeadlineKind.Handling, place!.Handling),
            ReplyOutcome.CaseClosed => (DeadlineKind.Feedback, place!.Feedback),
            _ => (DeadlineKind.Filing, place!.Filing),
        };
        if (duty is null) return null;
        LetterDeadline found = duty.Within is null ? Uncounted(letter, kind, duty, from) : Counted(letter, kind, duty, from) with { Due = letter.Due };
        if (kind != DeadlineKind.Handling || duty.Within is not { } own || place.Extension?.Within is not { } more || more.Unit != own.Unit) return found;
        return found with { Extended = DueDate.Of(from, own with { Length = own.Length + more.Length }, calendar).Date };
    }

    private LetterDeadline Counted(Letter letter, DeadlineKind kind, Duty duty, LocalDate from)
    {
        if (duty.Within is not { } within) return Uncounted(letter, kind, duty, from);
        DueDate due = DueDate.Of(from, within, calendar);
        return new LetterDeadline(letter, kind, within, from, due.Date)
        {
            NotBefore = due.NotBefore,
            NoDue = due.Reason,
            Manner = duty.Manner,
            Article = place!.Cite(duty.Source),
        };
    }

    /// <summary>Returns a duty whose text gives no period, or does not say from when it counts: it is no earlier than counted from the earliest day.</summary>
    private LetterDeadline Uncounted(Letter letter, DeadlineKind kind, Duty duty, LocalDate earliest)
    {
        LetterDeadline bare = new(letter, kind, duty.Within, null, null)
        {
            NoDue = DeadlineMessages.DeadlineWithoutPeriod,
            Manner = duty.Manner,
            Article = place!.Cite(duty.Source),
        };
        if (duty.Within is not { } within) return bare;
        DueDate due = DueDate.Of(earliest, within, calendar);
        LocalDate day = due.Date ?? due.NotBefore!.Value;
        return bare with { NotBefore = day, NoDue = DeadlineMessages.DeadlineWithoutStart(day, within.InWords()) };
    }

    private LetterDeadline Dated(LetterDeadline deadline) => deadline.Due is { } due
        ? deadline with { IsOverdue = due < asOf, WorkingDaysLeft = due < asOf ? -WorkingDays(due, asOf) : WorkingDays(asOf, due) }
        : deadline;

    /// <summary>Counts the working days after a day up to a later one; null where the calendar does not know one of them.</summary>
    private int? WorkingDays(LocalDate from, LocalDate to)
    {
        int days = 0;
        for (LocalDate day = from.PlusDays(1); day <= to; day = day.PlusDays(1))
        {
            if (calendar.IsWorkingDay(day) is not { } worked) return null;
            if (worked) days++;
        }

        return days;
    }
}
