using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>Cases that persons open: beside alerts and before them, put right, and what is not allowed.</summary>
public sealed class LetterOpeningTests
{
    private const string Fact = "未依法签订书面劳动合同";

    private static readonly LocalDate May = LetterOffice.May;
    private static readonly Company Firm = new(LetterOffice.Company, "示例市示例家具有限公司");
    private static readonly LetterGrounds NoBreach = new("示例市示例家具有限公司", [], []);

    /// <summary>What happens, from nothing on, and the letters afterwards; a case of its own is marked ~.</summary>
    [Theory]
    [InlineData("open", "~investigate Proposed Opened")]
    [InlineData("open with fact", "~reminder Proposed Opened")]
    [InlineData("open, open with fact", "~investigate Escalated Opened, ~reminder Proposed Opened")]
    [InlineData("open, verify", "~investigate Escalated Opened, ~opinion Proposed Verified")]
    [InlineData("open with fact, verify", "~reminder Proposed Opened, ~opinion Proposed Verified")]
    [InlineData("open with fact, issue, serve, later", "~reminder Overdue Opened, ~opinion Proposed NotAnswered")]
    [InlineData("open with fact, issue, serve, refuse", "~reminder Replied Opened, ~opinion Proposed Refused")]
    [InlineData("open with fact, issue, serve, accept, reopen", "~reminder Accepted Opened, ~reminder-2 Proposed Reopened")]
    [InlineData("open with fact, scan", "~reminder Proposed Opened")]
    [InlineData("open with fact, scan, close letter, scan", "~reminder Closed Opened, reminder Proposed EpisodeOpen")]
    [InlineData("open with fact, close letter, open with fact", "~reminder Closed Opened, ~reminder Proposed Opened")]
    [InlineData("scan without breach, open with fact", "reminder Proposed Opened")]
    [InlineData("scan without breach, open with fact, scan", "reminder Proposed Opened")]
    [InlineData("scan without breach, open with fact, withdraw", "investigate Proposed EpisodeOpen")]
    [InlineData("scan, close letter, open", "reminder Closed EpisodeOpen, investigate-2 Proposed Opened")]
    [InlineData("scan, close letter, open, scan", "reminder Closed EpisodeOpen, investigate-2 Escalated Opened, reminder-2 Proposed EpisodeOpen")]
    [InlineData("scan, close letter, open with fact, scan", "reminder Closed EpisodeOpen, reminder-2 Proposed Opened")]
    [InlineData("scan, close alert, open with fact", "reminder Closed EpisodeOpen, ~reminder Proposed Opened")]
    [InlineData("open, withdraw", "")]
    [InlineData("open, withdraw, withdraw", "~investigate Proposed Opened")]
    [InlineData("open with fact, correct, withdraw", "~reminder Proposed Opened")]
    [InlineData("scan without breach, open with fact, withdraw, withdraw", "reminder Proposed Opened")]
    public void A_history_gives_the_letters(string history, string expected)
    {
        LetterOffice office = new();
        LocalDate day = May;
        office.Scan(day, [], _ => null);
        foreach (string step in history.Split(", "))
        {
            day = day.PlusDays(1);
            Do(office, step, day);
        }

        Assert.Equal(expected, string.Join(", ", office.Register.Letters.Select(Told)));
        Assert.Equal(office.Register.Letters, LetterRegister.Read([.. office.Ledger]).Letters);
    }

    [Fact]
    public void The_day_the_facts_and_the_articles_are_those_of_the_letter()
    {
        LetterOffice office = new();
        office.Scan(May, [], _ => null);
        Open(office, May.PlusDays(2), Fact);
        Letter letter = Assert.Single(office.Register.Letters);
        Assert.Equal($"{LetterOffice.Company}@2026-05-08-opened#reminder", letter.Id);
        Assert.Equal((May.PlusDays(2), Firm.Name), (letter.Since, letter.Name));
        Assert.Equal([Fact], letter.Proposal.Facts);
        Assert.Equal([LetterOffice.Article], letter.Proposal.Basis);
    }

    [Fact]
    public void A_correction_replaces_what_was_recorded_of_the_opening()
    {
        LetterOffice office = new();
        office.Scan(May, [], _ => null);
        Open(office, May, Fact);
        RecordedAct opened = office.Corrections.Acts[^1];
        LetterCorrection right = new() { On = May.PlusDays(-1), Source = CaseSource.Inspection, Matter = "检查发现", Facts = ["未按时发放工资"] };
        office.Correct(opened, right);
        LetterOpened now = Assert.IsType<LetterOpened>(office.Corrections.Acts.First(act => act.Kind == ActKind.CaseOpened).Standing);
        Assert.Equal((May.PlusDays(-1), CaseSource.Inspection, "检查发现"), (now.On, now.Source, now.Matter));
        Letter letter = Assert.Single(office.Register.Letters);
        Assert.Equal((May.PlusDays(-1), "未按时发放工资"), (letter.Since, Assert.Single(letter.Proposal.Facts)));
    }

