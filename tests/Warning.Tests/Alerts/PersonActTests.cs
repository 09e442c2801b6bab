using NodaTime;
using static EarlyWarning.Tests.Alerts.AlertHistory;

namespace EarlyWarning.Tests.Alerts;

/// <summary>Checks the acts of persons, and what the state of a book does not allow.</summary>
public sealed class PersonActTests
{
    [Fact]
    public void A_silence_says_who_why_and_at_which_level()
    {
        AlertHistory history = Opened();
        LedgerEntry done = history.Book.Silence("c", Day(20), "王某", "正在调解", Noon);
        CompanySilenced silenced = Assert.IsType<CompanySilenced>(done.Event);
        Assert.Equal(("c", "c@2026-01-01", Day(20), Level.Orange, "正在调解"), (silenced.Company, silenced.Episode, silenced.Until, silenced.Level, silenced.Why));
        Assert.Equal(history.Ledger[0].Stamp with { At = Noon, AsOf = Day(0), Actor = "王某" }, done.Stamp);
    }

    [Fact]
    public void A_closing_says_what_became_of_the_episode()
    {
        AlertHistory history = Opened();
        LedgerEntry done = history.Book.Close("c", ClosedAs.Handled, "王某", Noon, workers: 12, yuan: 30_000.5m, note: "工资已补发");
        EpisodeClosed closed = Assert.IsType<EpisodeClosed>(done.Event);
        Assert.Equal(("c@2026-01-01", ClosedAs.Handled, Level.Orange), (closed.Episode, closed.As, closed.Level));
        Assert.Equal((12, 30_000.5m, "工资已补发", "王某"), (closed.Workers, closed.Yuan, closed.Note, done.Stamp.Actor));

        history.Ledger.Add(done);
        Episode episode = history.Book.EpisodeOf("c")!;
        Assert.Equal((false, closed, done.Stamp, Day(0)), (episode.IsOpen, episode.Closing, episode.ClosedBy, episode.ClosedOn));
    }

    [Theory]
    [InlineData("opne", AlertActionReason.NoAlert, "there is no alert of 'opne'; did you mean 'open'?")]
    [InlineData("somebody else", AlertActionReason.NoAlert, "there is no alert of 'somebody else'")]
    [InlineData("closed", AlertActionReason.AlertClosed, "the alert of 'closed Ltd' was closed on 2026-01-01 by 王某")]
    [InlineData("fell", AlertActionReason.AlertClosed, "the alert of 'fell Ltd' was closed on 2026-01-16")]
    public void Only_an_open_episode_can_be_silenced_or_closed(string company, AlertActionReason reason, string message)
    {
        AlertHistory history = new();
        history.Scan(0, ("open", "o"), ("closed", "o"), ("fell", "o"));
        history.Close("closed");
        history.Scan(1, ("open", "o"), ("closed", "n"), ("fell", "n"));
        history.Scan(15, ("open", "o"), ("closed", "n"), ("fell", "n"));
        foreach (Action act in (Action[])[() => history.Silence(company, 60), () => history.Close(company)])
        {
            AlertActionException refused = Assert.Throws<AlertActionException>(act);
            Assert.Equal((reason, message), (refused.Reason, refused.Message));
        }
    }

    [Fact]
    public void A_company_is_called_by_part_of_its_name()
    {
        AlertBook book = Named(("C1", "示例市甲家具有限公司"), ("C2", "示例市甲家具厂"), ("C3", "示例市乙电子有限公司"));
        Assert.Equal("C1", book.CompanyOf("C1"));
        Assert.Equal("C3", book.CompanyOf("乙电子"));
        Assert.Equal("C2", book.CompanyOf("示例市甲家具厂"));
        Assert.Equal("丙", book.CompanyOf("丙"));
        AlertActionException refused = Assert.Throws<AlertActionException>(() => book.CompanyOf("甲家具"));
        Assert.Equal(AlertActionReason.AmbiguousName, refused.Reason);
        Assert.Equal("2 companies are called '甲家具'; name one by its id: 示例市甲家具有限公司 (C1), 示例市甲家具厂 (C2)", refused.Message);
        Assert.Equal(
            "there is no alert of '示例市乙电字有限公司'; did you mean '示例市乙电子有限公司'?",
            Assert.Throws<AlertActionException>(() => book.Close("示例市乙电字有限公司", ClosedAs.Other, "王某", Noon)).Message);
    }

    [Fact]
    public void Of_many_companies_ten_are_listed()
    {
        AlertBook book = Named([.. Enumerable.Range(10, 30).Select(number => ($"C{number}", $"示例市{number}厂"))]);
        string said = Assert.Throws<AlertActionException>(() => book.CompanyOf("示例")).Message;
        Assert.StartsWith("30 companies are called '示例'; write more of the name, or the id: 示例市10厂 (C10), ", said, StringComparison.Ordinal);
        Assert.EndsWith("示例市19厂 (C19) ...", said, StringComparison.Ordinal);
    }

    private static AlertBook Named(params (string Id, string Name)[] companies) => AlertBook.Of(companies.Select(company => new LedgerEntry(
        EventStamp.OfScan(Noon, Day(0), "p"),
        new EpisodeMoved(company.Id, $"{company.Id}@2026-01-01", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true) { Name = company.Name })));

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    public void A_silence_that_ends_on_or_before_the_last_scan_is_refused(int until) =>
        Assert.StartsWith("the last scan was as of 2026-01-01", Assert.Throws<AlertActionException>(() => Opened().Silence("c", until)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "why")]
    [InlineData("who", " ")]
    public void A_silence_without_who_or_why_is_refused(string who, string why) =>
        Assert.StartsWith("say ", Assert.Throws<AlertActionException>(() => Opened().Book.Silence("c", Day(20), who, why, Noon)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("", 1, 1, "say who closes it")]
    [InlineData("who", -1, 1, "the workers helped are -1; give 0 or more")]
    [InlineData("who", 1, -2, "the yuan recovered are -2; give 0 or more")]
    public void A_closing_without_who_or_with_negative_numbers_is_refused(string who, int workers, int yuan, string message) =>
        Assert.Equal(message, Assert.Throws<AlertActionException>(() => Opened().Book.Close("c", ClosedAs.Other, who, Noon, workers, yuan)).Message);

    [Fact]
    public void An_earlier_date_than_that_of_the_last_scan_is_refused()
    {
        AlertHistory history = Opened();
        history.Scan(7, ("c", "o"));
        Assert.Equal(
            "the last scan was as of 2026-01-08, and one as of 2026-01-01 would change what has been told since; scan as of 2026-01-08 or later",
            Assert.Throws<LedgerException>(() => AlertBook.Before(history.Ledger, Day(0))).Message);
        Assert.Equal(Day(0), AlertBook.Before(history.Ledger, Day(7)).LastAsOf);
    }

    [Fact]
    public void A_scan_that_did_not_come_to_its_end_does_not_count()
    {
        AlertHistory history = Opened();
        string before = Told(history.Book);
        history.Scan(7, ("c", "r"));
        history.Ledger.RemoveAt(history.Ledger.Count - 1);
        Assert.Equal(before, Told(history.Book));
    }

    private static AlertHistory Opened()
    {
        AlertHistory history = new();
        history.Scan(0, ("c", "o"));
        return history;
    }
}
