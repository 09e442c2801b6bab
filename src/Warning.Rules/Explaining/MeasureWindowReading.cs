using System.Diagnostics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Panels;

namespace EarlyWarning.Rules.Explaining;

/// <summary>Evaluates one window on a measure, or on an expression of measures, for one company.</summary>
internal sealed class MeasureWindowReading(Interpreter interpreter, BoundMeasureWindow window, int row)
{
    /// <summary>The periods before the window in which a measure must have been known to be <c>gone</c>.</summary>
    private const int PeriodsBeforeGone = 12;

    private readonly int anchor = interpreter.View.JointAnchor(window.Measures);
    private readonly bool hasUnread = HasUnread(interpreter.View, window);

    /// <summary>The oldest and the newest period of the window itself.</summary>
    public (int Oldest, int Newest) Periods => (anchor - window.Offset - window.Periods + 1, anchor - window.Offset);

    /// <summary>All periods that the result depends on, oldest first, including those before the window for functions that compare with them.</summary>
    public IEnumerable<int> PeriodsRead
    {
        get
        {
            int n = window.Periods;
            IEnumerable<int> lags = window.Function switch
            {
                MeasureWindowFunction.RobustZ => Lags(window.Offset, n + 1),
                MeasureWindowFunction.Change => Lags(window.Offset, 2 * n),
                MeasureWindowFunction.Yoy => Lags(window.Offset, n).Union(Lags(window.Offset + CalendarPeriod.PerYear(window.Cadence), n)).OrderDescending(),
                MeasureWindowFunction.Gone => Lags(window.Offset, n + PeriodsBeforeGone),
                MeasureWindowFunction.Avg or MeasureWindowFunction.Min or MeasureWindowFunction.Max or MeasureWindowFunction.Median or MeasureWindowFunction.Sum or
                    MeasureWindowFunction.Count or MeasureWindowFunction.Last or MeasureWindowFunction.Ago or MeasureWindowFunction.Slope or
                    MeasureWindowFunction.All or MeasureWindowFunction.Any or MeasureWindowFunction.Share => Lags(window.Offset, n),
            };
            return lags.Select(lag => anchor - lag);
        }
    }

    public IEnumerable<Reading> Readings => PeriodsRead.Select(period =>
        new Reading(new CalendarPeriod(window.Cadence, period).ToString(), Explainer.ToObject(interpreter.Evaluate(window.Operand, row, period)))
        {
            IsComputed = window.Operand.IsComputed,
            Unread = UnreadRowOf(period),
        });

    /// <summary>Returns whether any row of a window's measures, for any company, could not be read; rarely true, which saves looking.</summary>
    public static bool HasUnread(PanelView view, BoundMeasureWindow window)
    {
        foreach (Indicator measure in window.Measures)
        {
            if (view.Measure(measure).HasUnread) return true;
        }

        return false;
    }

    public ScalarValue Value() => window.Function switch
    {
        MeasureWindowFunction.All => ScalarValue.Of(Kleene.And(Truths())),
        MeasureWindowFunction.Any => ScalarValue.Of(Kleene.Or(Truths())),
        MeasureWindowFunction.Gone => ScalarValue.Of(Gone()),
        MeasureWindowFunction.Share => ScalarValue.Of(Share()),
        MeasureWindowFunction.Avg or MeasureWindowFunction.Min or MeasureWindowFunction.Max or MeasureWindowFunction.Median or MeasureWindowFunction.Sum or
            MeasureWindowFunction.Count or MeasureWindowFunction.Last or MeasureWindowFunction.Ago or MeasureWindowFunction.Change or MeasureWindowFunction.Yoy or
            MeasureWindowFunction.Slope or MeasureWindowFunction.RobustZ => ScalarValue.Of(Number()),
    };

    private double Number()
    {
        double[] values = Values(window.Offset, window.Periods);
        double[] known = Known(values);
        if (window.Function == MeasureWindowFunction.RobustZ) return RobustZ();
        if (known.Length < window.LeastKnown) return double.NaN;
        return window.Function switch
        {
            _ when hasUnread && StopsAtUnread() => double.NaN,
            MeasureWindowFunction.Count => known.Length,
            _ when known.Length == 0 => double.NaN,
            MeasureWindowFunction.Avg => Average(known),
            MeasureWindowFunction.Sum => Sum(known),
            MeasureWindowFunction.Min => known.Aggregate((least, value) => value < least ? value : least),
            MeasureWindowFunction.Max => known.Aggregate((greatest, value) => value > greatest ? value : greatest),
            MeasureWindowFunction.Median => Statistics.Median(known),
            MeasureWindowFunction.Last or MeasureWindowFunction.Ago => known[^1],
            MeasureWindowFunction.Change => Change(known, window.Periods),
            MeasureWindowFunction.Yoy => Change(known, CalendarPeriod.PerYear(window.Cadence)),
            MeasureWindowFunction.Slope => Statistics.Slope(values),
            _ => throw new UnreachableException($"{window.Function} has no meaning to the interpreter."),
        };
    }

