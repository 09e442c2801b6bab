using NodaTime;

namespace EarlyWarning.Tests.Letters;

public sealed class LetterNumberTests
{
    private static readonly LocalDate May = LetterOffice.May;

    [Fact]
    public void Numbers_follow_each_other_by_letter_and_year_of_issue()
    {
        LetterOffice office = WithReminders(4);
        Assert.Equal("示工劳监函字〔2026〕1号", Issue(office, "C0", May));
        Assert.Equal("示工劳监函字〔2026〕2号", Issue(office, "C1", May));
        Assert.Equal("示工劳监函字〔2027〕1号", Issue(office, "C2", new LocalDate(2027, 1, 4)));
        Assert.Equal("示工劳监函字〔2026〕3号", Issue(office, "C3", May));
    }

    [Fact]
    public void A_year_begins_where_the_office_says()
    {
        LetterOffice office = WithReminders(3);
        office.Issuer = office.Issuer with { FirstNumbers = [new FirstNumber(2026, LetterKind.Reminder, 12)] };
        Assert.Equal("示工劳监函字〔2026〕12号", Issue(office, "C0", May));
        Assert.Equal("示工劳监函字〔2026〕13号", Issue(office, "C1", May));
        Assert.Equal("示工劳监函字〔2027〕1号", Issue(office, "C2", new LocalDate(2027, 1, 4)));
    }

    [Fact]
    public void A_number_given_by_hand_is_of_the_series_if_it_looks_like_it()
    {
        LetterOffice office = WithReminders(4);
        Assert.Equal("示工劳监函字〔2026〕7号", Issue(office, "C0", May, " 示工劳监函字〔2026〕7号 "));
        Assert.Equal("示工劳监函字〔2026〕8号", Issue(office, "C1", May));
        Assert.Equal("专字1", Issue(office, "C2", May, "专字1"));
        Assert.Equal("示工劳监函字〔2026〕9号", Issue(office, "C3", May));
    }

    [Theory]
    [InlineData("示工劳监函字[2026]7号")]
    [InlineData("示工劳监函字（2026）7号")]
    [InlineData("示工劳监函字(2026)7号")]
    [InlineData("示工劳监函字【2026】7号")]
    [InlineData(" 示工劳监函字〔2026〕7号 ")]
    public void Brackets_of_any_kind_around_the_year_are_official_ones(string written)
    {
        LetterOffice office = WithReminders(3);
        Assert.Equal("示工劳监函字〔2026〕7号", Issue(office, "C0", May, written));
        Assert.Equal("示工劳监函字〔2026〕8号", Issue(office, "C1", May));
        Assert.Equal(Of(office, "C0").Id, office.Register.Get(written).Id);
        Assert.Contains("is used", office.Refused(actions => actions.Issue(Of(office, "C2"), new LetterIssue(May, "张某") { NotBeforeCourt = true, Number = written })).Message, StringComparison.Ordinal);
        office.Do(actions => actions.Void(Of(office, "C0"), "写错"));
        Assert.Contains("is void", office.Refused(actions => actions.Issue(Of(office, "C2"), new LetterIssue(May, "张某") { NotBeforeCourt = true, Number = written })).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("专字(26)1号")]
    [InlineData("专字[20261]1号")]
    [InlineData("专字2026-1号")]
    public void Brackets_around_anything_but_a_year_stay(string written) => Assert.Equal(written, Issue(WithReminders(1), "C0", May, written));

    [Fact]
    public void No_number_is_used_twice()
    {
        LetterOffice office = WithReminders(2);
        string number = Issue(office, "C0", May);
        Assert.Contains("is used", office.Refused(actions => actions.Issue(Of(office, "C1"), new LetterIssue(May, "张某") { NotBeforeCourt = true, Number = number })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_void_number_is_kept_and_the_letter_gets_another()
    {
        LetterOffice office = WithReminders(2);
        string number = Issue(office, "C0", May);
        office.Do(actions => actions.Void(Of(office, "C0"), "写错"));
        Assert.Equal((LetterState.Proposed, null), (Of(office, "C0").State, Of(office, "C0").Number));
        Assert.Equal([number], Of(office, "C0").VoidNumbers);
        Assert.Contains("is void", office.Refused(actions => actions.Issue(Of(office, "C1"), new LetterIssue(May, "张某") { NotBeforeCourt = true, Number = number })).Message, StringComparison.Ordinal);
        Assert.Equal("示工劳监函字〔2026〕2号", Issue(office, "C0", May));
        Assert.Equal(Of(office, "C0").Id, office.Register.FindNumber(number)!.Id);
    }

    [Fact]
    public void Only_the_number_of_a_letter_that_was_not_served_can_be_void()
    {
        LetterOffice office = WithReminders(1);
        Assert.Contains("no number to void", office.Refused(actions => actions.Void(Of(office, "C0"), "写错")).Message, StringComparison.Ordinal);
        Issue(office, "C0", May);
        office.Do(actions => actions.Serve(Of(office, "C0"), May, ServiceForm.Mail));
        Assert.Contains("which stands", office.Refused(actions => actions.Void(Of(office, "C0"), "写错")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pattern_with_the_short_name_needs_one()
    {
        LetterOffice office = WithReminders(1);
        office.Issuer = office.Issuer with { Short = null };
        Assert.Contains("\"short\"", office.Refused(actions => actions.Issue(Of(office, "C0"), new LetterIssue(May, "张某") { NotBeforeCourt = true })).Message, StringComparison.Ordinal);
        Assert.Equal("手写1号", Issue(office, "C0", May, "手写1号"));
    }

    private static LetterOffice WithReminders(int count)
    {
        LetterOffice office = new();
        office.Scan(May, [.. Enumerable.Range(0, count).Select(place => LetterOffice.Move($"C{place}", EpisodeTransition.Opened))], id => new LetterGrounds(id, [LetterOffice.Arrears], [LetterOffice.Article]));
        return office;
    }

    private static Letter Of(LetterOffice office, string company) => office.Register.Find(Letter.IdOf(LetterOffice.Episode(company), LetterStep.Reminder))!;

    private static string Issue(LetterOffice office, string company, LocalDate on, string? number = null) =>
        ((LetterIssued)office.Do(actions => actions.Issue(Of(office, company), new LetterIssue(on, "张某") { NotBeforeCourt = true, Number = number }))).Number;
}