    [Fact]
    public void An_opening_on_which_somebody_has_acted_is_not_withdrawn()
    {
        LetterOffice office = new();
        office.Scan(May, [], _ => null);
        Open(office, May, Fact);
        RecordedAct opened = office.Corrections.Acts[^1];
        office.Do(actions => actions.Draft(office.Register.Letters[0], "a.docx"));
        LetterActionException refused = Assert.Throws<LetterActionException>(() => office.Withdraw(opened));
        Assert.Equal(LetterActionReason.RestedOn, refused.Reason);
    }

    [Fact]
    public void An_opening_does_not_stand_again_beside_another_case()
    {
        LetterOffice office = new();
        office.Scan(May, [], _ => null);
        Open(office, May, Fact);
        office.Withdraw(office.Corrections.Acts[^1]);
        RecordedAct withdrawal = office.Corrections.Acts[^1];
        Open(office, May.PlusDays(1), Fact);
        Assert.Equal(LetterActionReason.CaseOpen, Assert.Throws<LetterActionException>(() => office.Withdraw(withdrawal)).Reason);
    }

    [Fact]
    public void The_alert_of_a_company_shows_the_letter_of_the_case_that_a_person_opened()
    {
        LetterOffice office = new();
        office.Scan(May, [], _ => null);
        Open(office, May, Fact);
        office.Scan(May.PlusDays(1), EpisodeTransition.Opened);
        string alert = AlertOf(office)!;
        Assert.Equal(LetterStep.Reminder, office.Register.CurrentOf(alert, LetterOffice.Company)!.Step);
        Assert.Null(office.Register.CurrentOf(alert));
        office.Do(actions => actions.Close(office.Register.Letters[0], "办结"));
        Assert.Null(office.Register.CurrentOf(alert, LetterOffice.Company));
    }

