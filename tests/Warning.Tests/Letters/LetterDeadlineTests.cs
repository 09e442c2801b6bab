using System.Globalization;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Letters;

/// <summary>What the union itself, the authority and an employer with a promise owe until when, by the facts of the register.</summary>
public sealed class LetterDeadlineTests
{
    private static readonly LocalDate May = LetterOffice.May;

    /// <summary>A case that came into the register on Wednesday, 2026-05-06, seen on 05-07; 05-09 is a Saturday that is worked.</summary>
    [Theory]
    [InlineData("kunming", "", "Acceptance 2026-05-12 left 4")]
    [InlineData("kunming", "draft", "")]
    [InlineData("kunming", "verify", "Issue 2026-05-14 left 6")]
    [InlineData("kunming", "verify, issue", "")]
    [InlineData("shaanxi", "", "Investigation 2026-06-05 left 22")]
    [InlineData("shaanxi", "draft", "Investigation 2026-06-05 left 22")]
    [InlineData("shaanxi", "verify", "")]
    [InlineData("shaanxi", "serve", "")]
    [InlineData("hangzhou", "", "Investigation not before 2026-05-26")]
    [InlineData("hangzhou", "verify", "Issue 2026-05-15 left 7")]
    [InlineData("shenyang", "", "Investigation not before 2026-06-05")]
    [InlineData("anhui", "", "")]
    [InlineData("inner-mongolia", "", "")]
    [InlineData("tianjin", "", "")]
    [InlineData("guangdong", "", "")]
    [InlineData("guangdong", "verify", "")]
    [InlineData("national", "", "")]
    public void The_facts_of_the_register_start_and_end_what_the_union_owes(string place, string acts, string expected)
    {
        LetterOffice office = LetterOffice.WithReminder(place);
        foreach (string act in acts.Split(", ", StringSplitOptions.RemoveEmptyEntries)) Do(office, act);
        Assert.Equal(expected, Told(office, new LocalDate(2026, 5, 7)));
    }

