using System.Diagnostics;
using EarlyWarning.Rules.Binding;
using EarlyWarning.Rules.Catalog;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Time;
using ValueType = EarlyWarning.Rules.Binding.ValueType;

namespace EarlyWarning.Rules.Planning;

/// <summary>Compiles bound expressions to one <see cref="Plan"/>. Not thread-safe.</summary>
internal sealed class Planner
{
    private const int PeriodsBeforeGone = 12;

    private readonly IndicatorCatalog catalog;
    private readonly int? day;
    private readonly IReadOnlyDictionary<BoundExpression, BoundExpression>? replaced;
    private readonly InstructionList list = new();
    private readonly Interner<NumberSource> numberSources = new();
    private readonly Interner<TextSource> textSources = new();
    private readonly Interner<EventSource> eventSources = new();
    private readonly SortedDictionary<int, Planner> filters = [];
    private readonly Dictionary<string, int> emittedTruths = new(StringComparer.Ordinal);
    private readonly Interner<(TextMatch, string)> textMatches = new();
    private readonly Interner<CalendarSpan> spans = new();
    private readonly Interner<string> groupKeys = new();
    private readonly List<Indicator[]> groups = [];
    private readonly Interner<string> recordKeys = new();
    private readonly List<RecordScope> records = [];
    private readonly Interner<PeerColumn> peers = new();
    private readonly Dictionary<int, int> emitted = [];
    private readonly Dictionary<BoundExpression, int> conditions = []; // registers of whole conditions of rules
    private Planner? peerPass;
    private int truths;
    private int numbers;

    /// <summary>Creates a planner.</summary>
    /// <param name="catalog">The indicators.</param>
    /// <param name="day">The as-of date as a day number, which decides which rules named by <c>fired</c> are in force; null if all but retired ones
    /// are.</param>
    /// <param name="replaced">Conditions of rules that others stand in for; null for none.</param>
    public Planner(IndicatorCatalog catalog, int? day = null, IReadOnlyDictionary<BoundExpression, BoundExpression>? replaced = null)
    {
        this.catalog = catalog;
        this.day = day;
        this.replaced = replaced;
    }

    /// <summary>Adds a condition to emit.</summary>
    /// <returns>Its index among the conditions.</returns>
    public int EmitTruth(BoundExpression condition)
    {
        list.Emit(new Instruction { Op = OpCode.EmitTruth, Target = truths, A = RegisterOf(condition) });
        return truths++;
    }

    /// <summary>Adds a number to emit.</summary>
    /// <returns>Its index among the numbers.</returns>
    public int EmitNumber(BoundExpression number)
    {
        int operand = Number(number, Place.Outside);
        if (emitted.TryGetValue(operand, out int index)) return index;
        emitted.Add(operand, numbers);
        list.Emit(new Instruction { Op = OpCode.EmitNumber, Target = numbers, A = operand });
        return numbers++;
    }

    /// <summary>Adds a peer function to the first pass, whether or not an emitted expression reads it.</summary>
    public void AddPeer(BoundPeer peer) => PeerIndex(peer);

    public Plan ToPlan()
    {
        RegisterAllocation allocation = RegisterAllocation.Of(list);
        return new Plan
        {
            Catalog = catalog,
            Prologue = allocation.Prologue,
            Body = allocation.Body,
            NumberSources = numberSources.ToArray(),
            TextSources = textSources.ToArray(),
            EventSources = eventSources.ToArray(),
            Filters = [.. filters.Select(filter => new EventFilter(filter.Key, filter.Value.ToPlan()))],
            Groups = groups.ToArray(),
            Records = records.ToArray(),
            Constants = allocation.Constants,
            TextConstants = allocation.TextConstants,
            TruthConstants = allocation.TruthConstants,
            TextMatches = textMatches.ToArray(),
            Spans = spans.ToArray(),
            NumberRegisters = allocation.Numbers,
            SettledNumbers = allocation.SettledNumbers,
            SettledTruths = allocation.SettledTruths,
            TruthRegisters = allocation.Truths,
            TextRegisters = allocation.Texts,
            Truths = truths,
            Numbers = numbers,
            PeerPass = peerPass?.ToPlan(),
            Peers = peers.ToArray(),
        };
    }

