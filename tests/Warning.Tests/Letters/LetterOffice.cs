using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>Records scans and acts in a ledger, and computes the register from it anew each time.</summary>
internal sealed class LetterOffice(string place = "hubei", UnionLevel? level = UnionLevel.County)
{
    public const string Company = "91440784XN0202618Y";
    public const string Arrears = "你单位存在拖欠职工工资情形,涉及人数:37";
    public const string Article = "中华人民共和国劳动法 第五十条";

    public static readonly LocalDate May = new(2026, 5, 6);

    private static readonly Instant At = Instant.FromUtc(2026, 1, 1, 0, 0);

    private readonly List<LedgerEntry> ledger = [];

    public Issuer Issuer { get; set; } = new("示例市总工会", "示", level);

    public Jurisdiction Place { get; } = RulePack.Default.Jurisdictions[place];

    public WorkingCalendar Calendar { get; set; } = RulePack.Default.Calendar;

    public LocalDate AsOf { get; private set; } = May;

    public IReadOnlyList<LedgerEntry> Ledger => ledger;

    public LetterRegister Register => LetterRegister.Read(ledger);

    /// <summary>The day after which persons can have done nothing; null: not checked.</summary>
    public LocalDate? Today { get; set; }

    /// <summary>The office's people; null: who signs and verifies is not checked.</summary>
    public UnionOffice? People { get; set; }

    public LetterActions Actions => new(Register, Place, Issuer, Calendar, Today, People);

    private EventStamp Stamp => new(At, AsOf, "p", "李某");

    public static string Episode(string company = Company, LocalDate? opened = null) => $"{company}@{opened ?? May:uuuu-MM-dd}";

    public static string Id(LetterStep step) => EarlyWarning.Letter.IdOf(Episode(), step);

    public Letter Letter(LetterStep step, int round) =>
        Register.Find(EarlyWarning.Letter.IdOf(Episode(), step, round))
        ?? throw new InvalidOperationException($"There is no {step} of round {round}.");

    public Letter Letter(LetterStep step) => Register.Find(Id(step)) ?? throw new InvalidOperationException($"There is no {step}.");

    /// <summary>Returns an office with one company, for which a reminder is proposed.</summary>
    public static LetterOffice WithReminder(string place = "hubei", UnionLevel? level = UnionLevel.County)
    {
        LetterOffice office = new(place, level);
        office.Scan(May, EpisodeTransition.Opened);
        return office;
    }

    /// <summary>Returns an office whose reminder was served on 2026-05-07 and not answered, so that a scan of 2026-06-01 proposed the opinion.</summary>
    public static LetterOffice WithUnansweredReminder(string place = "hubei")
    {
        LetterOffice office = WithReminder(place);
        office.Serve(LetterStep.Reminder, May, May.PlusDays(1));
        office.Scan(new LocalDate(2026, 6, 1), EpisodeTransition.Unchanged);
        return office;
    }

    /// <summary>Returns an office whose opinion was served on 2026-06-03, after a verification on 2026-06-02.</summary>
    public static LetterOffice WithOpinionServed(string place = "hubei")
    {
        LetterOffice office = WithUnansweredReminder(place);
        office.Verify(new LocalDate(2026, 6, 2));
        office.Serve(LetterStep.Opinion, new LocalDate(2026, 6, 3), new LocalDate(2026, 6, 3));
        return office;
    }

    public IReadOnlyList<LedgerEntry> Scan(LocalDate asOf, EpisodeTransition transition, LetterGrounds? grounds = null) =>
        Scan(asOf, [Move(Company, transition)], _ => grounds ?? new LetterGrounds("示例市示例家具有限公司", [Arrears], [Article]));

