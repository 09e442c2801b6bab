using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>Rows of periods that nothing reads are not held, but their faults are reported like those of other periods.</summary>
public sealed class UnheldPeriodTests
{
    private const int Held = 24_000, Old = 23_990, AsOf = 740_000;

    private static readonly Indicator Measure = new() { Id = "x", Kind = IndicatorKind.Measure, MaxAge = new CalendarSpan(1, SpanUnit.Month) };

    [Theory]
    [InlineData(Held)]
    [InlineData(Old)]
    public void A_second_row_of_a_cell_is_refused(int period)
    {
        MeasureAppender appender = Appender(Combine.Error);
        Assert.Equal(AppendResult.Added, appender.Append(1, period, 5, MeasureAppender.UsualKnown));
        Assert.Equal(AppendResult.Refused, appender.Append(1, period, 6, MeasureAppender.UsualKnown));
        Assert.Equal(AppendResult.Added, appender.Append(2, period, 6, MeasureAppender.UsualKnown));
    }

    [Theory]
    [InlineData(Held)]
    [InlineData(Old)]
    public void A_second_row_of_a_cell_is_combined(int period)
    {
        MeasureAppender appender = Appender(Combine.Sum);
        appender.Append(1, period, 5, MeasureAppender.UsualKnown);
        Assert.Equal(AppendResult.Combined, appender.Append(1, period, 6, MeasureAppender.UsualKnown));
    }

    [Theory]
    [InlineData(Held)]
    [InlineData(Old)]
    public void A_row_of_another_known_date_is_a_revision_and_one_of_the_same_is_refused(int period)
    {
        MeasureAppender appender = Appender(Combine.Error);
        int usual = appender.UsualKnownOf(period);
        Assert.Equal(AppendResult.Added, appender.Append(1, period, 5, usual));
        Assert.Equal(AppendResult.Revised, appender.Append(1, period, 6, usual + 3));
        Assert.Equal(AppendResult.Refused, appender.Append(1, period, 7, usual + 3));
        Assert.Equal(AppendResult.Refused, appender.Append(1, period, 7, usual));
        Assert.Equal(AppendResult.Revised, appender.Append(1, period, 8, usual + 9));
    }

    [Theory]
    [InlineData(Held)]
    [InlineData(Old)]
    public void A_value_after_a_blank_row_is_the_first_of_its_cell(int period)
    {
        MeasureAppender appender = Appender(Combine.Error);
        appender.Append(1, period, Missing.Blank, MeasureAppender.UsualKnown);
        Assert.Equal(AppendResult.Added, appender.Append(1, period, 5, MeasureAppender.UsualKnown));
    }

    private static MeasureAppender Appender(Combine combine) => new(Measure, 3, combine, Held, AsOf);
}