    private int Number(BoundExpression expression, Place place)
    {
        switch (expression)
        {
            case BoundConstant constant:
                return list.Constant(constant.Number);
            case BoundAsOf:
                return list.Today();
            case BoundPeriod:
                return list.Period(place.Group, place.Lag);
            case BoundMeasure measure:
                return Source(measure.PerPeriod
                    ? new NumberSource(NumberSourceKind.AtLag, measure.Indicator.Ordinal, place.Group, place.Lag)
                    : new NumberSource(NumberSourceKind.Latest, measure.Indicator.Ordinal, Record: RecordOf(measure)));
            case BoundAttribute attribute:
                return Source(new NumberSource(NumberSourceKind.Attribute, attribute.Indicator.Ordinal));
            case BoundParameter { Parameter.Ordinal: var ordinal } when catalog.Parameters[ordinal] is var parameter: // a trial's catalog has another value
                return parameter.IsUniform ? list.Constant(parameter) : Source(new NumberSource(NumberSourceKind.Parameter, parameter.Ordinal));
            case BoundEventField field:
                return Source(new NumberSource(NumberSourceKind.EventField, field.Field));
            case BoundEventDay:
                return Source(new NumberSource(NumberSourceKind.EventDay, 0));
            case BoundEventValue:
                return Source(new NumberSource(NumberSourceKind.EventValue, 0));
            case BoundPeer peer:
                return Peer(peer);
            case BoundUnary unary:
                return NumberOf(new Instruction { Op = OpCode.Unary, A = Number(unary.Operand, place), Detail = (int)unary.Function });
            case BoundRound round:
                return NumberOf(new Instruction { Op = OpCode.Round, A = Number(round.Operand, place), Detail = round.Digits });
            case BoundBinary binary:
                return NumberOf(new Instruction
                {
                    Op = OpCode.Binary,
                    A = Number(binary.Left, place),
                    B = Number(binary.Right, place),
                    Detail = (int)binary.Function,
                });
            case BoundShift shift:
                return NumberOf(new Instruction { Op = OpCode.Shift, A = Number(shift.Date, place), B = shift.Sign, Detail = spans.IndexOf(shift.Span) });
            case BoundIf choice:
                return If(RegisterKind.Number, OpCode.IfNumber, choice, Number, place);
            case BoundCoalesce coalesce:
                return Coalesce(RegisterKind.Number, OpCode.CoalesceNumber, coalesce, Number, place);
            case BoundMeasureWindow window:
                return WindowNumber(window);
            case BoundEventWindow window:
                return NumberOf(new Instruction { Op = OpCode.EventNumber, Detail = Event(window) });
            case BoundDaysSince since:
                EventSource source = new(since.Indicator.Ordinal, null, CalendarSpan.Zero, CalendarSpan.Zero, CalendarSpan.Zero)
                {
                    Where = Where(since.Indicator, since.Where),
                };
                return NumberOf(new Instruction { Op = OpCode.DaysSince, Detail = eventSources.IndexOf(source) });
            default:
                throw new UnreachableException($"{expression.GetType().Name} is no number.");
        }
    }

