using NodaTime;

namespace EarlyWarning.Tests.Letters;

public sealed class LetterDrafterTests
{
    private static readonly LocalDate May = LetterOffice.May;

    [Fact]
    public void A_reminder_tells_the_facts_and_the_articles_and_asks_for_a_reply_in_the_places_time()
    {
        LetterDocument letter = Draft(LetterOffice.WithReminder("hubei"), LetterStep.Reminder);
        Assert.Equal((LetterKind.Reminder, "工会劳动法律监督提示函", "示例市总工会"), (letter.Kind, letter.Title, letter.Issuer));
        Assert.Equal(("示例市示例家具有限公司", LetterOffice.Company), (letter.Addressee, letter.CreditCode));
        Assert.Equal(["你单位存在拖欠职工工资情形，涉及人数：37。"], letter.Facts);
        Assert.Contains("上述情形涉及《中华人民共和国劳动法》第五十条的规定。根据《中华人民共和国工会法》第二十三条", letter.Basis, StringComparison.Ordinal);
        Assert.Equal("请于收到本函之日起15日内将自查和改正情况书面答复我会。", letter.Deadline);
        Assert.Null(letter.Objection);
        Assert.Null(letter.EarlierLetters);
        Assert.Equal((null, null, null), (letter.Number, letter.Date, letter.Signatory));
        Assert.Equal("特此提示。", letter.Closing);
    }