    /// <summary>Returns the values of a number of periods, oldest first; missing ones keep their place.</summary>
    private double[] Values(int offset, int periods)
    {
        double[] values = new double[periods];
        for (int i = 0; i < periods; i++) values[i] = At(offset + periods - 1 - i).Number;
        return values;
    }

    private IEnumerable<bool?> Truths() => Lags(window.Offset, window.Periods).Select(lag => At(lag).Truth);

    private static IEnumerable<int> Lags(int offset, int periods) => Enumerable.Range(offset, periods).Reverse();

    private ScalarValue At(int lag) => interpreter.Evaluate(window.Operand, row, anchor - lag);

    private static double[] Known(double[] values) => Array.FindAll(values, value => !double.IsNaN(value));

    private static double Sum(double[] known)
    {
        double sum = 0.0;
        foreach (double value in known) sum += value;
        return Scalars.Finite(sum);
    }

    private static double Average(double[] known) => Scalars.Finite(Sum(known) / known.Length);

    /// <summary>Returns the change of the average against that of the same number of periods earlier.</summary>
    private double Change(double[] known, int periodsBack)
    {
        double[] earlier = Known(Values(window.Offset + periodsBack, window.Periods));
        if (earlier.Length < window.LeastKnown) return double.NaN;
        return Scalars.Finite(Average(known) / Average(earlier)) - 1;
    }

    private double RobustZ()
    {
        double[] others = Known(Values(window.Offset + 1, window.Periods));
        return others.Length < window.LeastKnown ? double.NaN : Statistics.RobustZ(At(window.Offset).Number, others);
    }

    private double Share()
    {
        bool?[] decided = Truths().Where(truth => truth is not null).ToArray();
        if (decided.Length < window.LeastKnown || decided.Length == 0) return double.NaN;
        return (double)decided.Count(truth => truth == true) / decided.Length;
    }

    private bool? Gone()
    {
        if (window.Measures.Any(IsSilent)) return null;
        if (Known(Values(window.Offset, window.Periods)).Length > 0) return false;
        if (hasUnread && Lags(window.Offset, window.Periods).Any(IsUnread)) return null;
        return Known(Values(window.Offset + window.Periods, PeriodsBeforeGone)).Length > 0;
    }

    /// <summary>Returns whether an unread period makes the result missing: any in the window, for <c>last</c> one after the newest known.</summary>
    private bool StopsAtUnread() => window.Function switch
    {
        MeasureWindowFunction.Sum or MeasureWindowFunction.Max or MeasureWindowFunction.Min or MeasureWindowFunction.Count =>
            Lags(window.Offset, window.Periods).Any(IsUnread),
        MeasureWindowFunction.Last => Lags(window.Offset, window.Periods).Reverse().TakeWhile(lag => !At(lag).IsKnown).Any(IsUnread),
        MeasureWindowFunction.Avg or MeasureWindowFunction.Median or MeasureWindowFunction.Ago or MeasureWindowFunction.Change or MeasureWindowFunction.Yoy or
            MeasureWindowFunction.Slope or MeasureWindowFunction.RobustZ or MeasureWindowFunction.All or MeasureWindowFunction.Any or
            MeasureWindowFunction.Share or MeasureWindowFunction.Gone => false,
    };

    /// <summary>Returns whether a period has no value and a row of one of its measures could not be read.</summary>
    private bool IsUnread(int lag) => !At(lag).IsKnown && window.Measures.Any(measure => interpreter.View.Measure(measure).At(anchor - lag).IsUnread(row));

    /// <summary>Returns the row that left a period without a value; null if there is none or the period has a value.</summary>
    private UnreadRow? UnreadRowOf(int period) => !hasUnread || interpreter.Evaluate(window.Operand, row, period).IsKnown
        ? null
        : window.Measures.Select(measure => interpreter.View.Measure(measure).UnreadRowOf(row, period)).FirstOrDefault(source => source is not null);

    /// <summary>Returns whether no company has a current value of the measure, so that the lack of one company's means nothing.</summary>
    private bool IsSilent(Indicator measure)
    {
        MeasureView view = interpreter.View.Measure(measure);
        return !view.IsDelivered || (view.Standing is { } standing ? !standing.IsFresh : interpreter.View.Count > 1 && !view.IsFresh);
    }
}
