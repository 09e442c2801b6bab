using System.Globalization;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Explaining;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Tests.Execution;
using static EarlyWarning.Rules.Tests.Panels.SmallPanel;

namespace EarlyWarning.Rules.Tests.Panels;

/// <summary>
/// Measures that are columns of one record are read at one period: months, workers and yuan of unpaid wages, as of 1 July. Lists end with June.
/// </summary>
public sealed class RecordTests
{
    private static readonly UnreadRow Source = new("feed", "arrears.csv", 12);

    [Theory]
    // Months, workers and yuan of May and June; what each is where the condition reads all three.
    [InlineData("2 3", "5 6", "100 200", 3.0, 6.0, 200.0)]
    [InlineData("2 3", "5 -", "100 200", 3.0, null, 200.0)] // May's workers are not June's
    [InlineData("2 -", "5 -", "100 -", 2.0, 5.0, 100.0)]
    [InlineData("2 -", "5 6", "100 -", null, 6.0, null)] // any that is known decides on the period
    [InlineData("2 !", "5 -", "100 -", null, null, null)] // as does one that could not be read
    [InlineData("2 3", "5 6", "100 !", 3.0, 6.0, null)]
    public void All_that_a_condition_reads_is_of_one_period(string months, string workers, string yuan, double? m, double? w, double? y)
    {
        PanelView view = Panel(months, workers, yuan).Build().AsOf(July);
        BoundExpression when = Bind("months > 0 and workers > 0 and yuan > 0", view);
        BoundMeasure[] read = [.. BoundWalk.All(when).OfType<BoundMeasure>()];
        Interpreter interpreter = new(view);
        Assert.Equal([m, w, y], read.Select(measure => Value(interpreter.Evaluate(measure, 0))));
        Assert.Equal([m, w, y], read.Select(measure => Value(Engine.Evaluate(measure, view)[0])));
    }

    [Fact]
    public void What_is_read_alone_finds_its_own_period()
    {
        PanelView view = Panel("2 -", "5 6", "100 -").Build().AsOf(July);
        Assert.Equal(2.0, Engine.Evaluate(Bind("months", view), view)[0].Number);
        Assert.Equal(6.0, Engine.Evaluate(Bind("workers", view), view)[0].Number);
    }

    [Fact]
    public void A_sentence_is_read_at_the_period_of_its_condition()
    {
        PanelView view = Panel("2 -", "5 6", "100 200").Build().AsOf(July);
        BoundExpression when = Bind("months > 0", view), workers = Bind("workers", view), yuan = Bind("yuan", view);
        RecordJoining.Join([workers, yuan], when);
        Interpreter interpreter = new(view);
        Assert.Equal(2.0, interpreter.Evaluate(BoundWalk.All(when).OfType<BoundMeasure>().Single(), 0).Number);
        Assert.Equal(5.0, interpreter.Evaluate(workers, 0).Number); // May's, as the months are
        Assert.Equal(100.0, interpreter.Evaluate(yuan, 0).Number);
        Assert.Equal([5.0, 100.0], Engine.Evaluate([workers, yuan], view).Select(values => values[0].Number));
    }

    [Fact]
    public void Where_the_condition_reads_none_of_the_record_the_sentence_finds_its_own_period()
    {
        PanelView view = Panel("2 -", "5 6", "100 -").Build().AsOf(July);
        BoundExpression workers = Bind("workers", view), yuan = Bind("yuan", view);
        RecordJoining.Join([workers, yuan], Bind("other > 0", view));
        Interpreter interpreter = new(view);
        Assert.Equal(6.0, interpreter.Evaluate(workers, 0).Number);
        Assert.False(interpreter.Evaluate(yuan, 0).IsKnown); // June's, as the workers are
    }

