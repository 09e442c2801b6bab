using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>Open reminders: their numbers and text, who may publish them, and what becomes of their letters.</summary>
public sealed class OpenReminderTests
{
    private static readonly LocalDate July = new(2026, 7, 1);
    private static readonly OpenReminder Heat = RulePack.Default.OpenReminders.Single(reminder => reminder.Id == "heat");
    private static readonly Company[] Three = [new("A", "甲厂"), new("B", "乙厂"), new("C", "")];

    [Fact]
    public void The_pack_has_four_and_each_rests_on_listed_articles()
    {
        Assert.Equal(
            ["heat", "rest-and-leave", "wages-before-spring-festival", "written-contracts"], RulePack.Default.OpenReminders.Select(reminder => reminder.Id));
        foreach (OpenReminder reminder in RulePack.Default.OpenReminders)
        {
            Assert.Contains(reminder.Items, item => item.Articles.Count > 0);
            Assert.All(reminder.Items.SelectMany(item => item.Articles), article => Assert.Contains(article, RulePack.Default.Policy.Letters.Articles));
            Assert.All(reminder.Items.SelectMany(item => item.Articles), article => Assert.Contains(article[..article.IndexOf(' ')], reminder.Laws));
        }
    }

    [Fact]
    public void Companies_get_the_next_numbers_in_a_row_and_one_letter_for_all_gets_one()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, LetterOffice.May);
        OpenReminderIssued each = Issue(office, oneEach: true);
        Assert.Equal(["示工劳监函字〔2026〕2号", "示工劳监函字〔2026〕3号", "示工劳监函字〔2026〕4号"], each.Copies.Select(copy => copy.Number));
        Assert.Equal(["甲厂", "乙厂", "C"], each.Copies.Select(copy => copy.Name));
        OpenReminderIssued one = Issue(office, oneEach: false, to: "全县各用人单位");
        Assert.Equal(new OpenReminderCopy("示工劳监函字〔2026〕5号", "示工劳监函字〔2026〕5号", "全县各用人单位"), Assert.Single(one.Copies));
        Assert.Equal("示工劳监函字〔2026〕6号", office.Do(actions => actions.Issue(Heat, new OpenReminderIssue(July, "张某", []))).Episode);
    }

    [Fact]
    public void The_letters_are_in_the_register_done_with_and_no_case()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Issue(office, oneEach: true);
        Letter letter = office.Register.FindNumber("示工劳监函字[2026]2号")!;
        Assert.Equal(("B", "乙厂", LetterState.Closed), (letter.Company, letter.Name, letter.State));
        Assert.Equal((July, ProposalReason.OpenReminder), (letter.Issued!.Value, letter.Proposal.Reason));
        Assert.Equal((null, null, "李某", "张某"), (letter.Reply, letter.Due, letter.IssuedBy, letter.SignedBy));
        Assert.Equal(LetterActionReason.NoCase, office.Refused(actions => actions.Reopen(letter, "又发生")).Reason);
        LetterFinding found = new(July, ["甲", "乙"], ["欠薪"]);
        Assert.Equal(LetterActionReason.NotOpen, office.Refused(actions => actions.Verify(letter, found)).Reason);

        // The company has no open letter: a case of it can be opened.
        office.Do(actions => actions.Open(new Company("B", "乙厂"), new LetterOpening(July, CaseSource.Visit, "来访")));
        Assert.Equal(3, Funnel().Reminders);

        Funnel Funnel() => CaseState.Of(office.Ledger).Funnel;
    }

    [Fact]
    public void Withdrawn_the_numbers_are_free_and_brought_back_they_must_be_free()
    {
        LetterOffice office = LetterOffice.WithReminder();
        Issue(office, oneEach: true);
        RecordedAct issued = office.Corrections.Get("示工劳监函字〔2026〕3号#issued");
        office.Withdraw(issued);
        Assert.Null(office.Register.FindNumber("示工劳监函字〔2026〕3号"));
        RecordedAct withdrawal = office.Corrections.Acts[^1];
        office.Withdraw(withdrawal);
        Assert.Equal("C", office.Register.FindNumber("示工劳监函字〔2026〕3号")!.Company);
        office.Withdraw(office.Corrections.Acts[^1]);
        Issue(office, oneEach: false);
        RecordedAct last = office.Corrections.Acts.Last(act => act.Kind == ActKind.Withdrawn);
        Instant now = Instant.FromUtc(2026, 7, 2, 0, 0);
        Assert.Equal(LetterActionReason.NumberUsed, office.RefusedToPutRight(corrections => corrections.Withdraw(last, "陈某", "误撤", now)).Reason);
        RecordedAct second = office.Corrections.Acts.Last(act => act.Kind == ActKind.Issued);
        LetterCorrection right = new() { On = July };
        Assert.Equal(LetterActionReason.NotCorrectable, office.RefusedToPutRight(corrections => corrections.Correct(second, right, "陈某", "看错了", now)).Reason);
    }

    /// <summary>The levels by the texts of the places: county for open reminders in Hubei and Shaanxi, else what they say of reminders.</summary>
    [Theory]
    [InlineData("hubei", UnionLevel.County, null)]
    [InlineData("hubei", UnionLevel.City, null)]
    [InlineData("hubei", UnionLevel.Town, "county")]
    [InlineData("hubei", UnionLevel.GrassRoots, "an open reminder")]
    [InlineData("hubei", null, "level")]
    [InlineData("shaanxi", UnionLevel.Town, "county")]
    [InlineData("shaanxi", UnionLevel.County, null)]
    [InlineData("zhejiang", UnionLevel.Town, null)]
    [InlineData("national", null, null)]
    public void A_union_publishes_where_the_text_of_the_place_lets_it(string place, UnionLevel? level, string? refused)
    {
        LetterOffice office = new(place, level);
        office.Scan(LetterOffice.May, [], _ => null);
        if (refused is null)
        {
            Issue(office, oneEach: false);
            return;
        }

        LetterActionException exception = office.Refused(actions => actions.Issue(Heat, new OpenReminderIssue(July, "张某", [])));
        Assert.Equal(LetterActionReason.IssuerLevel, exception.Reason);
        Assert.Contains(refused, exception.Message, StringComparison.Ordinal);
    }

    public static TheoryData<string, LetterActionReason> Mistakes => new()
    {
        { "nobody", LetterActionReason.NoAddressee },
        { "blank addressee", LetterActionReason.NoAddressee },
        { "addressee of two lines", LetterActionReason.NoAddressee },
        { "tomorrow", LetterActionReason.DayToCome },
        { "unsigned", LetterActionReason.NobodySigned },
        { "no issuer", LetterActionReason.NoIssuer },
        { "no place", LetterActionReason.NoJurisdiction },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void What_is_not_allowed_is_said(string mistake, LetterActionReason reason)
    {
        LetterOffice office = LetterOffice.WithReminder();
        LocalDate today = mistake == "tomorrow" ? July.PlusDays(-1) : July;
        Jurisdiction? place = mistake == "no place" ? null : office.Place;
        LetterActions actions = new(office.Register, place, mistake == "no issuer" ? null : office.Issuer, office.Calendar, today);
        OpenReminderIssue issue = new(July, mistake == "unsigned" ? " " : "张某", [])
        {
            OneEach = mistake == "nobody",
            To = mistake switch { "blank addressee" => " ", "addressee of two lines" => "全县\n各单位", _ => null },
        };
        Assert.Equal(reason, Assert.Throws<LetterActionException>(() => actions.Issue(Heat, issue)).Reason);
    }

    [Fact]
    public void The_place_s_own_regulation_is_named_where_there_is_one()
    {
        Assert.Contains("《防暑降温措施管理办法》《湖北省工会劳动法律监督条例》等规定", OpeningIn("hubei"), StringComparison.Ordinal);
        Assert.Contains("《防暑降温措施管理办法》等规定", OpeningIn("national"), StringComparison.Ordinal);

        static string OpeningIn(string place) => OpenReminderDrafter.Fill(Heat, RulePack.Default.Jurisdictions[place]).Opening;
    }

    private static OpenReminderIssued Issue(LetterOffice office, bool oneEach, string? to = null) => (OpenReminderIssued)office.Do(
        actions => actions.Issue(Heat, new OpenReminderIssue(July, "张某", oneEach ? Three : []) { OneEach = oneEach, To = to }));
}
