using NodaTime;

namespace EarlyWarning.Tests.Ledgers;

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
                Row(2026, 1, "440784") with { Warnings = 2 },
                Row(2026, 2, "") with { Warnings = 1 },
                Row(2026, 2, "440784") with { HandledEarly = 1, Reminders = 1, Workers = 5, Yuan = 73_685.5m },
                Row(2026, 3, "440784") with { Answered = 1, Opinions = 1, Workers = 2 },
            ],
            report.Rows);
        Assert.Equal(new OfficeReportRow(null, null) { Warnings = 3, HandledEarly = 1, Reminders = 1, Opinions = 1, Answered = 1, Workers = 7, Yuan = 73_685.5m }, report.Total);
    }

    [Fact]
    public void Months_and_counties_each_add_up_to_the_whole()
    {
        OfficeReport report = Report(new LocalDate(2026, 1, 1), new LocalDate(2027, 1, 1));
        Assert.Equal([(1, 2), (2, 1), (3, 0)], report.ByMonth.Select(row => (row.Month!.Value.Month, row.Warnings)));
        Assert.Equal([("", 1), ("440784", 2)], report.ByCounty.Select(row => (row.County!, row.Warnings)));
        Assert.Equal(report.Total.Numbers, report.ByCounty.Aggregate((sum, row) => sum.Plus(row)).Numbers);
    }

    [Fact]
    public void The_first_day_counts_and_the_last_does_not()
    {
        Assert.Equal(2, Report(January, February).Total.Warnings);
        Assert.Equal(1, Report(January.PlusDays(1), February.PlusDays(1)).Total.Warnings);
        Assert.Throws<LedgerException>(() => Report(January, January));
    }

    [Fact]
    public void An_alert_that_opens_again_is_one_warning_and_a_scan_done_again_counts_once()
    {
        LedgerEvent[] twice = [.. Scan(January, Opened(January, "A", "440784")), .. Scan(January, Opened(January, "A", "440784")), .. Scan(February, Opened(February, "A", "440785", first: January))];
        OfficeReportRow row = Assert.Single(OfficeReport.Read(twice, January, March).Rows);
        Assert.Equal(("440784", 1), (row.County, row.Warnings));
    }

    private static OfficeReport Report(LocalDate from, LocalDate to) => OfficeReport.Read(
        [
            .. Scan(January, Opened(January, "A", "440784"), Opened(January, "B", "440784"), Proposed(January, "B", LetterStep.Reminder)),
            .. Scan(February, Opened(February, "C", null)),
            Closed(February, "A", ClosedAs.Handled, 5, 73_685.5m),
            Issued(new LocalDate(2026, 2, 3), "B", LetterStep.Reminder, null),
            Issued(new LocalDate(2026, 3, 9), "B", LetterStep.Opinion, new LetterProposal("B", March, ProposalReason.Verified, [], [])),
            .. Scan(March),
            new LetterReplied(new LocalDate(2026, 3, 20), ReplyOutcome.CarriedOut) { At = At, AsOf = March, Pack = "p", Actor = "李某", Letter = Letter.IdOf("B@1", LetterStep.Opinion), Episode = "B@1", Company = "B", Step = LetterStep.Opinion },
            Closed(March, "B", ClosedAs.Handled, 2, null),
        ],
        from,
        to);

    private static OfficeReportRow Row(int year, int month, string county) => new(new YearMonth(year, month), county);

    private static LedgerEvent[] Scan(LocalDate asOf, params LedgerEvent[] events) =>
    [
        new ScanBegan(3) { At = At, AsOf = asOf, Pack = "p", Actor = ScanEvent.ScanActor },
        .. events,
        new ScanEnded { At = At, AsOf = asOf, Pack = "p", Actor = ScanEvent.ScanActor },
    ];

    private static EpisodeMoved Opened(LocalDate asOf, string company, string? county, LocalDate? first = null) =>
        new(company, first is null || first == January ? $"{company}@1" : $"{company}@2", Transition.Opened, TransitionReason.LevelReached, Level.Red, Level.Red, Notified: true)
        {
            At = At,
            AsOf = asOf,
            Pack = "p",
            Actor = ScanEvent.ScanActor,
            County = county,
        };

    private static EpisodeClosed Closed(LocalDate asOf, string company, ClosedAs closedAs, int workers, decimal? yuan) =>
        new(company, $"{company}@1", closedAs, Level.Red) { At = At, AsOf = asOf, Pack = "p", Actor = "李某", Workers = workers, Yuan = yuan };

    private static LetterProposed Proposed(LocalDate asOf, string company, LetterStep step) =>
        new(Letter.IdOf($"{company}@1", step), $"{company}@1", company, step, new LetterProposal(company, asOf, ProposalReason.EpisodeOpen, ["你单位存在拖欠职工工资情形"], []))
        {
            At = At,
            AsOf = asOf,
            Pack = "p",
            Actor = ScanEvent.ScanActor,
        };

    private static LetterIssued Issued(LocalDate on, string company, LetterStep step, LetterProposal? proposal) =>
        new(on, $"鹤工劳监〔2026〕{(int)step}号", "张某", null, NotBeforeCourt: true)
        {
            At = At,
            AsOf = February,
            Pack = "p",
            Actor = "李某",
            Letter = Letter.IdOf($"{company}@1", step),
            Episode = $"{company}@1",
            Company = company,
            Step = step,
            Proposal = proposal,
        };
}