    [Fact]
    public void Measures_of_different_feeds_are_one_record_a_feed()
    {
        PanelBuilder builder = new(Catalog(), ["c0", "c1"]);
        builder.Deliver(new FeedDelivery("hrss", ["months", "workers"]));
        builder.Deliver(new FeedDelivery("bank", ["yuan"]));
        Fill(builder, "months", "2 -");
        Fill(builder, "workers", "5 6");
        Fill(builder, "yuan", "100 -");
        PanelView view = builder.Build().AsOf(July);
        BoundMeasure[] read = [.. BoundWalk.All(Bind("months > 0 and workers > 0 and yuan > 0", view)).OfType<BoundMeasure>()];
        Interpreter interpreter = new(view);
        double?[] expected = [null, 6.0, 100.0];
        Assert.Equal(expected, read.Select(measure => Value(interpreter.Evaluate(measure, 0))));
        Assert.Equal(expected, read.Select(measure => Value(Engine.Evaluate(measure, view)[0])));
    }

    [Fact]
    public void A_period_beyond_maxAge_is_none()
    {
        PanelView view = Panel("2 - - - -", "5 - - - -", "100 - - - -").Build().AsOf(July);
        Assert.False(Engine.Evaluate(BoundWalk.All(Bind("months > 0 and yuan > 0", view)).OfType<BoundMeasure>().First(), view)[0].IsKnown);
    }

    [Fact]
    public void Evidence_names_the_period_that_was_read()
    {
        PanelView view = Panel("2 -", "5 6", "100 200").Build().AsOf(July);
        BoundExpression when = Bind("months > 0 and workers > 0", view);
        Evidence[] evidence = [.. new Explainer(view).EvidenceOf(Term.Of(when), 0)];
        Assert.Equal([null, "2026-06"], evidence.Select(one => one.Period)); // June is read, and has no months
    }

    [Fact]
    public void Equal_comparisons_of_rules_that_read_other_measures_are_not_merged()
    {
        PanelView view = Panel("2 -", "5 6", "100 -").Build().AsOf(July);
        BoundExpression alone = Bind("months > 0", view), joined = Bind("months > 0 and workers > 0", view);
        ScalarValue[][] truths = Engine.Evaluate([alone, joined], view);
        Assert.True(truths[0][0].Truth);
        Assert.Null(truths[1][0].Truth);
    }

    [Fact]
    public void A_bare_measure_inside_a_peer_function_takes_part()
    {
        PanelView view = Panel("2 -", "5 6", "100 -").Build().AsOf(July);
        BoundExpression when = Bind("workers > 0 and peer_rank(months) < 0.5", view);
        BoundMeasure months = BoundWalk.All(when).OfType<BoundMeasure>().Single(measure => measure.Indicator.Id == "months");
        Assert.False(new Interpreter(view).Evaluate(months, 0).IsKnown);
    }

    private static BoundExpression Bind(string text, PanelView view) => Engine.Bind(text, view.Panel.Catalog);

    private static double? Value(ScalarValue value) => value.IsKnown ? value.Number : null;

    private static IndicatorCatalog Catalog() => new(
    [
        .. new[] { "months", "workers", "yuan" }.Select(id => Monthly(id, maxAge: "3m") with { Record = "wage-arrears" }),
        Monthly("other", maxAge: "3m"),
    ]);

    private static PanelBuilder Panel(string months, string workers, string yuan)
    {
        PanelBuilder builder = new(Catalog(), ["c0", "c1"]);
        builder.Deliver(new FeedDelivery("feed", ["months", "workers", "yuan", "other"]));
        Fill(builder, "months", months);
        Fill(builder, "workers", workers);
        Fill(builder, "yuan", yuan);
        Fill(builder, "other", "1 1");
        return builder;
    }

    private static void Fill(PanelBuilder builder, string id, string cells)
    {
        builder.Catalog.TryGet(id, out Indicator? indicator);
        MeasureAppender appender = builder.Measure(indicator!);
        string[] values = cells.Split(' ');
        for (int i = 0; i < values.Length; i++)
        {
            int period = Month(2026, 6).Ordinal - values.Length + 1 + i;
            appender.Append(1, period, 1, MeasureAppender.UsualKnown);
            if (values[i] == "!") appender.AppendUnread(0, period, MeasureAppender.UsualKnown, Source);
            else if (values[i] != "-") appender.Append(0, period, double.Parse(values[i], CultureInfo.InvariantCulture), MeasureAppender.UsualKnown);
        }
    }
}
