using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>An office at work: scans and acts go into a ledger, and the register is read from it anew each time.</summary>
internal sealed class LetterOffice(string place = "hubei", UnionLevel? level = UnionLevel.County)
{
    public const string Company = "91440784XN0202618Y";
    public const string Arrears = "你单位存在拖欠职工工资情形,涉及人数:37";
    public const string Article = "中华人民共和国劳动法 第五十条";

    public static readonly LocalDate May = new(2026, 5, 6);

    private readonly MemoryLedger ledger = new();

    public Issuer Issuer { get; set; } = new("鹤山市总工会", "鹤", level);

    public Jurisdiction Place { get; } = RulePack.Default.Jurisdictions[place];

    public WorkingCalendar Calendar { get; set; } = RulePack.Default.Calendar;

    public LocalDate AsOf { get; private set; } = May;

    public IReadOnlyList<LedgerEvent> Events => ledger.Read();

    public LetterRegister Register => LetterRegister.Read(ledger.Read());

    public LetterDesk Desk => new(Register, Place, Issuer, Calendar, new EventStamp(Instant.FromUtc(2026, 1, 1, 0, 0), AsOf, "p", "李某"));

    public static string Episode(string company = Company, LocalDate? opened = null) => $"{company}@{opened ?? May:uuuu-MM-dd}";

    public static string Id(LetterStep step) => EarlyWarning.Letter.IdOf(Episode(), step);

    public Letter Letter(LetterStep step) => Register.Find(Id(step)) ?? throw new InvalidOperationException($"There is no {step}.");

    /// <summary>An office whose one company has had a reminder proposed.</summary>
    public static LetterOffice WithReminder(string place = "hubei", UnionLevel? level = UnionLevel.County)
    {
        LetterOffice office = new(place, level);
        office.Scan(May, Transition.Opened);
        return office;
    }

    /// <summary>Has had its reminder served on 2026-05-07 without an answer, and the opinion proposed by a scan of 2026-06-01.</summary>
    public static LetterOffice WithUnansweredReminder(string place = "hubei")
    {
        LetterOffice office = WithReminder(place);
        office.Serve(LetterStep.Reminder, May, May.PlusDays(1));
        office.Scan(new LocalDate(2026, 6, 1), Transition.Unchanged);
        return office;
    }

    /// <summary>Has had its opinion served on 2026-06-03 after a verification on 2026-06-02.</summary>
    public static LetterOffice WithOpinionServed(string place = "hubei")
    {
        LetterOffice office = WithUnansweredReminder(place);
        office.Verify(new LocalDate(2026, 6, 2));
        office.Serve(LetterStep.Opinion, new LocalDate(2026, 6, 3), new LocalDate(2026, 6, 3));
        return office;
    }

    public IReadOnlyList<LedgerEvent> Scan(LocalDate asOf, Transition transition, LetterGrounds? grounds = null) =>
        Scan(asOf, [Move(Company, transition)], _ => grounds ?? new LetterGrounds("鹤山市示例家具有限公司", [Arrears], [Article]));

    public IReadOnlyList<LedgerEvent> Scan(LocalDate asOf, IReadOnlyList<EpisodeMoved> moves, Func<string, LetterGrounds?> grounds, bool ends = true)
    {
        AsOf = asOf;
        EventStamp stamp = new(Instant.FromUtc(2026, 1, 1, 0, 0), asOf, "p", ScanEvent.ScanActor);
        IReadOnlyList<EpisodeMoved> stamped = [.. moves.Select(move => move with { AsOf = asOf })];
        IReadOnlyList<LedgerEvent> found = LetterRegister.Before(ledger.Read(), asOf).Advance(stamped, grounds, Calendar, stamp);
        ledger.Append([new ScanBegan(1) { At = stamp.At, AsOf = asOf, Pack = "p", Actor = "scan" }, .. stamped, .. found]);
        if (ends) ledger.Append([new ScanEnded { At = stamp.At, AsOf = asOf, Pack = "p", Actor = "scan" }]);
        return found;
    }

    public static EpisodeMoved Move(string company, Transition transition, LocalDate? opened = null) =>
        new(company, Episode(company, opened), transition, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true)
        {
            At = Instant.FromUtc(2026, 1, 1, 0, 0),
            AsOf = May,
            Pack = "p",
            Actor = "scan",
        };

    public void CloseEpisode(ClosedAs closedAs = ClosedAs.Handled, int? workers = null, decimal? yuan = null) => ledger.Append(
    [
        new EpisodeClosed(Company, Episode(), closedAs, Level.Red)
        {
            At = Instant.FromUtc(2026, 1, 1, 0, 0),
            AsOf = AsOf,
            Pack = "p",
            Actor = "李某",
            Workers = workers,
            Yuan = yuan,
        },
    ]);

    public LetterAct Do(Func<LetterDesk, LetterAct> act)
    {
        LetterAct done = act(Desk);
        ledger.Append([done]);
        return done;
    }

    public void Verify(LocalDate on, LetterStep of = LetterStep.Reminder, params string[] facts) => Do(desk => desk.Verify(
        Letter(of), new LetterFinding(on, ["甲", "乙"], facts.Length > 0 ? facts : ["2026年3月至4月拖欠37名职工工资"]) { NotBeforeCourt = true }));

    public LetterIssued Issue(LetterStep step, LocalDate on, string? number = null) => (LetterIssued)Do(desk => desk.Issue(
        Letter(step), new LetterIssue(on, "张某") { NotBeforeCourt = true, Number = number }));

    public LetterServed Serve(LetterStep step, LocalDate issued, LocalDate served)
    {
        Issue(step, issued);
        return (LetterServed)Do(desk => desk.Serve(Letter(step), served, ServiceForm.InPerson));
    }

    public string Refused(Func<LetterDesk, LetterAct> act)
    {
        int before = ledger.Read().Count;
        string message = Assert.Throws<LedgerException>(() => Do(act)).Message;
        Assert.Equal(before, ledger.Read().Count);
        return message;
    }
}
