using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>Who signs and who verifies where the office names its people.</summary>
public sealed class UnionOfficeTests
{
    private static readonly LocalDate May = LetterOffice.May;

    private static readonly UnionOffice People = new(
        [new OfficeUnit(new Issuer("示例市总工会", "示", UnionLevel.County))],
        [
            Person("陈某", new OfficePost(OfficeRole.Chair, null, May)),
            Person("张某", new OfficePost(OfficeRole.Chair, May, null)),
            Person("赵某", new OfficePost(OfficeRole.ViceChair, null, null)),
            Person("钱某", new OfficePost(OfficeRole.ViceChair, May.PlusDays(30), null)),
            Person("李某", new OfficePost(OfficeRole.Clerk, null, null)),
            Person("王某", new OfficePost(OfficeRole.Supervisor, null, null)) with { Certificate = "012" },
            Person("孙某", new OfficePost(OfficeRole.Supervisor, null, May)) with { Certificate = "013" },
            Person("周某", new OfficePost(OfficeRole.Supervisor, null, null)) with { Certificate = "014" },
        ]);

    /// <summary>Who signs, in a place whose text names the chair, chair or vice-chair, or nobody; the office printed, or the end of what is said.</summary>
    [Theory]
    [InlineData("guangdong", "张某", "主席　张某")]
    [InlineData("hubei", " 张某 ", "主席　张某")]
    [InlineData("zhejiang", "张某", "主席　张某")]
    [InlineData("zhejiang", "赵某", "副主席　赵某")]
    [InlineData("guangdong", "赵某", "赵某 is a vice-chair, and the text of 广东省 lets no vice-chair sign; on 2026-05-06 letters are signed by 张某")]
    [InlineData("hubei", "赵某", "赵某 is a vice-chair, and the text of 湖北省 lets no vice-chair sign; on 2026-05-06 letters are signed by 张某")]
    [InlineData("zhejiang", "钱某", "钱某 is not in office on 2026-05-06; on 2026-05-06 letters are signed by 张某, 赵某")]
    [InlineData("guangdong", "陈某", "陈某 has left the office on 2026-05-06 and signs nothing on 2026-05-06; on 2026-05-06 letters are signed by 张某")]
    [InlineData("guangdong", "李某", "李某 is a clerk, who signs no letters; on 2026-05-06 letters are signed by 张某")]
    [InlineData("guangdong", "王某", "王某 is a supervisor, who signs no letters; on 2026-05-06 letters are signed by 张某")]
    [InlineData("guangdong", "吴某某", "nobody of the office is named '吴某某'; on 2026-05-06 letters are signed by 张某")]
    public void A_letter_is_signed_by_who_may_on_its_day(string place, string name, string expected)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        office.People = People;
        LetterIssue issue = new(May, name) { NotBeforeCourt = true, ReplyDays = place == "hubei" ? null : 10 };
        if (!expected.Contains('　', StringComparison.Ordinal))
        {
            LetterActionException refused = office.Refused(actions => actions.Issue(office.Letter(LetterStep.Reminder), issue));
            Assert.Equal((LetterActionReason.MayNotSign, expected), (refused.Reason, refused.Message));
            return;
        }

        office.Do(actions => actions.Issue(office.Letter(LetterStep.Reminder), issue));
        LetterDocument letter = Drafted(office, LetterStep.Reminder);
        Assert.Equal(expected, letter.Signatory);
    }

    [Fact]
    public void The_day_of_the_letter_decides_who_was_chair()
    {
        LetterOffice office = LetterOffice.WithReminder("guangdong");
        office.People = People with { People = [.. People.People.Select(person => person.Name is "陈某" or "张某" ? MovedOn(person, 2) : person)] };
        LetterIssue issue = new(May.PlusDays(1), "陈某") { NotBeforeCourt = true, ReplyDays = 10 };
        office.Do(actions => actions.Issue(office.Letter(LetterStep.Reminder), issue));
        Assert.Equal((OfficeRole.Chair, "陈某"), (office.Letter(LetterStep.Reminder).SignedAs, office.Letter(LetterStep.Reminder).SignedBy));
    }

    [Fact]
    public void Supervisors_of_the_list_are_recorded_with_their_certificates()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.People = People;
        office.Do(actions => actions.Verify(office.Letter(LetterStep.Reminder), new LetterFinding(May, ["王某", "周某"], ["拖欠工资"])));
        Assert.Equal(["012", "014"], office.Letter(LetterStep.Reminder).Verification!.Certificates);
        LetterDocument letter = Drafted(office, LetterStep.Opinion);
        Assert.Contains("（王某［证号012］、周某［证号014］，2026年5月6日）", letter.Checklist[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("孙某", "孙某 is no supervisor on 2026-05-06; the supervisors on 2026-05-06 are 王某, 周某")]
    [InlineData("李某", "李某 is no supervisor on 2026-05-06; the supervisors on 2026-05-06 are 王某, 周某")]
    [InlineData("吴某某", "nobody of the office is named '吴某某'; the supervisors on 2026-05-06 are 王某, 周某")]
    public void Who_is_no_supervisor_on_the_day_verifies_nothing(string name, string expected)
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.People = People;
        LetterFinding finding = new(May, ["王某", name], ["拖欠工资"]);
        LetterActionException refused = office.Refused(actions => actions.Verify(office.Letter(LetterStep.Reminder), finding));
        Assert.Equal((LetterActionReason.NoSupervisor, expected), (refused.Reason, refused.Message));
    }

    private static LetterDocument Drafted(LetterOffice office, LetterStep step) =>
        new LetterDrafter(office.Place, office.Issuer, RulePack.Default.Policy.Letters).Draft(office.Letter(step), office.Register);

    private static OfficePerson Person(string name, params OfficePost[] posts) => new(name, posts);

    private static OfficePerson MovedOn(OfficePerson person, int days) =>
        person with { Posts = [.. person.Posts.Select(post => post with { From = post.From?.PlusDays(days), Until = post.Until?.PlusDays(days) })] };
}
