using NodaTime;

namespace EarlyWarning.Tests.Reports;

public sealed class OfficeReportTests
{
    private static readonly Instant At = Instant.FromUtc(2026, 3, 1, 6, 0);
    private static readonly LocalDate January = new(2026, 1, 31);
    private static readonly LocalDate February = new(2026, 2, 28);
    private static readonly LocalDate March = new(2026, 3, 31);

    [Fact]
    public void Each_thing_counts_in_the_month_in_which_it_happened_and_the_county_of_its_alert()
    {
        OfficeReport report = Report(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1));
        Assert.Equal(
            [
                Row(2026, 1, "440784", new Funnel { Warnings = 2 }),
                Row(2026, 2, "", new Funnel { Warnings = 1 }),
                Row(2026, 2, "440784", new Funnel { HandledEarly = 1, Reminders = 1, Workers = 5, Yuan = 73_685.5m }),
                Row(2026, 3, "440784", new Funnel { Answered = 1, Opinions = 1, Workers = 2 }),
            ],
            report.Rows);
        Assert.Equal(new OfficeReportRow(null, null, new Funnel { Warnings = 3, HandledEarly = 1, Reminders = 1, Opinions = 1, Answered = 1, Workers = 7, Yuan = 73_685.5m }), report.Total);
    }

    [Fact]
    public void Months_and_counties_each_add_up_to_the_whole()
    {
        OfficeReport report = Report(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1));
        Assert.Equal([(1, 2), (2, 1), (3, 0)], report.ByMonth.Select(row => (row.Month!.Value.Month, row.Counts.Warnings)));
        Assert.Equal([("", 1), ("440784", 2)], report.ByCounty.Select(row => (row.County!, row.Counts.Warnings)));
        Assert.Equal(report.Total.Numbers, new OfficeReportRow(null, null, report.ByCounty.Aggregate(new Funnel(), (sum, row) => sum.Plus(row.Counts))).Numbers);
    }

    [Fact]
    public void The_first_day_counts_and_the_last_does_not()
    {
        Assert.Equal(2, Report(January, February).Total.Counts.Warnings);
        Assert.Equal(1, Report(January.PlusDays(1), February.PlusDays(1)).Total.Counts.Warnings);
        Assert.Throws<ArgumentOutOfRangeException>(() => Report(January, January));
    }

    [Fact]
    public void An_alert_that_opens_again_is_one_warning_and_a_scan_done_again_counts_once()
    {
        LedgerEntry[] twice = [.. Scan(January, Opened("A", "440784")), .. Scan(January, Opened("A", "440784")), .. Scan(February, Opened("A", "440785"))];
        OfficeReportRow row = Assert.Single(OfficeReport.Read(twice, January, March).Rows);
        Assert.Equal(("440784", 1), (row.County, row.Counts.Warnings));
    }

    private static OfficeReport Report(LocalDate from, LocalDate to) => OfficeReport.Read(
        [
            .. Scan(January, Opened("A", "440784"), Opened("B", "440784"), Proposed(January, "B", LetterStep.Reminder)),
            .. Scan(February, Opened("C", null)),
            Closed(February, "A", ClosedAs.Handled, 5, 73_685.5m),
            Issued(new LocalDate(2026, 2, 3), "B", LetterStep.Reminder, null),
            Issued(new LocalDate(2026, 3, 9), "B", LetterStep.Opinion, new LetterProposal("B", March, ProposalReason.Verified, [], [])),
            .. Scan(March),
            Person(March, Of("B", LetterStep.Opinion, new LetterReplied(new LocalDate(2026, 3, 20), ReplyOutcome.CarriedOut))),
            Closed(March, "B", ClosedAs.Handled, 2, null),
        ],
        from,
        to);

    private static OfficeReportRow Row(int year, int month, string county, Funnel counts) => new(new YearMonth(year, month), county, counts);

    private static LedgerEntry[] Scan(LocalDate asOf, params LedgerEvent[] events) =>
        [.. ((LedgerEvent[])[new ScanBegan(3), .. events, new ScanEnded()]).Select(happened => new LedgerEntry(EventStamp.OfScan(At, asOf, "p"), happened))];

    private static LedgerEntry Person(LocalDate asOf, LedgerEvent done) => new(new EventStamp(At, asOf, "p", "李某"), done);

    private static EpisodeMoved Opened(string company, string? county) =>
        new(company, $"{company}@1", EpisodeTransition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true) { County = county };

    private static LedgerEntry Closed(LocalDate asOf, string company, ClosedAs closedAs, int workers, decimal? yuan) =>
        Person(asOf, new EpisodeClosed(company, $"{company}@1", closedAs, Level.Red) { Workers = workers, Yuan = yuan });

    private static LetterProposed Proposed(LocalDate asOf, string company, LetterStep step) =>
        new(Letter.IdOf($"{company}@1", step), $"{company}@1", company, step, new LetterProposal(company, asOf, ProposalReason.EpisodeOpen, ["你单位存在拖欠职工工资情形"], []));

    private static LedgerEntry Issued(LocalDate on, string company, LetterStep step, LetterProposal? proposal) =>
        Person(February, Of(company, step, new LetterIssued(on, $"示工劳监〔2026〕{(int)step}号", "张某", null, NotBeforeCourt: true) { Proposal = proposal }));

    private static LetterAct Of(string company, LetterStep step, LetterAct act) =>
        act with { Letter = Letter.IdOf($"{company}@1", step), Episode = $"{company}@1", Company = company, Step = step };
}
