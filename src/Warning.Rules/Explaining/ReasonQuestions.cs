using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Execution;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Panels;
using EarlyWarning.Rules.Planning;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Explaining;

/// <summary>
/// Everything that the reasons of some rules depend on, as bits that the columnar engine computes for a block of companies at once: which parts of a condition
/// are unknown, which branch of a choice is taken, when a measure was last known, where a window has its first gap. Companies with the same bits have the
/// same reasons, so that <see cref="MissingReasons"/> needs to be asked about one of them. Whatever is rare (an unread row, an occurrence whose condition
/// is unknown, a ratio to zero inside of a window) is not told apart: of those companies each is asked about. Immutable; shared by threads.
/// </summary>
internal sealed class ReasonQuestions
{
    /// <summary>The most planes of a rule; the few rules with more are asked about company by company.</summary>
    private const int MostPlanes = 1024;

    /// <summary>The most rules that one asks, directly or through others.</summary>
    private const int MostAsked = 64;

    private static readonly MeasureTraits Holds = new(MeasureWindowFunction.All) { Operand = ValueType.Condition, Type = ValueType.Condition };
    private static readonly MeasureTraits Ago = new(MeasureWindowFunction.Ago) { UsualKnown = static _ => 1 };

    private readonly PanelView view;
    private readonly Interpreter interpreter;
    private readonly Planner planner;
    private readonly Interner<string> emitted = new();
    private readonly List<int> truths = [];
    private readonly Dictionary<string, ReasonPlanes> known = new(StringComparer.Ordinal);
    private readonly List<ReasonPlanes> groups = [];
    private readonly Dictionary<Indicator, ulong[]?> odd = [];
    private readonly Dictionary<Indicator, ulong[]> told = [];

    public ReasonQuestions(Outcomes outcomes, IReadOnlyList<int> rules)
    {
        view = outcomes.View;
        interpreter = new Interpreter(view);
        planner = new Planner(view.Panel.Catalog, view.Day);
        Rules = [.. rules.Select(rule => outcomes.IsEvaluated(rule) ? ShapeOf(outcomes.Rules[rule]) : null)];
        Plan = PanelBinding.Bind(planner.ToPlan(), outcomes);
    }

    /// <summary>The plan that answers the questions.</summary>
    public BoundPlan Plan { get; }

    /// <summary>What is filled for each block, in this order.</summary>
    public IReadOnlyList<ReasonPlanes> Groups => groups;

    /// <summary>The number of planes.</summary>
    public int Planes { get; private set; }

    /// <summary>The bits of each rule; null for a rule about which each company is asked.</summary>
    public IReadOnlyList<ReasonShape?> Rules { get; }

    private ReasonShape? ShapeOf(Rule rule)
    {
        ReasonShapeBuilder shape = new();
        Queue<AskedRule> asked = [];
        HashSet<AskedRule> seen = [];
        Visit(rule.When, ReasonShape.Always, shape, asked);
        while (asked.TryDequeue(out AskedRule? other))
        {
            if (!seen.Add(other) || !other.IsInForce(view.Day)) continue;
            if (seen.Count > MostAsked) return null;
            Ask(other.When!, ReasonShape.Always, shape, asked);
        }

        return shape.IsWhole && shape.Bits.Count <= MostPlanes ? shape.ToShape() : null;
    }

    /// <summary>Asks whether a part is unknown where another is, and if so, why.</summary>
    private void Ask(BoundExpression part, int gate, ReasonShapeBuilder shape, Queue<AskedRule> asked)
    {
        if (part is BoundConstant) return;
        int unknown = UnknownOf(part);
        shape.Add(unknown, gate);
        Visit(part, unknown, shape, asked);
    }