    [Theory]
    [InlineData("2026-05-11", "Acceptance 2026-05-12 left 1")]
    [InlineData("2026-05-12", "Acceptance 2026-05-12 left 0")]
    [InlineData("2026-05-13", "Acceptance 2026-05-12 left -1 past")]
    [InlineData("2026-05-18", "Acceptance 2026-05-12 left -4 past")]
    public void Working_days_are_counted_down_and_on(string asOf, string expected)
    {
        LetterOffice office = LetterOffice.WithReminder("kunming");
        Assert.Equal(expected, Told(office, LocalDate.FromDateTime(DateTime.Parse(asOf, CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Without_the_calendar_of_a_year_the_earliest_day_is_known_and_why()
    {
        LetterOffice office = new("kunming");
        EpisodeMoved[] moves = [LetterOffice.Move(LetterOffice.Company, EpisodeTransition.Opened)];
        office.Scan(new LocalDate(2026, 12, 28), moves, _ => new LetterGrounds("甲", [LetterOffice.Arrears], []));
        LetterDeadline deadline = Assert.Single(Of(office, new LocalDate(2026, 12, 28)));
        Assert.Equal((null, new LocalDate(2027, 1, 2), null), (deadline.Due, deadline.NotBefore, deadline.WorkingDaysLeft));
        Assert.Equal("not before 2027-01-02: no calendar of 2027 yet; add rules/calendars/cn-2027.json", deadline.NoDue!.ToString());
    }

    [Fact]
    public void Where_the_text_does_not_say_from_when_no_day_is_guessed()
    {
        LetterDeadline deadline = Assert.Single(Of(LetterOffice.WithReminder("hangzhou"), May));
        Assert.Equal("not before 2026-05-26: the text does not say from when its 20 days count", deadline.NoDue!.ToString());
        Assert.Equal("不早于 2026-05-26：条例没有写明 20 日从何时起算", deadline.NoDue.ToString(MessageLanguage.Chinese));
        Assert.Equal(("提出书面意见", "《杭州市工会劳动法律监督条例》第十五条"), (deadline.Manner, deadline.Article));
    }

    [Fact]
    public void What_the_authority_owes_follows_its_answers_with_the_extension_that_it_may_get()
    {
        LetterOffice office = LetterOffice.WithOpinionServed("inner-mongolia");
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), new LocalDate(2026, 6, 8), ReplyOutcome.Refused));
        office.Serve(LetterStep.Suggestion, new LocalDate(2026, 6, 9), new LocalDate(2026, 6, 10));
        Assert.Equal("Filing 2026-06-17 left 5", Told(office, new LocalDate(2026, 6, 10)));
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 6, 12), ReplyOutcome.Filed));
        LetterDeadline handling = Assert.Single(Of(office, new LocalDate(2026, 6, 12)));
        Assert.Equal(
            (DeadlineKind.Handling, new LocalDate(2026, 9, 7), new LocalDate(2026, 10, 23), 60),
            (handling.Kind, handling.Due!.Value, handling.Extended!.Value, handling.WorkingDaysLeft!.Value));
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Suggestion), new LocalDate(2026, 8, 3), ReplyOutcome.CaseClosed));
        Assert.Equal("Feedback 2026-08-10 left 5", Told(office, new LocalDate(2026, 8, 3)));
    }

    [Fact]
    public void A_promise_is_due_until_it_is_kept_and_what_is_past_comes_first()
    {
        LetterOffice office = LetterOffice.WithReminder("hubei");
        office.Serve(LetterStep.Reminder, May, May);
        LetterPromise[] promises = [new(new LocalDate(2026, 7, 31), 20_000, null), new(new LocalDate(2026, 5, 20), null, "补签劳动合同")];
        office.Do(actions => actions.Accept(office.Letter(LetterStep.Reminder), May.PlusDays(1), promises: promises));
        Assert.Equal("Promise 2026-05-20 left -2 past; Promise 2026-07-31 left 49", Told(office, new LocalDate(2026, 5, 22)));
        office.Do(actions => actions.Fulfil(office.Letter(LetterStep.Reminder), new LocalDate(2026, 5, 22)));
        Assert.Equal("Promise 2026-07-31 left 49", Told(office, new LocalDate(2026, 5, 22)));
    }

    /// <summary>
    /// A case that a person opened on Wednesday, 2026-05-06; 05-09 is a Saturday that is worked. Thirty working days on it is 06-16, five 05-12, ten after an
    /// acceptance of 05-08 is 05-21.
    /// </summary>
    [Theory]
    [InlineData("anhui", CaseSource.Complaint, "", "2026-05-07", "Investigation 2026-06-16 left 29; NotAcceptedNotice not before 2026-05-12")]
    [InlineData("anhui", CaseSource.Visit, "", "2026-05-07", "Investigation 2026-06-16 left 29; NotAcceptedNotice not before 2026-05-12")]
    [InlineData("anhui", CaseSource.Inspection, "", "2026-05-07", "")]
    [InlineData("anhui", CaseSource.Other, "", "2026-05-07", "")]
    [InlineData("anhui", CaseSource.Complaint, "", "2026-05-12", "Investigation 2026-06-16 left 25; NotAcceptedNotice not before 2026-05-12")]
    [InlineData("anhui", CaseSource.Complaint, "", "2026-05-13", "Investigation 2026-06-16 left 24")]
    [InlineData("anhui", CaseSource.Complaint, "close", "2026-05-07", "NotAcceptedNotice not before 2026-05-12")]
    [InlineData("anhui", CaseSource.Complaint, "verify", "2026-05-08", "")]
    [InlineData("inner-mongolia", CaseSource.Complaint, "", "2026-05-07", "Investigation 2026-06-16 left 29; NotAcceptedNotice not before 2026-05-12")]
    [InlineData("inner-mongolia", CaseSource.Complaint, "accept", "2026-05-08", "ResultNotice 2026-05-21 left 10")]
    [InlineData("inner-mongolia", CaseSource.Complaint, "accept", "2026-05-22", "")]
    [InlineData("inner-mongolia", CaseSource.Inspection, "accept", "2026-05-08", "")]
    [InlineData("tianjin", CaseSource.Complaint, "accept", "2026-05-08", "ResultNotice no period")]
    [InlineData("tianjin", CaseSource.Complaint, "accept", "2026-06-08", "ResultNotice no period")]
    [InlineData("tianjin", CaseSource.Complaint, "accept", "2026-06-09", "")]
    [InlineData("tianjin", CaseSource.Inspection, "accept", "2026-05-08", "")]
    [InlineData("anhui", CaseSource.Complaint, "accept", "2026-05-08", "")]
    [InlineData("hubei", CaseSource.Complaint, "", "2026-05-07", "NotAcceptedNotice not before 2026-05-11")]
    [InlineData("zhejiang", CaseSource.Complaint, "", "2026-05-07", "NotAcceptedNotice not before 2026-05-12")]
    [InlineData("guangdong", CaseSource.Complaint, "", "2026-05-07", "")]
    public void What_begins_with_a_complaint_counts_from_its_day(string place, CaseSource source, string act, string asOf, string expected)
    {
        LetterOffice office = new(place);
        office.Scan(May, [], _ => null);
        office.Do(actions => actions.Open(new Company(LetterOffice.Company, "甲"), new LetterOpening(May, source, "未签订劳动合同")));
        Letter first = office.Register.Letters[0];
        LocalDate day = new(2026, 5, 8);
        if (act == "close") office.Do(actions => actions.Close(first, "不属于工会监督范围"));
        if (act == "verify") office.Do(actions => actions.Verify(first, new LetterFinding(day, ["甲", "乙"], ["未签订劳动合同"])));
        if (act == "accept") office.Do(actions => actions.Verify(first, new LetterFinding(day, ["甲", "乙"], [])));
        Assert.Equal(expected, Told(office, LocalDate.FromDateTime(DateTime.Parse(asOf, CultureInfo.InvariantCulture))));
        Assert.Equal(Of(office, day), LetterDeadline.Of(LetterRegister.Read([.. office.Ledger]), office.Place, office.Calendar, day));
    }

    private static IReadOnlyList<LetterDeadline> Of(LetterOffice office, LocalDate asOf) =>
        LetterDeadline.Of(office.Register, office.Place, office.Calendar, asOf);

    private static string Told(LetterOffice office, LocalDate asOf) => string.Join("; ", Of(office, asOf).Select(Told));

    private static string Told(LetterDeadline deadline)
    {
        string day = deadline switch
        {
            { Due: { } due } => $"{due:uuuu-MM-dd} left {deadline.WorkingDaysLeft}",
            { NotBefore: { } earliest } => $"not before {earliest:uuuu-MM-dd}",
            _ => "no period",
        };
        return $"{deadline.Kind} {day}{(deadline.IsOverdue ? " past" : "")}";
    }

    private static void Do(LetterOffice office, string act)
    {
        switch (act)
        {
            case "draft":
                office.Do(actions => actions.Draft(office.Letter(LetterStep.Reminder), "a.docx"));
                break;
            case "verify":
                office.Verify(new LocalDate(2026, 5, 8));
                break;
            case "serve":
                office.Serve(LetterStep.Reminder, May, May);
                break;
            case "issue":
                office.Issue(LetterStep.Opinion, new LocalDate(2026, 5, 8));
                break;
            default:
                throw new ArgumentException($"No such act: {act}.", nameof(act));
        }
    }
}