    public static TheoryData<string, LetterActionReason, string> Mistakes => new()
    {
        { "again", LetterActionReason.CaseOpen, "has an open case already" },
        { "beside a reminder", LetterActionReason.CaseOpen, "go on with that one" },
        { "again without facts", LetterActionReason.CaseOpen, "investigate" },
        { "tomorrow", LetterActionReason.DayToCome, "today is 2026-05-07" },
        { "no matter", LetterActionReason.MalformedMatter, "a few words on one line" },
        { "two lines", LetterActionReason.MalformedMatter, "a few words on one line" },
        { "phone in matter", LetterActionReason.PersonalFact, "13800001234" },
        { "phone in fact", LetterActionReason.PersonalFact, "13800001234" },
        { "blank fact", LetterActionReason.MalformedFact, "a fact is a sentence" },
        { "unlisted article", LetterActionReason.UnlistedArticle, "第九十九条" },
        { "correct to facts", LetterActionReason.MalformedFact, "a reminder has facts" },
        { "correct to a phone", LetterActionReason.PersonalFact, "13800001234" },
        { "correct nothing", LetterActionReason.NothingToCorrect, "" },
        { "correct outcome", LetterActionReason.NotCorrectable, "matter" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_is_not_allowed_is_said_and_records_nothing(string mistake, LetterActionReason reason, string said)
    {
        LetterOffice office = new() { Today = May.PlusDays(1) };
        office.Scan(May, [], _ => null);
        if (mistake == "beside a reminder") office.Scan(May.PlusDays(1), EpisodeTransition.Opened);
        if (mistake is "again") Open(office, May, Fact);
        if (mistake is "again without facts" || mistake.StartsWith("correct", StringComparison.Ordinal)) Open(office, May);
        int count = office.Ledger.Count;
        LetterActions actions = new(office.Register, office.Place, office.Issuer, office.Calendar, office.Today) { Articles = [LetterOffice.Article] };
        LetterActionException refused = Assert.Throws<LetterActionException>(() => mistake switch
        {
            "tomorrow" => actions.Open(Firm, new LetterOpening(May.PlusDays(2), CaseSource.Visit, "欠薪")),
            "no matter" => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, " ")),
            "two lines" => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, "欠薪\n王某")),
            "phone in matter" => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, "请回电13800001234")),
            "phone in fact" => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, "欠薪") { Facts = ["请回电13800001234"] }),
            "blank fact" => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, "欠薪") { Facts = [" "] }),
            "unlisted article" => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, "欠薪") { Facts = [Fact], Basis = ["中华人民共和国劳动法 第九十九条"] }),
            "again without facts" => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, "欠薪")),
            "correct to facts" => Correct(new LetterCorrection { Facts = [Fact] }),
            "correct to a phone" => Correct(new LetterCorrection { Matter = "请回电13800001234" }),
            "correct nothing" => Correct(new LetterCorrection { Matter = "来访" }),
            "correct outcome" => Correct(new LetterCorrection { Outcome = ReplyOutcome.Refused }),
            _ => actions.Open(Firm, new LetterOpening(May, CaseSource.Visit, "欠薪") { Facts = [Fact] }),
        });
        Assert.Equal(reason, refused.Reason);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        Assert.Equal(count, office.Ledger.Count);

        object Correct(LetterCorrection right)
        {
            office.Correct(office.Corrections.Acts[^1], right);
            return right;
        }
    }

    /// <summary>Of a case without an alert the closing of its letter says what became of it; of one with an alert that is the alert's.</summary>
    [Fact]
    public void What_became_of_a_case_without_an_alert_counts_once()
    {
        LetterOffice office = new();
        office.Scan(May, [], _ => null);
        LetterOpening opening = new(May, CaseSource.Visit, "来访") { Facts = [Fact], County = "440784" };
        office.Do(actions => actions.Open(Firm, opening));
        Letter letter = Assert.Single(office.Register.Letters);
        Assert.Equal(LetterActionReason.NegativeNumber, office.Refused(actions => actions.Close(letter, "已补签", workers: -1)).Reason);
        Assert.Equal(LetterActionReason.NegativeNumber, office.Refused(actions => actions.Close(letter, "已补签", yuan: -0.01m)).Reason);
        office.Do(actions => actions.Close(letter, "已补签", 30, 1200.5m));
        Funnel funnel = Funnel.Read(office.Ledger);
        Assert.Equal((30, 1200.5m, 0, 0, 0), (funnel.Workers, funnel.Yuan, funnel.Warnings, funnel.Closed, funnel.HandledEarly));
        OfficeReportRow row = Assert.Single(OfficeReport.Read(office.Ledger, May, May.PlusDays(1)).Rows, row => row.Counts.Workers > 0);
        Assert.Equal("440784", row.County);
    }

    [Fact]
    public void What_became_of_a_case_with_an_alert_is_told_with_the_alert()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Letter letter = office.Letter(LetterStep.Reminder);
        Assert.Equal(LetterActionReason.FiguresOfAlert, office.Refused(actions => actions.Close(letter, "已付清", workers: 30)).Reason);
        Assert.Equal(LetterActionReason.FiguresOfAlert, office.Refused(actions => actions.Close(letter, "已付清", yuan: 30)).Reason);
        Assert.Equal(0, Funnel.Read(office.Ledger).Workers);
    }

    private static void Open(LetterOffice office, LocalDate day, params string[] facts)
    {
        LetterOpening opening = new(day, CaseSource.Visit, "来访") { Facts = facts, Basis = facts.Length > 0 ? [LetterOffice.Article] : [] };
        office.Do(actions => actions.Open(Firm, opening, AlertOf(office)));
    }

    private static void Do(LetterOffice office, string step, LocalDate day)
    {
        Letter? last = office.Register.Letters.Count > 0 ? office.Register.Letters[^1] : null;
        switch (step)
        {
            case "open":
                Open(office, day);
                break;
            case "open with fact":
                Open(office, day, Fact);
                break;
            case "verify":
                office.Do(actions => actions.Verify(last!, new LetterFinding(day, ["甲", "乙"], [Fact])));
                break;
            case "issue":
                office.Do(actions => actions.Issue(last!, new LetterIssue(day, "张某") { NotBeforeCourt = true }));
                break;
            case "serve":
                office.Do(actions => actions.Serve(last!, day, ServiceForm.Mail));
                break;
            case "refuse":
                office.Do(actions => actions.Reply(last!, day, ReplyOutcome.Refused));
                break;
            case "accept":
                office.Do(actions => actions.Accept(last!, day));
                break;
            case "reopen":
                office.Do(actions => actions.Reopen(last!, "又发生"));
                break;
            case "close letter":
                office.Do(actions => actions.Close(last!, "办结"));
                break;
            case "close alert":
                office.CloseEpisode();
                break;
            case "withdraw":
                office.Withdraw(office.Corrections.Acts[^1]);
                break;
            case "correct":
                office.Correct(office.Corrections.Acts[^1], new LetterCorrection { Matter = "再来访" });
                break;
            case "scan without breach":
                office.Scan(day, EpisodeTransition.Opened, NoBreach);
                break;
            case "later":
                office.Scan(day.PlusDays(60), [], _ => null);
                break;
            case "scan":
                office.Scan(day, AlertOf(office) is null ? EpisodeTransition.Opened : EpisodeTransition.Unchanged);
                break;
            default:
                throw new InvalidOperationException(step);
        }
    }

    private static string? AlertOf(LetterOffice office) =>
        AlertBook.Read([.. office.Ledger]).EpisodeOf(LetterOffice.Company) is { IsOpen: true } open ? open.Id : null;

    private static string Told(Letter letter)
    {
        string own = letter.Episode.Contains("-opened", StringComparison.Ordinal) ? "~" : "";
        return $"{own}{letter.Id[(letter.Id.LastIndexOf('#') + 1)..]} {letter.State} {letter.Proposal.Reason}";
    }
}