    /// <summary>Asks for what the reasons of an expression depend on where it is unknown.</summary>
    private void Visit(BoundExpression expression, int unknown, ReasonShapeBuilder shape, Queue<AskedRule> asked)
    {
        if (!shape.IsWhole || shape.Bits.Count > MostPlanes) return;
        switch (expression)
        {
            case BoundConstant:
                return;
            case BoundMeasure { PerPeriod: false } measure:
                AskMeasure(measure.Indicator, unknown, shape);
                foreach (Indicator other in MeasuresOf(measure)) shape.AddOdd(OddOf(other), unknown);
                return;
            case BoundAttribute attribute:
                shape.AddOdd(OddOf(attribute.Indicator), unknown);
                return;
            case BoundParameter parameter:
                if (parameter.Parameter.At(view.Day)?.By is { } place) shape.AddOdd(OddOf(place), unknown);
                return;
            case BoundFired { Rule: var rule }:
                asked.Enqueue(rule);
                return;
            case BoundMeasureWindow window:
                AskWindow(window, unknown, shape, asked);
                return;
            case BoundEventWindow window:
                shape.AddOdd(window.Where is null ? OddOf(window.Indicator) : ToldOf(window.Indicator), unknown);
                return;
            case BoundDaysSince since:
                shape.AddOdd(since.Where is null ? OddOf(since.Indicator) : ToldOf(since.Indicator), unknown);
                return;
            case BoundIf choice:
                if (choice.Condition is not BoundConstant) shape.Add(TruthOf(choice.Condition), unknown);
                AskParts(choice, unknown, shape, asked);
                return;
            case BoundEventField or BoundEventDay or BoundEventValue or BoundHostValue or BoundMeasure or BoundPeriod:
                shape.IsWhole = false;
                return;
            default:
                AskParts(expression, unknown, shape, asked);
                return;
        }
    }

    private void AskParts(BoundExpression whole, int unknown, ReasonShapeBuilder shape, Queue<AskedRule> asked)
    {
        foreach (BoundExpression part in whole.Parts) Ask(part, unknown, shape, asked);
    }

    /// <summary>Asks when a measure was last known, which decides between missing and stale, and since when.</summary>
    private void AskMeasure(Indicator measure, int unknown, ReasonShapeBuilder shape)
    {
        if (!view.IsDelivered(measure)) return;
        shape.AddAll(PlanesOf($"newest {measure.Ordinal}", first => NewestOf(view.Measure(measure), first)), unknown);
    }

    private void AskWindow(BoundMeasureWindow window, int unknown, ReasonShapeBuilder shape, Queue<AskedRule> asked)
    {
        foreach (Indicator measure in window.Measures)
        {
            AskMeasure(measure, unknown, shape);
            shape.AddOdd(OddOf(measure), unknown);
        }

        if (window.Function == MeasureWindowFunction.Gone) return;
        int[] periods = interpreter.Scopes.PeriodsOf(window, interpreter);
        List<BoundExpression> numbers = [], others = [];
        if (!IsStrict(window.Operand, numbers, others))
        {
            foreach (int period in periods) AskAt(window.Operand, window, period, unknown, shape, asked);
            return;
        }

        foreach (BoundExpression other in others) Ask(other, unknown, shape, asked);
        foreach (Indicator measure in window.Measures)
        {
            ulong[][] Known() => [.. periods.Select(period => view.Measure(measure).At(period).Known)];
            ReasonPlanes gaps = PlanesOf(
                $"gap {measure.Ordinal} {string.Join(' ', periods)}", first => new ReasonPlanes.OfFirst(first, Known(), inverted: true));
            shape.AddAll(gaps, unknown);
        }

        if (numbers.Count > 0) shape.AddOddPlane(MissesOf(window, numbers, periods), unknown);
    }

    /// <summary>Asks whether a part of the operand of a window is unknown in a period, and if so, why.</summary>
    private void AskAt(BoundExpression part, BoundMeasureWindow window, int period, int gate, ReasonShapeBuilder shape, Queue<AskedRule> asked)
    {
        if (!shape.IsWhole || shape.Bits.Count > MostPlanes) return;
        if (!ReadsPeriods(part))
        {
            Ask(part, gate, shape, asked);
            return;
        }

        if (part.Type == ValueType.Text)
        {
            shape.IsWhole = false;
            return;
        }

        BoundMeasureWindow then = At(part, window, period);
        int unknown = UnknownOf(then);
        shape.Add(unknown, gate);
        if (part is BoundIf { Condition: not BoundConstant } choice)
            shape.Add(TruthOf(ReadsPeriods(choice.Condition) ? At(choice.Condition, window, period) : choice.Condition), unknown);
        foreach (BoundExpression inner in part.Parts) AskAt(inner, window, period, unknown, shape, asked);
    }