    public IReadOnlyList<LedgerEntry> Scan(LocalDate asOf, IReadOnlyList<EpisodeMoved> moves, Func<string, LetterGrounds?> grounds, bool ends = true)
    {
        AsOf = asOf;
        EventStamp stamp = EventStamp.OfScan(At, asOf, "p");
        IReadOnlyList<LedgerEntry> found = LetterRegister.Before(ledger, asOf).Advance(moves, grounds, Calendar, stamp);
        ledger.Add(new LedgerEntry(stamp, new ScanBegan(1)));
        ledger.AddRange(moves.Select(move => new LedgerEntry(stamp, move)));
        ledger.AddRange(found);
        if (ends) ledger.Add(new LedgerEntry(stamp, new ScanEnded()));
        return found;
    }

    public static EpisodeMoved Move(string company, EpisodeTransition transition, LocalDate? opened = null) =>
        new(company, Episode(company, opened), transition, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true);

    public void CloseEpisode(ClosedAs closedAs = ClosedAs.Handled, int? workers = null, decimal? yuan = null) =>
        ledger.Add(new LedgerEntry(Stamp, new EpisodeClosed(Company, Episode(), closedAs, Level.Red) { Workers = workers, Yuan = yuan }));

    public LetterAct Do(Func<LetterActions, LetterAct> act)
    {
        LetterAct done = act(Actions);
        ledger.Add(new LedgerEntry(Stamp, done));
        return done;
    }

    public void Verify(LocalDate on, LetterStep of = LetterStep.Reminder, params string[] facts) => Do(actions => actions.Verify(
        Letter(of), new LetterFinding(on, ["甲", "乙"], facts.Length > 0 ? facts : ["2026年3月至4月拖欠37名职工工资"]) { NotBeforeCourt = true }));

    /// <summary>
    /// Issues a letter with all that the place asks for: a period where its text sets none, a discussion, and the first ground where none follows.
    /// </summary>
    public LetterIssued Issue(LetterStep step, LocalDate on, string? number = null)
    {
        Letter letter = Letter(step);
        LetterRule rule = Place.Letter(letter.Kind!.Value);
        return (LetterIssued)Do(actions => actions.Issue(letter, new LetterIssue(on, "张某")
        {
            NotBeforeCourt = true,
            Number = number,
            ReplyDays = rule.Reply is null && step != LetterStep.Suggestion ? 15 : null,
            DecidedBy = Place.DecidedBy is null ? null : "示例市总工会主席会议",
            Ground = rule.Grounds.Any(ground => ground.FollowsFrom.Contains(letter.Proposal.Reason)) ? null : rule.Grounds.FirstOrDefault()?.Id,
        }));
    }

    public LetterServed Serve(LetterStep step, LocalDate issued, LocalDate served)
    {
        Issue(step, issued);
        return (LetterServed)Do(actions => actions.Serve(Letter(step), served, ServiceForm.InPerson));
    }

    public LetterCorrections Corrections => new(ledger, Actions);

    /// <summary>Returns the last act of a kind on a letter.</summary>
    public RecordedAct Act(LetterStep step, ActKind kind) => Corrections.Acts.Last(act => act.Letter == Id(step) && act.Kind == kind);

    public IReadOnlyList<LedgerEntry> Correct(RecordedAct act, LetterCorrection right) => Add(Corrections.Correct(act, right, "陈某", "看错了", At));

    public IReadOnlyList<LedgerEntry> Withdraw(RecordedAct act) => Add(Corrections.Withdraw(act, "陈某", "误登", At));

    public LetterActionException RefusedToPutRight(Func<LetterCorrections, IReadOnlyList<LedgerEntry>> put)
    {
        int before = ledger.Count;
        LetterActionException refused = Assert.Throws<LetterActionException>(() => Add(put(Corrections)));
        Assert.Equal(before, ledger.Count);
        return refused;
    }

    private IReadOnlyList<LedgerEntry> Add(IReadOnlyList<LedgerEntry> entries)
    {
        ledger.AddRange(entries);
        return entries;
    }

    public LetterActionException Refused(Func<LetterActions, LetterAct> act)
    {
        int before = ledger.Count;
        LetterActionException refused = Assert.Throws<LetterActionException>(() => Do(act));
        Assert.Equal(before, ledger.Count);
        return refused;
    }
}