    [Fact]
    public void What_is_issued_has_number_date_and_signatory()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, May);
        LetterDocument letter = Draft(office, LetterStep.Reminder);
        Assert.Equal(("示工劳监函字〔2026〕1号", May, "张某"), (letter.Number, letter.Date, letter.Signatory));
        Assert.Contains("（示工劳监函字〔2026〕1号）收悉", letter.ReplySlip!.Opening, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_text_is_silent_the_deadline_is_the_issuers_to_fill_in()
    {
        LetterOffice office = LetterOffice.WithReminder("guangdong");
        Assert.Equal("请于收到本函之日起【回复期限】内将自查和改正情况书面回复我会。", Draft(office, LetterStep.Reminder).Deadline);
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Reminder), new LetterIssue(May, "张某") { NotBeforeCourt = true, ReplyDays = 10 }));
        Assert.Equal("请于收到本函之日起10日内将自查和改正情况书面回复我会。", Draft(office, LetterStep.Reminder).Deadline);
    }

    [Theory]
    [InlineData("拖欠 13 名职工工资,合计 43,520 元", "拖欠13名职工工资，合计43,520元。")]
    [InlineData("2026年3月至4月,你单位(总部)欠薪:已核实.", "2026年3月至4月，你单位（总部）欠薪：已核实。")]
    [InlineData("12:30 后仍加班; 未付报酬!", "12:30后仍加班；未付报酬！")]
    [InlineData("见 ABC (2026) No. 7", "见ABC (2026) No. 7。")]
    public void Facts_have_the_marks_of_a_Chinese_letter(string fact, string printed)
    {
        LetterOffice office = LetterOffice.WithReminder("hubei");
        office.Verify(May, LetterStep.Reminder, fact);
        Assert.Equal([printed], Draft(office, LetterStep.Opinion).Facts);
    }

    [Fact]
    public void An_opinion_tells_only_what_was_verified()
    {
        LetterOffice office = LetterOffice.WithUnansweredReminder();
        Assert.Empty(Draft(office, LetterStep.Opinion).Facts);
        office.Verify(new LocalDate(2026, 6, 2), LetterStep.Opinion, "拖欠甲", "拖欠乙。");
        LetterDocument letter = Draft(office, LetterStep.Opinion);
        Assert.Equal(["拖欠甲。", "拖欠乙。"], letter.Facts);
        Assert.Contains("不符合《中华人民共和国劳动法》第五十条的规定", letter.Basis, StringComparison.Ordinal);
        Assert.Contains("我会此前于2026年5月6日向你单位发出《工会劳动法律监督提示函》（示工劳监函字〔2026〕1号，2026年5月7日送达），你单位未在期限内回复。", letter.EarlierLetters, StringComparison.Ordinal);
        Assert.Contains(letter.Checklist, line => line.Contains("甲、乙", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zhejiang", "请于收到本意见书之日起15个工作日内将处理情况书面答复我会。", true)]
    [InlineData("tianjin", "请于收到本意见书之日起15日内将处理情况书面答复我会。", true)]
    [InlineData("kunming", "请于收到本意见书之日起10个工作日内将处理情况书面答复我会。", true)]
    [InlineData("shaanxi", "请于收到或者应当收到本意见书之日起30日内将处理情况书面答复我会。", false)]
    [InlineData("guangdong", "请于收到本监督书之日起30日内将改正情况告知我会。", false)]
    [InlineData("xuzhou", "请于收到本整改意见书之日起15个工作日内将处理情况书面答复我会。", false)]
    [InlineData("national", "请于收到本意见书之日起【回复期限】内将处理情况书面答复我会。", false)]
    public void Period_unit_and_right_to_object_are_the_places(string place, string deadline, bool mayObject)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        office.Verify(May);
        LetterDocument letter = Draft(office, LetterStep.Opinion);
        Assert.Equal(deadline, letter.Deadline);
        Assert.Equal(mayObject, letter.Objection is not null);
    }

    [Fact]
    public void A_suggestion_goes_to_the_authority_and_speaks_of_the_employer()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("jiangsu");
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), new LocalDate(2026, 6, 20), ReplyOutcome.Refused));
        LetterDocument letter = Draft(office, LetterStep.Suggestion);
        Assert.Equal(("示例市人力资源和社会保障局", "示例市示例家具有限公司"), (letter.Addressee, letter.CompanyName));
        Assert.Contains("示例市示例家具有限公司", letter.Opening, StringComparison.Ordinal);
        Assert.DoesNotContain("你单位", string.Concat(letter.Facts) + letter.EarlierLetters, StringComparison.Ordinal);
        Assert.Contains("该单位于2026年6月20日回复拒绝改正", letter.EarlierLetters, StringComparison.Ordinal);
        Assert.Equal("根据《江苏省工会劳动法律监督条例》第二十三条的规定，请贵单位于收到本建议书之日起5个工作日内决定是否立案并告知我会；不予立案的，书面说明理由；及时反馈处理结果。", letter.Deadline);
        Assert.Contains("因该单位未按照意见书的要求改正，根据《中华人民共和国工会法》第二十三条、《江苏省工会劳动法律监督条例》第二十一条的规定，现提出如下建议：", letter.Basis, StringComparison.Ordinal);
        Assert.Contains("发函单位为县级以上工会", letter.Checklist);
        Assert.NotEmpty(letter.Attachments);
        Assert.Equal("镇人社所", Draft(office, LetterStep.Suggestion, "镇人社所").Addressee);
    }

    [Fact]
    public void Every_place_drafts_every_letter_without_blank_paragraphs()
    {
        foreach (Jurisdiction place in RulePack.Default.Jurisdictions.Values)
        {
            LetterOffice office = LetterOffice.WithOpinionServed(place.Id);
            office.Do(actions => actions.Escalate(office.Letter(LetterStep.Opinion), new LocalDate(2026, 7, 20), ProposalReason.NotCarriedOut));
            foreach (LetterStep step in new[] { LetterStep.Reminder, LetterStep.Opinion, LetterStep.Suggestion }.Where(step => office.Register.Find(LetterOffice.Id(step)) is not null))
            {
                LetterDocument letter = Draft(office, step);
                string?[] paragraphs = [letter.Opening, letter.EarlierLetters, letter.Basis, letter.Request, letter.Deadline, letter.Objection, letter.Consequence, letter.Closing, .. letter.Facts, .. letter.Checklist];
                Assert.All(paragraphs.OfType<string>(), text => Assert.False(string.IsNullOrWhiteSpace(text) || text.Contains('\n', StringComparison.Ordinal) || text.Contains('{', StringComparison.Ordinal), text));
            }
        }
    }

    [Fact]
    public void Articles_of_one_law_are_cited_together()
    {
        LetterOffice office = new();
        office.Scan(May, EpisodeTransition.Opened, new LetterGrounds("某厂", ["甲"], ["中华人民共和国劳动法 第五十条", "工伤保险条例 第十七条", "中华人民共和国劳动法 第七十二条"]));
        Assert.StartsWith("上述情形涉及《中华人民共和国劳动法》第五十条、第七十二条、《工伤保险条例》第十七条的规定。", Draft(office, LetterStep.Reminder).Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void A_look_into_the_matter_is_no_letter()
    {
        LetterOffice office = new();
        office.Scan(May, EpisodeTransition.Opened, new LetterGrounds("某厂", [], []));
        Assert.Contains("no letter yet", Assert.Throws<LetterActionException>(() => Draft(office, LetterStep.Investigate)).Message, StringComparison.Ordinal);
    }

    private static LetterDocument Draft(LetterOffice office, LetterStep step, string? to = null) =>
        new LetterDrafter(office.Place, office.Issuer, RulePack.Default.Policy.Letters).Draft(office.Letter(step), office.Register, to);
}