    private static bool ReadsPeriods(BoundExpression part) => BoundWalk.All(part).Any(read => read is BoundMeasure { PerPeriod: true } or BoundPeriod);

    /// <summary>Returns an expression that has the value of a part of the operand of a window in one of its periods.</summary>
    private BoundMeasureWindow At(BoundExpression part, BoundMeasureWindow window, int period) =>
        new(part.Syntax, part.Type == ValueType.Condition ? Holds : Ago, part, window.Measures)
        {
            Periods = 1,
            Offset = view.JointAnchor(window.Measures) - period,
            LeastKnown = 1,
        };

    /// <summary>
    /// Returns whether the operand of a window is unknown in a period exactly if something is that it reads, or one of <paramref name="numbers"/> misses.
    /// </summary>
    /// <param name="operand">The operand or a part of it.</param>
    /// <param name="numbers">Receives the parts that may be missing though all that they read is known.</param>
    /// <param name="others">Receives what is the same in all periods.</param>
    private static bool IsStrict(BoundExpression operand, List<BoundExpression> numbers, List<BoundExpression> others)
    {
        switch (operand)
        {
            case BoundConstant constant:
                return constant.Type is ValueType.Number or ValueType.Date
                    ? !double.IsNaN(constant.Number)
                    : constant.Type == ValueType.Condition && constant.Truth is not null;
            case BoundMeasure { PerPeriod: true }:
                return true;
            case BoundAttribute or BoundParameter:
                others.Add(operand);
                return true;
            case BoundUnary or BoundRound or BoundShift or BoundBinary { Traits.OneIsEnough: false }:
                numbers.Add(operand);
                return ArePartsStrict(operand, numbers, others);
            case BoundComparison or BoundNot:
                return ArePartsStrict(operand, numbers, others);
            case BoundBetween { Low: BoundConstant, High: BoundConstant } or BoundIn:
                return (operand is BoundBetween || operand.Parts.Skip(1).All(item => item is BoundConstant)) && ArePartsStrict(operand, numbers, others);
            default:
                return false;
        }
    }

    private static bool ArePartsStrict(BoundExpression whole, List<BoundExpression> numbers, List<BoundExpression> others)
    {
        foreach (BoundExpression part in whole.Parts)
        {
            if (!IsStrict(part, numbers, others)) return false;
        }

        return true;
    }

    /// <summary>Returns the plane of companies for which a part of a window is missing in a period though all is known that it reads.</summary>
    private int MissesOf(BoundMeasureWindow window, List<BoundExpression> numbers, int[] periods) => PlanesOf($"misses {KeyOf(window)}", first =>
    {
        List<(int Known, ulong[][] Measures, int[] Others)> parts = [];
        foreach (BoundExpression number in numbers)
        {
            BoundExpression[] all = [.. BoundWalk.All(number)];
            Indicator[] measures = [.. all.OfType<BoundMeasure>().Select(measure => measure.Indicator).Distinct()];
            int[] others = [.. all.Where(part => part is BoundAttribute or BoundParameter).Select(UnknownOf).Distinct()];
            foreach (int period in periods)
            {
                int isKnown = Emit(KeyOf(At(number, window, period)), KnownOf(At(number, window, period)));
                parts.Add((isKnown, [.. measures.Select(measure => view.Measure(measure).At(period).Known)], others));
            }
        }

        return new ReasonPlanes.OfMisses(first, [.. parts]);
    }).First;

    private int UnknownOf(BoundExpression expression)
    {
        string key = KeyOf(expression);
        return PlanesOf("unknown " + key, first => new ReasonPlanes.OfUnknown(first, Emit(key, KnownOf(expression)))).First;
    }

    private int TruthOf(BoundExpression condition)
    {
        string key = "true " + KeyOf(condition);
        return PlanesOf(key, first => new ReasonPlanes.OfTruth(first, Emit(key, condition))).First;
    }

