namespace EarlyWarning.Correcting;

/// <summary>
/// Finds acts of persons that rest on others, or on a scan: acts that had their ground, an open episode or a letter, and would lose it if those were
/// taken back.
/// </summary>
internal static class RestingActs
{
    /// <summary>Returns the position of the first act that would lose its ground; null if none would.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <param name="correction">What would be recorded.</param>
    /// <param name="companies">The companies whose acts may lose their ground.</param>
    public static int? FirstOn(IReadOnlyList<LedgerEntry> ledger, LedgerEntry correction, IReadOnlySet<string> companies)
    {
        if (companies.Count == 0) return null;
        HashSet<int> now = [.. Grounds(ledger, companies).Where(act => act.HasGround).Select(act => act.Position)];
        foreach ((int position, bool hasGround) in Grounds([.. ledger, correction], companies))
        {
            if (!hasGround && now.Contains(position)) return position;
        }

        return null;
    }

    /// <summary>Returns for each act of some companies, in their order, whether its episode was open or its letter was there when it was done.</summary>
    private static List<(int Position, bool HasGround)> Grounds(IReadOnlyList<LedgerEntry> ledger, IReadOnlySet<string> companies)
    {
        List<(int Position, bool HasGround)> grounds = [];
        (AlertBook book, LetterRegister register, HandlingBook work) = (AlertBook.Empty, LetterRegister.Empty, HandlingBook.Empty);
        List<LedgerEntry> passed = [];
        foreach ((LedgerEntry entry, int position) in StandingActs.WithPositions(ledger))
        {
            if (CompanyOf(entry.Event) is not { } company || !companies.Contains(company)) continue;
            if (entry.Event is PersonEvent act)
            {
                (book, register, work) = (book.With(passed), register.With(passed), work.With(passed));
                passed.Clear();
                grounds.Add((position, HasGround(act, book, register, work)));
            }

            passed.Add(entry);
        }

        return grounds;
    }

    private static bool HasGround(PersonEvent act, AlertBook book, LetterRegister register, HandlingBook work) => act switch
    {
        CompanySilenced silenced => IsOpen(book, silenced.Episode),
        EpisodeClosed closed => IsOpen(book, closed.Episode) && (closed.SubmittedBy is null || work.Find(closed.Episode) is { Submitted: not null }),
        ClosingReturned returned => IsOpen(book, returned.Episode) && work.Find(returned.Episode) is { Submitted: not null },
        ReferralReceived received => IsOpen(book, received.Episode) && IsReferred(work, received.Episode, received.Referral),
        ReferralAnswered answered => IsOpen(book, answered.Episode) && IsReferred(work, answered.Episode, answered.Referral),
        HandlingAct done => IsOpen(book, done.Episode),
        LetterFulfilled fulfilled => register.Find(fulfilled.Letter)?.Promises.Any(promise => promise.Promise.By == fulfilled.By) == true,
        ObjectionAnswered answered => register.Find(answered.Letter)?.Objection is not null,
        LetterReopened or LetterOpened or OpenReminderIssued => true,
        LetterAct letter => register.Find(letter.Letter) is { State: not LetterState.Closed },
        _ => true,
    };

    private static bool IsReferred(HandlingBook work, string episode, string number) =>
        work.Find(episode)?.Referrals.Any(one => one.Number == number) == true;

    private static bool IsOpen(AlertBook book, string episode) => book.Episodes.Any(one => one.Id == episode && one.IsOpen);

    /// <summary>Returns the company that an event is about; null if it is about none.</summary>
    public static string? CompanyOf(LedgerEvent happened) => happened switch
    {
        LatchesMoved moved => moved.Company,
        EpisodeMoved moved => moved.Company,
        SilenceEnded ended => ended.Company,
        CompanySilenced silenced => silenced.Company,
        EpisodeClosed closed => closed.Company,
        EpisodeReopened reopened => reopened.Company,
        CaseDispatched dispatched => dispatched.Company,
        CaseOverdue overdue => overdue.Company,
        CaseEscalated escalated => escalated.Company,
        HandlingAct work => work.Company,
        LetterProposed proposed => proposed.Company,
        LetterAct act => act.Company,
        CaseFileAct file => file.Company,
        ReferralOverdue overdue => overdue.Company,
        WarningReceived received => received.Company,
        WarningStruckOff struck => struck.Company,
        CompanyWarned warned => warned.Company,
        LetterOverdue overdue => CompanyOf(overdue.Letter),
        LetterDue due => CompanyOf(due.Letter),
        LetterPromiseMissed missed => CompanyOf(missed.Letter),
        _ => null,
    };

    /// <summary>Returns the company of a letter by its id: the episode's, of company and date, and the step.</summary>
    private static string? CompanyOf(string letter) => letter.LastIndexOf('@') is var end and >= 0 ? letter[..end] : null;
}