    private int Truth(BoundExpression expression, Place place)
    {
        switch (expression)
        {
            case BoundConstant constant:
                return list.Truth(constant.Truth);
            case BoundAttribute attribute:
                return TruthOf(new Instruction { Op = OpCode.Flag, A = Source(new NumberSource(NumberSourceKind.Attribute, attribute.Indicator.Ordinal)) });
            case BoundEventField field:
                return TruthOf(new Instruction { Op = OpCode.Flag, A = Number(field, place) });
            case BoundComparison comparison:
                return Compare(comparison.Operator, comparison.Left, comparison.Right, place);
            case BoundIn list:
                return list.Items.Select(item => Compare(Comparison.Equal, list.Value, item, place)).Aggregate(Or);
            case BoundBetween between:
                return And(
                    Compare(Comparison.GreaterOrEqual, between.Value, between.Low, place),
                    Compare(Comparison.LessOrEqual, between.Value, between.High, place));
            case BoundNot not:
                return TruthOf(new Instruction { Op = OpCode.Not, A = Truth(not.Operand, place) });
            case BoundJunction junction:
                return junction.Operands.Select(operand => Truth(operand, place)).Aggregate(junction.Kind == Junction.And ? And : Or);
            case BoundAtLeast some:
                return AtLeast(some.Count, [.. some.Conditions.Select(condition => Truth(condition, place))]);
            case BoundIf choice:
                return If(RegisterKind.Truth, OpCode.IfTruth, choice, Truth, place);
            case BoundCoalesce coalesce:
                return Coalesce(RegisterKind.Truth, OpCode.CoalesceTruth, coalesce, Truth, place);
            case BoundKnown known:
                int truth = KnownOf(known.Operand, place);
                return known.Negated ? TruthOf(new Instruction { Op = OpCode.Not, A = truth }) : truth;
            case BoundTextMatch match:
                return TruthOf(new Instruction
                {
                    Op = OpCode.MatchText,
                    A = Text(match.Text, place),
                    Detail = textMatches.IndexOf((match.Match, match.Pattern)),
                });
            case BoundMeasureWindow window:
                return WindowTruth(window);
            case BoundFired fired:
                return Fired(fired.Rule);
            case BoundEventWindow window:
                return TruthOf(new Instruction { Op = OpCode.EventAny, Detail = Event(window) });
            default:
                throw new UnreachableException($"{expression.GetType().Name} is no condition.");
        }
    }

    /// <summary>Returns the register of a whole condition, which is planned once for all rules that refer to it.</summary>
    private int RegisterOf(BoundExpression condition)
    {
        if (conditions.TryGetValue(condition, out int register)) return register;
        register = Truth(replaced?.GetValueOrDefault(condition) ?? condition, Place.Outside);
        conditions[condition] = register;
        return register;
    }

    /// <summary>
    /// Returns the register of another rule's condition. The rules that it refers to are planned first, on an explicit stack: chains of rules may be
    /// twenty thousand long.
    /// </summary>
    private int Fired(AskedRule rule)
    {
        if (!IsInForce(rule)) return list.Truth(false);
        Stack<AskedRule> open = new([rule]);
        while (open.TryPeek(out AskedRule? next))
        {
            int before = open.Count;
            foreach (AskedRule asked in next.Asks)
            {
                if (IsInForce(asked) && !conditions.ContainsKey(asked.When!)) open.Push(asked);
            }

            if (open.Count > before) continue;
            RegisterOf(next.When!);
            open.Pop();
        }

        return conditions[rule.When!];
    }

    private bool IsInForce(AskedRule rule) => day is { } date ? rule.IsInForce(date) : !rule.IsRetired;

    private int Text(BoundExpression expression, Place place) => expression switch
    {
        BoundConstant constant => list.Text(constant.Text),
        BoundAttribute attribute => ~textSources.IndexOf(new TextSource(attribute.Indicator.Ordinal)),
        BoundEventField field => ~textSources.IndexOf(new TextSource(field.Field, IsField: true)),
        BoundIf choice => If(RegisterKind.Text, OpCode.IfText, choice, Text, place),
        BoundCoalesce coalesce => Coalesce(RegisterKind.Text, OpCode.CoalesceText, coalesce, Text, place),
        _ => throw new UnreachableException($"{expression.GetType().Name} is no text."),
    };

    private int If(RegisterKind kind, OpCode op, BoundIf choice, Func<BoundExpression, Place, int> branch, Place place) => list.Add(kind, new Instruction
    {
        Op = op,
        C = Truth(choice.Condition, place),
        A = branch(choice.WhenTrue, place),
        B = branch(choice.WhenFalse, place),
    });

    private int Coalesce(RegisterKind kind, OpCode op, BoundCoalesce coalesce, Func<BoundExpression, Place, int> operand, Place place) =>
        coalesce.Operands.Select(one => operand(one, place)).Aggregate((first, second) => list.Add(kind, new Instruction { Op = op, A = first, B = second }));

