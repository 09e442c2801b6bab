using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Tests.Companies;

/// <summary>What an app may hand in that is no observation: refused at the call where no catalog is needed to see it, else all at once.</summary>
public sealed class ObservationsTests
{
    private static readonly Company Factory = new("91440784MA4X00004U", "某家具厂");
    private static readonly LocalDate November = new(2026, 11, 1);
    private static readonly LocalDate September = new(2026, 9, 30);
    private static readonly LocalDate NoYear = new(-4, 1, 1);
    private static readonly Dictionary<string, object?> NoFields = [];

    public static TheoryData<string, string, Action> AtTheCall => new()
    {
        { "indicator", nameof(ArgumentNullException), () => new Observations().Add(null!, September, 1) },
        { "indicator", nameof(ArgumentException), () => new Observations().Add("", September, 1) },
        { "indicator", nameof(ArgumentException), () => new Observations().Add("  ", September, 1) },
        { "value", nameof(ArgumentOutOfRangeException), () => new Observations().Add("power_kwh", September, double.NaN) },
        { "value", nameof(ArgumentOutOfRangeException), () => new Observations().Add("power_kwh", September, double.PositiveInfinity) },
        { "value", nameof(ArgumentOutOfRangeException), () => new Observations().Add("power_kwh", September, double.NegativeInfinity) },
        { "date", nameof(ArgumentOutOfRangeException), () => new Observations().Add("power_kwh", NoYear, 1) },
        { "known", nameof(ArgumentOutOfRangeException), () => new Observations().Add("power_kwh", September, 1, NoYear) },
        { "happening", nameof(ArgumentNullException), () => new Observations().Add(null!, September, NoFields) },
        { "happening", nameof(ArgumentException), () => new Observations().Add("", September, NoFields) },
        { "fields", nameof(ArgumentNullException), () => new Observations().Add("hotline_wage", September, null!) },
        { "fields", nameof(ArgumentException), () => new Observations().Add("hotline_wage", September, new Dictionary<string, object?> { [""] = 1 }) },
        { "fields", nameof(ArgumentOutOfRangeException),
          () => new Observations().Add("hotline_wage", September, new Dictionary<string, object?> { ["a"] = double.NaN }) },
        { "value", nameof(ArgumentOutOfRangeException), () => new Observations().Add("hotline_wage", September, NoFields, double.NaN) },
        { "attribute", nameof(ArgumentNullException), () => new Observations().Set(null!, 1) },
        { "attribute", nameof(ArgumentException), () => new Observations().Set("", 1) },
        { "value", nameof(ArgumentNullException), () => new Observations().Set("headcount", null!) },
        { "value", nameof(ArgumentOutOfRangeException), () => new Observations().Set("headcount", double.NaN) },
        { "value", nameof(ArgumentOutOfRangeException), () => new Observations().Set("registered_on", NoYear) },
        { "indicator", nameof(ArgumentNullException), () => new Observations().Unread(null!) },
        { "indicator", nameof(ArgumentException), () => new Observations().Unread("") },
        { "date", nameof(ArgumentOutOfRangeException), () => new Observations().Unread("power_kwh", NoYear) },
        { "known", nameof(ArgumentOutOfRangeException), () => new Observations().Unread("power_kwh", September, NoYear) },
        { "indicators", nameof(ArgumentNullException), () => new Observations().Deliver(null!) },
        { "indicators", nameof(ArgumentNullException), () => new Observations().Deliver("work_death", null!) },
        { "indicators", nameof(ArgumentException), () => new Observations().Deliver("work_death", "") },
        { "Id", nameof(ArgumentNullException), () => _ = new Company(null!, "") },
        { "Id", nameof(ArgumentException), () => _ = new Company("", "") },
        { "Id", nameof(ArgumentException), () => _ = Factory with { Id = " " } },
        { "Name", nameof(ArgumentNullException), () => _ = new Company("A", null!) },
        { "Name", nameof(ArgumentNullException), () => _ = Factory with { Name = null! } },
        { "company", nameof(ArgumentNullException), () => RulePack.Default.Assess(null!, new Observations(), November) },
        { "observations", nameof(ArgumentNullException), () => RulePack.Default.Assess(Factory, null!, November) },
        { "company", nameof(ArgumentNullException), () => RulePack.Default.Validate(null!, new Observations(), November) },
        { "observations", nameof(ArgumentNullException), () => RulePack.Default.Validate(Factory, null!, November) },
        { "asOf", nameof(ArgumentOutOfRangeException), () => RulePack.Default.Assess(Factory, new Observations(), default) },
        { "asOf", nameof(ArgumentOutOfRangeException), () => RulePack.Default.Validate(Factory, new Observations(), NoYear) },
    };

