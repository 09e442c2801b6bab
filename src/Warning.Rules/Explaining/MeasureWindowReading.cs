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
            IsApproximate = window.Operand.Type == Binding.ValueType.Number && interpreter.Approximate.Of(window.Operand, row, period),
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
        if (window.Function == MeasureWindowFunction.RobustZ) return RobustZ();
        Span<double> values = stackalloc double[window.Periods], room = stackalloc double[window.Periods];
        Read(window.Offset, values);
        Span<double> known = Known(values, room);
        if (known.Length < window.LeastKnown) return double.NaN;
        return window.Function switch
        {
            _ when hasUnread && StopsAtUnread() => double.NaN,
            MeasureWindowFunction.Count => known.Length,
            _ when known.Length == 0 => double.NaN,
            MeasureWindowFunction.Avg => Average(known),
            MeasureWindowFunction.Sum => Sum(known),
            MeasureWindowFunction.Min => Least(known),
            MeasureWindowFunction.Max => Greatest(known),
            MeasureWindowFunction.Median => Statistics.Median(known),
            MeasureWindowFunction.Last or MeasureWindowFunction.Ago => known[^1],
            MeasureWindowFunction.Change => Change(known, window.Periods),
            MeasureWindowFunction.Yoy => Change(known, CalendarPeriod.PerYear(window.Cadence)),
            MeasureWindowFunction.Slope => Statistics.Slope(values),
            _ => throw new UnreachableException($"{window.Function} has no meaning to the interpreter."),
        };
    }

    /// <summary>Reads the values of successive periods, oldest first; missing ones keep their place.</summary>
    private void Read(int offset, Span<double> values)
    {
        for (int i = 0; i < values.Length; i++) values[i] = At(offset + values.Length - 1 - i).Number;
    }

    private IEnumerable<bool?> Truths()
    {
        for (int lag = window.Offset + window.Periods - 1; lag >= window.Offset; lag--) yield return At(lag).Truth;
    }

    private static IEnumerable<int> Lags(int offset, int periods) => Enumerable.Range(offset, periods).Reverse();

    private ScalarValue At(int lag) => interpreter.Evaluate(window.Operand, row, anchor - lag);

    /// <summary>Copies the known values to the beginning of a room for them; returns that part.</summary>
    private static Span<double> Known(ReadOnlySpan<double> values, Span<double> room)
    {
        int count = 0;
        foreach (double value in values)
        {
            if (!double.IsNaN(value)) room[count++] = value;
        }

        return room[..count];
    }

    private static double Least(ReadOnlySpan<double> known)
    {
        double least = known[0];
        foreach (double value in known[1..]) least = value < least ? value : least;
        return least;
    }

    private static double Greatest(ReadOnlySpan<double> known)
    {
        double greatest = known[0];
        foreach (double value in known[1..]) greatest = value > greatest ? value : greatest;
        return greatest;
    }

    private static double Sum(ReadOnlySpan<double> known)
    {
        double sum = 0.0;
        foreach (double value in known) sum += value;
        return Scalars.Finite(sum);
    }

    private static double Average(ReadOnlySpan<double> known) => Scalars.Finite(Sum(known) / known.Length);

    /// <summary>Returns the change of the average against that of the same number of periods earlier.</summary>
    private double Change(ReadOnlySpan<double> known, int periodsBack)
    {
        Span<double> values = stackalloc double[window.Periods], room = stackalloc double[window.Periods];
        Read(window.Offset + periodsBack, values);
        Span<double> earlier = Known(values, room);
        if (earlier.Length < window.LeastKnown) return double.NaN;
        return Scalars.Finite(Average(known) / Average(earlier)) - 1;
    }

    private double RobustZ()
    {
        Span<double> values = stackalloc double[window.Periods], room = stackalloc double[window.Periods];
        Read(window.Offset + 1, values);
        Span<double> others = Known(values, room);
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
        if (IsAnyKnown(window.Offset, window.Periods)) return false;
        if (hasUnread && Lags(window.Offset, window.Periods).Any(IsUnread)) return null;
        return IsAnyKnown(window.Offset + window.Periods, PeriodsBeforeGone);
    }

    private bool IsAnyKnown(int offset, int periods)
    {
        for (int lag = offset; lag < offset + periods; lag++)
        {
            if (At(lag).IsKnown) return true;
        }

        return false;
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