    private int Compare(Comparison comparison, BoundExpression left, BoundExpression right, Place place)
    {
        switch (left.Type)
        {
            case ValueType.Text:
                return TruthOf(new Instruction { Op = OpCode.CompareTexts, A = Text(left, place), B = Text(right, place), Detail = (int)comparison });
            case ValueType.Condition:
                return TruthOf(new Instruction { Op = OpCode.CompareTruths, A = Truth(left, place), B = Truth(right, place), Detail = (int)comparison });
        }

        bool tolerant = Tolerance.Holds(left, right);
        if (left is BoundConstant && right is not BoundConstant) return Compare(comparison.Mirrored(), right, left, place);
        if (right is BoundConstant { Number: var constant } && !double.IsNaN(constant))
        {
            return TruthOf(new Instruction
            {
                Op = OpCode.CompareConstant,
                A = Number(left, place),
                Constant = constant,
                IsTolerant = tolerant,
                Detail = (int)comparison,
            });
        }

        return TruthOf(new Instruction
        {
            Op = OpCode.Compare,
            A = Number(left, place),
            B = Number(right, place),
            Detail = (int)comparison,
            IsTolerant = tolerant,
        });
    }

    private int KnownOf(BoundExpression operand, Place place) => operand.Type switch
    {
        ValueType.Text => TruthOf(new Instruction { Op = OpCode.KnownText, A = Text(operand, place) }),
        ValueType.Condition => TruthOf(new Instruction { Op = OpCode.KnownTruth, A = Truth(operand, place) }),
        ValueType.Number or ValueType.Date => TruthOf(new Instruction { Op = OpCode.KnownNumber, A = Number(operand, place) }),
    };

    private int And(int left, int right) => TruthOf(new Instruction { Op = OpCode.And, A = left, B = right });

    private int Or(int left, int right) => TruthOf(new Instruction { Op = OpCode.Or, A = left, B = right });

    /// <summary>Plans <c>at_least</c>; at least one and all are planned as <c>or</c> and <c>and</c>, which may exist already.</summary>
    private int AtLeast(int count, int[] conditions) =>
        count == 1 ? conditions.Aggregate(Or)
        : count == conditions.Length ? conditions.Aggregate(And)
        : TruthOf(new Instruction { Op = OpCode.AtLeast, Many = conditions, Detail = count });

    private int WindowNumber(BoundMeasureWindow window) => window.Function switch
    {
        MeasureWindowFunction.Ago => Number(window.Operand, PlaceOf(window, window.Offset)),
        MeasureWindowFunction.Change => Relative(window, window.Periods),
        MeasureWindowFunction.Yoy => Relative(window, CalendarPeriod.PerYear(window.Cadence)),
        MeasureWindowFunction.RobustZ => Window(window, window.Function, window.Offset, window.Periods + 1),
        _ => Window(window, window.Function, window.Offset, window.Periods, window.Traits.StopsAtUnread),
    };

    /// <summary>Plans the relative change of the average of a window against that of the window so many periods before.</summary>
    private int Relative(BoundMeasureWindow window, int back)
    {
        int now = Window(window, MeasureWindowFunction.Avg, window.Offset, window.Periods);
        int before = Window(window, MeasureWindowFunction.Avg, window.Offset + back, window.Periods);
        int ratio = NumberOf(new Instruction { Op = OpCode.Binary, A = now, B = before, Detail = (int)BinaryFunction.Divide });
        return NumberOf(new Instruction { Op = OpCode.Binary, A = ratio, B = list.Constant(1), Detail = (int)BinaryFunction.Subtract });
    }

    private int Window(BoundMeasureWindow window, MeasureWindowFunction function, int offset, int periods, bool stopsAtUnread = false)
    {
        bool ofTruths = window.Operand.Type == ValueType.Condition;
        return NumberOf(new Instruction
        {
            Op = ofTruths ? OpCode.TruthWindow : OpCode.Window,
            Function = function,
            Many = ofTruths ? Truths(window, offset, periods) : Numbers(window, offset, periods),
            Detail = window.LeastKnown,
            StopsAtUnread = stopsAtUnread,
            B = stopsAtUnread ? PlaceOf(window, offset).Group : 0,
            C = stopsAtUnread ? offset : 0,
        });
    }