    /// <summary>Returns a key of the meaning of an expression; a part of an operand is read with all measures of its window.</summary>
    private static string KeyOf(BoundExpression expression) =>
        expression is BoundMeasureWindow window
            ? $"{string.Join(',', window.Measures.Select(measure => measure.Ordinal))} {BoundKey.Of(window)}"
            : BoundKey.Of(expression);

    private static BoundKnown KnownOf(BoundExpression expression) => new(expression.Syntax, expression, negated: false);

    private int Emit(string key, BoundExpression condition)
    {
        int index = emitted.IndexOf(key);
        if (index == truths.Count) truths.Add(planner.EmitTruth(condition));
        return truths[index];
    }

    private ReasonPlanes PlanesOf(string key, Func<int, ReasonPlanes> make)
    {
        if (known.TryGetValue(key, out ReasonPlanes? planes)) return planes;
        planes = make(Planes);
        Planes += planes.Count;
        groups.Add(planes);
        known.Add(key, planes);
        return planes;
    }

    private static ReasonPlanes.OfFirst NewestOf(MeasureView measure, int first)
    {
        int periods = (int)Math.Max(0, (long)measure.Anchor - measure.FirstPeriod + 1);
        ulong[][] bitmaps = [.. Enumerable.Range(0, periods).Select(back => measure.At(measure.Anchor - back).Known)];
        return new ReasonPlanes.OfFirst(first, bitmaps, inverted: false, measure.NewestUnheld is { } unheld ? AgesOf(unheld, periods + 1) : null);
    }

    /// <summary>Returns numbers for the newest periods of companies: the same for the same period, from <paramref name="least"/> on, 0 for none.</summary>
    private static int[] AgesOf(int[] newest, int least)
    {
        int oldest = int.MaxValue;
        foreach (int period in newest) oldest = period > int.MinValue && period < oldest ? period : oldest;
        int[] ages = new int[newest.Length];
        for (int row = 0; row < ages.Length; row++) ages[row] = newest[row] == int.MinValue ? 0 : newest[row] - oldest + least;
        return ages;
    }

    /// <summary>Returns the measures at whose newest period a measure is read, itself among them.</summary>
    private IEnumerable<Indicator> MeasuresOf(BoundMeasure measure) =>
        measure.Record is null
            ? [measure.Indicator]
            : view.Panel.Catalog.Indicators.Where(other => other.Record == measure.Indicator.Record && other.Record is not null);

    /// <summary>Returns the companies with a row of an indicator that could not be read, as bits; null if there are none.</summary>
    private ulong[]? OddOf(Indicator indicator)
    {
        if (odd.TryGetValue(indicator, out ulong[]? words)) return words;
        words = new ulong[(view.Count + 63) / 64];
        switch (indicator.Kind)
        {
            case IndicatorKind.Measure:
                view.Measure(indicator).AddUnread(words);
                break;
            case IndicatorKind.Event:
                foreach (int row in view.Event(indicator).UnreadCompanies()) words[row >> 6] |= 1UL << row;
                for (int word = 0; word < (view.Event(indicator).Undated?.Length ?? 0); word++) words[word] |= view.Event(indicator).Undated![word];
                break;
            case IndicatorKind.Attribute:
                foreach (int row in view.Attribute(indicator).Unread.Keys) words[row >> 6] |= 1UL << row;
                break;
        }

        words = words.AsSpan().ContainsAnyExcept(0UL) ? words : null;
        odd.Add(indicator, words);
        return words;
    }

    /// <summary>Returns the companies with any row of an event, as bits.</summary>
    private ulong[] ToldOf(Indicator happening)
    {
        if (told.TryGetValue(happening, out ulong[]? words)) return words;
        words = (ulong[]?)OddOf(happening)?.Clone() ?? new ulong[(view.Count + 63) / 64];
        int[] offsets = view.Event(happening).Offsets;
        for (int row = 0; row + 1 < offsets.Length; row++)
        {
            if (offsets[row + 1] > offsets[row]) words[row >> 6] |= 1UL << row;
        }

        told.Add(happening, words);
        return words;
    }
}
