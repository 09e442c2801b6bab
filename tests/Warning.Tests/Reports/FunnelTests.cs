using EarlyWarning.Tests.Letters;
using NodaTime;

namespace EarlyWarning.Tests.Reports;

public sealed class FunnelTests
{
    [Fact]
    public void A_ledger_without_a_scan_counts_nothing() => Assert.All(Funnel.Read([]).Numbers, number => Assert.Equal(0, number.Number));

    [Fact]
    public void A_case_that_goes_to_the_end_is_counted_at_every_step()
    {
        LetterOffice office = LetterOffice.WithOpinionServed();
        Assert.Equal((1, 1, 0), Of(office, funnel => (funnel.Reminders, funnel.Opinions, funnel.Suggestions)));
        Assert.Equal((0, 1), Of(office, funnel => (funnel.Answered, funnel.Overdue)));
        office.Do(actions => actions.Reply(office.Letter(LetterStep.Opinion), new LocalDate(2026, 6, 20), ReplyOutcome.CarriedOut));
        office.CloseEpisode(workers: 5, yuan: 73_685m);
        Assert.Equal((1, 1, 1), Of(office, funnel => (funnel.Companies, funnel.Warnings, funnel.Closed)));
        Assert.Equal((1, 1, 0), Of(office, funnel => (funnel.Answered, funnel.Overdue, funnel.HandledEarly)));
        Assert.Equal((5, 73_685m), Of(office, funnel => (funnel.Workers, funnel.Yuan)));
    }

    [Fact]
    public void What_was_handled_without_an_opinion_was_handled_early()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, LetterOffice.May);
        office.CloseEpisode();
        Assert.Equal(1, Funnel.Read(office.Ledger).HandledEarly);
        LetterOffice alarm = LetterOffice.WithReminder();
        alarm.CloseEpisode(ClosedAs.FalseAlarm);
        Assert.Equal((0, 1), Of(alarm, funnel => (funnel.HandledEarly, funnel.Closed)));
    }

    [Fact]
    public void A_reopened_episode_is_one_warning_and_not_closed()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Scan(LetterOffice.May.PlusDays(30), EpisodeTransition.Closed);
        Assert.Equal((1, 1), Of(office, funnel => (funnel.Warnings, funnel.Closed)));
        office.Scan(LetterOffice.May.PlusDays(60), EpisodeTransition.Opened);
        Assert.Equal((1, 0), Of(office, funnel => (funnel.Warnings, funnel.Closed)));
    }

    [Fact]
    public void A_void_letter_is_none()
    {
        LetterOffice office = LetterOffice.WithReminder();
        office.Issue(LetterStep.Reminder, LetterOffice.May);
        office.Do(actions => actions.Void(office.Letter(LetterStep.Reminder), "写错"));
        Assert.Equal(0, Funnel.Read(office.Ledger).Reminders);
    }

    private static T Of<T>(LetterOffice office, Func<Funnel, T> numbers) => numbers(Funnel.Read(office.Ledger));
}