    private int WindowTruth(BoundMeasureWindow window) => window.Function switch
    {
        MeasureWindowFunction.All => Truths(window, window.Offset, window.Periods).Aggregate(And),
        MeasureWindowFunction.Any => Truths(window, window.Offset, window.Periods).Aggregate(Or),
        MeasureWindowFunction.Gone => TruthOf(new Instruction
        {
            Op = OpCode.Gone,
            Function = window.Function,
            Many = Numbers(window, window.Offset, window.Periods + PeriodsBeforeGone),
            Detail = window.Periods,
            StopsAtUnread = true,
            B = PlaceOf(window, 0).Group,
            C = window.Offset,
        }),
        _ => throw new UnreachableException($"{window.Function} is no condition."),
    };

    /// <summary>Plans the operand of a window at each of its lags, the oldest first.</summary>
    private int[] Numbers(BoundMeasureWindow window, int offset, int periods)
    {
        int[] operands = new int[periods];
        for (int i = 0; i < periods; i++) operands[i] = Number(window.Operand, PlaceOf(window, offset + periods - 1 - i));
        return operands;
    }

    private int[] Truths(BoundMeasureWindow window, int offset, int periods)
    {
        int[] operands = new int[periods];
        for (int i = 0; i < periods; i++) operands[i] = Truth(window.Operand, PlaceOf(window, offset + periods - 1 - i));
        return operands;
    }

    private Place PlaceOf(BoundMeasureWindow window, int lag)
    {
        int group = groupKeys.IndexOf(string.Join(',', window.Measures.Select(measure => measure.Ordinal)));
        if (group == groups.Count) groups.Add([.. window.Measures]);
        return new Place(group, lag);
    }

    private int RecordOf(BoundMeasure measure)
    {
        if (measure.Record is not { } record) return -1;
        int index = recordKeys.IndexOf(record.Key);
        if (index == records.Count) records.Add(record);
        return index;
    }

    private int Event(BoundEventWindow window) =>
        eventSources.IndexOf(new EventSource(window.Indicator.Ordinal, window.Function, window.Window, window.Offset, window.Base)
        {
            Where = Where(window.Indicator, window.Where),
            Field = window.Field,
        });

    /// <summary>Returns the index of a condition among those on the occurrences of an event; equal conditions share one.</summary>
    private int Where(Indicator happening, BoundExpression? condition)
    {
        if (condition is null) return -1;
        if (!filters.TryGetValue(happening.Ordinal, out Planner? filter)) filters.Add(happening.Ordinal, filter = new Planner(catalog));
        string meaning = BoundKey.Of(condition);
        if (filter.emittedTruths.TryGetValue(meaning, out int index)) return index;
        index = filter.EmitTruth(condition);
        filter.emittedTruths.Add(meaning, index);
        return index;
    }

    private int Peer(BoundPeer peer) => Source(new NumberSource(NumberSourceKind.Peer, PeerIndex(peer)));

    private int PeerIndex(BoundPeer peer)
    {
        peerPass ??= new Planner(catalog, day);
        return peers.IndexOf(new PeerColumn(peer.Function, peerPass.EmitNumber(peer.Operand), BoundKey.Of(peer), PeerNumberKey.Of(peer.Operand, catalog)));
    }

    private int Source(NumberSource source) => ~numberSources.IndexOf(source);

    private int NumberOf(Instruction instruction) => list.Add(RegisterKind.Number, instruction);

    private int TruthOf(Instruction instruction) => list.Add(RegisterKind.Truth, instruction);

    /// <summary>The period at which measures inside a window are read: a lag behind the anchor of their group.</summary>
    private readonly record struct Place(int Group, int Lag)
    {
        public static readonly Place Outside = new(-1, 0);
    }
}