    [Theory]
    [MemberData(nameof(AtTheCall))]
    public void What_needs_no_catalog_to_be_wrong_is_refused_at_the_call(string parameter, string exception, Action call)
    {
        ArgumentException refused = Assert.ThrowsAny<ArgumentException>(call);
        Assert.Equal((parameter, exception), (refused.ParamName, refused.GetType().Name));
    }

    public static TheoryData<ObservationFaultReason, string, string, Observations> Wrong => new()
    {
        {
            ObservationFaultReason.UnknownIndicator,
            "unknown indicator 'wage_arears_months'; did you mean 'wage_arrears_months'?",
            "没有名为“wage_arears_months”的指标；是不是“wage_arrears_months”？",
            new Observations().Add("wage_arears_months", September, 1)
        },
        { ObservationFaultReason.UnknownIndicator, "unknown indicator 'zzz'", "没有名为“zzz”的指标", new Observations().Set("zzz", 1) },
        { ObservationFaultReason.UnknownIndicator, "unknown indicator 'zzz'", "没有名为“zzz”的指标", new Observations().Deliver("zzz") },
        { ObservationFaultReason.UnknownIndicator, "unknown indicator 'zzz'", "没有名为“zzz”的指标", new Observations().Unread("zzz", September) },
        {
            ObservationFaultReason.HasNoDate,
            "'headcount' of 2026-09-30: it is an attribute of the company and has no date; set it",
            "“headcount”2026-09-30：这是企业的属性，没有日期；请不带日期设置",
            new Observations().Add("headcount", September, 1)
        },
        {
            ObservationFaultReason.HasNoDate,
            "'headcount' of 2026-09-30: it is an attribute of the company and has no date; set it",
            "“headcount”2026-09-30：这是企业的属性，没有日期；请不带日期设置",
            new Observations().Unread("headcount", September)
        },
        {
            ObservationFaultReason.NeedsDate,
            "'power_kwh': it is a dated figure or event; add it with its date",
            "“power_kwh”：这是有日期的数值或事件；请连同日期添加",
            new Observations().Set("power_kwh", 1)
        },
        {
            ObservationFaultReason.NeedsDate,
            "'work_death': it is a dated figure or event; add it with its date",
            "“work_death”：这是有日期的数值或事件；请连同日期添加",
            new Observations().Set("work_death", 1)
        },
        {
            ObservationFaultReason.ImplausibleDate,
            "'power_kwh' of 0001-01-01: the date is before 1990-01-01; was it set?",
            "“power_kwh”0001-01-01：日期早于 1990-01-01；是不是漏填了日期",
            new Observations().Add("power_kwh", default, 1)
        },
        {
            ObservationFaultReason.ImplausibleDate,
            "'power_kwh' of 2026-09-30: the day on which it became known, 0001-01-01, is before 1990-01-01; was it set?",
            "“power_kwh”2026-09-30：得知的日期 0001-01-01 早于 1990-01-01；是不是漏填了日期",
            new Observations().Add("power_kwh", September, 1, default(LocalDate))
        },
        {
            ObservationFaultReason.OutOfRange,
            "'headcount': expected a number in the range [0, 5000000] by the catalog, found -3",
            "“headcount”：指标目录规定应为 0 到 5000000 的数，现为 -3",
            new Observations().Set("headcount", -3)
        },
        {
            ObservationFaultReason.OutOfRange,
            "'wage_arrears_workers' of 2026-09-30: expected a number in the range [0, 5000000] by the catalog, found -1",
            "“wage_arrears_workers”2026-09-30：指标目录规定应为 0 到 5000000 的数，现为 -1",
            new Observations().Add("wage_arrears_workers", September, -1)
        },
        {
            ObservationFaultReason.OutOfRange,
            "'注册资本': expected a number in the range [0, null] by the catalog, found -0.5",
            "“注册资本”：指标目录规定应为 0 或更大的数，现为 -0.5",
            new Observations().Set("注册资本", -0.5m)
        },
        { ObservationFaultReason.WrongType, "'headcount': expected a number, found 'many'", "“headcount”：应为数字，现为 'many'",
          new Observations().Set("headcount", "many") },
        { ObservationFaultReason.WrongType, "'headcount': expected a number, found True", "“headcount”：应为数字，现为 True",
          new Observations().Set("headcount", true) },
        { ObservationFaultReason.WrongType, "'region': expected a text, found 440784", "“region”：应为文字，现为 440784", new Observations().Set("region", 440784) },
        { ObservationFaultReason.WrongType, "'registered_on': expected a date, found '2012-05-08'", "“registered_on”：应为日期，现为 '2012-05-08'",
          new Observations().Set("registered_on", "2012-05-08") },
        { ObservationFaultReason.WrongType, "'has_union': expected a flag, found 1", "“has_union”：应为是/否，现为 1", new Observations().Set("has_union", 1) },
        {
            ObservationFaultReason.TooLong,
            "'region': the text has 4097 characters; expected at most 4096",
            "“region”：文字有 4097 个字符，最多 4096 个",
            new Observations().Set("region", new string('4', 4097))
        },
        {
            ObservationFaultReason.UnknownField,
            "'power_kwh' of 2026-09-30: it is a figure of a period and has no fields; only an event has them",
            "“power_kwh”2026-09-30：这是按期的数值，没有字段；只有事件才有字段",
            new Observations().Add("power_kwh", September, new Dictionary<string, object?> { ["a"] = 1 })
        },
        {
            ObservationFaultReason.UnknownField,
            "'work_death' of 2026-09-30: it has no field 'a'; the catalog gives it none",
            "“work_death”2026-09-30：没有字段“a”；指标目录没有给它规定字段",
            new Observations().Add("work_death", September, new Dictionary<string, object?> { ["a"] = 1 })
        },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_does_not_fit_the_catalog_is_a_fault_in_both_languages(
        ObservationFaultReason reason, string english, string chinese, Observations observations)
    {
        ObservationFault fault = Assert.Single(RulePack.Default.Validate(Factory, observations, November));
        Assert.Equal((reason, english, chinese), (fault.Reason, fault.Text.ToString(), fault.Text.ToString(MessageLanguage.Chinese)));
        ObservationsException refused = Assert.Throws<ObservationsException>(() => RulePack.Default.Assess(Factory, observations, November));
        Assert.Equal([fault], refused.Faults);
        Assert.False(RulePack.Default.TryAssess(Factory, observations, November, out Assessment? assessment, out IReadOnlyList<ObservationFault> faults));
        Assert.Null(assessment);
        Assert.Equal([fault], faults);
    }

    [Fact]
    public void All_faults_are_told_at_once_and_nothing_is_assessed()
    {
        Observations observations = new Observations()
            .Deliver("work_deaths")
            .Set("headcount", -3)
            .Add("power_kwh", September, 5)
            .Add("wage_arrears_months", default, -1)
            .Set("region", 4);
        ObservationsException refused = Assert.Throws<ObservationsException>(() => RulePack.Default.Assess(Factory, observations, November));
        Assert.Equal(
            [
                ("work_deaths", ObservationFaultReason.UnknownIndicator),
                ("headcount", ObservationFaultReason.OutOfRange),
                ("wage_arrears_months", ObservationFaultReason.OutOfRange),
                ("wage_arrears_months", ObservationFaultReason.ImplausibleDate),
                ("region", ObservationFaultReason.WrongType)
            ],
            refused.Faults.Select(fault => (fault.Indicator, fault.Reason)));
        Assert.Equal("observations", refused.ParamName);
        Assert.Equal(
            """
            5 of the observations cannot be used:
              unknown indicator 'work_deaths'; did you mean 'work_death'?
              'headcount': expected a number in the range [0, 5000000] by the catalog, found -3
              'wage_arrears_months' of 0001-01-01: expected a number in the range [0, 600] by the catalog, found -1
              'wage_arrears_months' of 0001-01-01: the date is before 1990-01-01; was it set?
              'region': expected a text, found 4
            """,
            refused.Text.ToString());
        Assert.StartsWith(refused.Text.ToString(), refused.Message, StringComparison.Ordinal);

        // They can still be corrected.
        Assert.Equal(5, RulePack.Default.Validate(Factory, observations.Add("power_kwh", September, 6), November).Count);
    }

    [Fact]
    public void Good_observations_have_no_faults_and_validating_leaves_them_as_they_are()
    {
        Observations observations = new Observations().Set("headcount", 12).Set("注册资本", 2_000_000.5m)
            .Set("registered_on", new LocalDate(1958, 5, 8)).Add("work_death", September, 0);
        Assert.Empty(RulePack.Default.Validate(Factory, observations, November));
        observations.Set("has_union", false);
        Assert.True(RulePack.Default.TryAssess(Factory, observations, November, out Assessment? assessment, out IReadOnlyList<ObservationFault> faults));
        Assert.Empty(faults);
        Assert.Equal(Factory.Id, assessment.CompanyId);
        Assert.Throws<InvalidOperationException>(() => observations.Set("headcount", 13));
    }
}
