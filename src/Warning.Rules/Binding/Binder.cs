using System.Diagnostics;
using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <summary>
/// Binds expressions: resolves names and checks types, units and windows. What makes a rule invalid is a fault, what looks wrong a warning. A faulty
/// part is bound to null, and so is every expression that holds it, without further faults. Not thread-safe.
/// </summary>
internal sealed partial class Binder(IndicatorCatalog catalog, LetScope lets, HostNames? host = null)
{
    /// <summary>The largest number of nodes of an expression, with its lets expanded.</summary>
    public const int MaximumNodes = 1000;

    private readonly List<Fault> faults = [];
    private readonly List<Fault> warnings = [];

    /// <summary>The faults of the load so far: names are compared with those that are known only where a further fault would be listed. Null: always.</summary>
    public Diagnostics? Load { get; init; }

    public IReadOnlyList<Fault> Faults => faults;

    public IReadOnlyList<Fault> Warnings => warnings;

    /// <summary>Binds an expression of any type.</summary>
    public BoundExpression? Bind(Syntax syntax) => BindSized(syntax, BindingContext.Outside);

    /// <summary>Binds the expression of a let by itself; what depends on where it is used is checked there.</summary>
    public BoundExpression? BindLetAlone(Syntax syntax) => BindSized(syntax, BindingContext.LetAlone);

    private BoundExpression? BindSized(Syntax syntax, BindingContext context)
    {
        int size = lets.ExpandedSize(syntax);
        if (size > MaximumNodes)
        {
            faults.Add(new Fault(DiagnosticCodes.TooManyNodes, syntax.Span, BinderMessages.TooManyParts(MaximumNodes)));
            return null;
        }

        return Bind(syntax, context);
    }

    /// <summary>Binds a condition.</summary>
    public BoundExpression? BindCondition(Syntax syntax)
    {
        BoundExpression? bound = Bind(syntax);
        return bound is null || bound.Type == ValueType.Condition || Refuse(bound, ValueType.Condition, syntax.Span, BindingContext.Outside, BinderMessages.NeedsCondition) ? bound : null;
    }

    /// <summary>Binds a number.</summary>
    public BoundExpression? BindNumber(Syntax syntax)
    {
        BoundExpression? bound = Bind(syntax);
        return bound is null || bound.Type == ValueType.Number || Refuse(bound, ValueType.Number, syntax.Span, BindingContext.Outside, BinderMessages.NeedsNumber) ? bound : null;
    }

    /// <summary>Returns the event that a name means, directly or through lets, or null.</summary>
    public Indicator? ResolveEvent(Syntax syntax)
    {
        while (syntax is NameSyntax name)
        {
            if (lets.TryGet(name.Name, out Syntax? let))
            {
                if (let is null) return null;
                syntax = let;
                continue;
            }

            return catalog.TryGet(name.Name, out Indicator? indicator) && indicator.Kind == IndicatorKind.Event ? indicator : null;
        }

        return null;
    }

    private BoundExpression? Bind(Syntax syntax, BindingContext context) => syntax switch
    {
        NumberSyntax number => new BoundConstant(ValueType.Number, syntax, number.Value, null, null),
        TextSyntax text => new BoundConstant(ValueType.Text, syntax, double.NaN, text.Value, null),
        TruthSyntax truth => new BoundConstant(ValueType.Condition, syntax, double.NaN, null, truth.Value),
        SpanSyntax span => Fail(DiagnosticCodes.MisplacedSpan, span.Span, context, BinderMessages.BareSpan($"{span.Value}", span.Value.Count)),
        MissingSyntax => Fail(DiagnosticCodes.MisplacedMissing, syntax.Span, context, BinderMessages.MisplacedMissing),
        NameSyntax name => BindName(name, context),
        NegateSyntax negate => BindNegate(negate, context),
        NotSyntax not => BindNot(not, context),
        JunctionSyntax junction => BindJunction(junction, context),
        ArithmeticSyntax arithmetic => BindArithmetic(arithmetic, context),
        ComparisonSyntax comparison => BindComparison(comparison, context),
        InSyntax list => BindIn(list, context),
        BetweenSyntax between => BindBetween(between, context),
        CoalesceSyntax coalesce => BindCoalesce(coalesce, coalesce.Operands, context),
        CallSyntax call => BindCall(call, context),
        _ => throw new UnreachableException($"{syntax.GetType().Name} is not bound."),
    };

    private BoundExpression? BindName(NameSyntax name, BindingContext context)
    {
        if (FieldOf(name, context) is { } field) return field;
        if (HostValueOf(name) is { } value) return context.Event is { } happening ? FailInWhere(name.Span, context, happening, EventMessages.IsOfCompany(name.Name)) : value;
        if (lets.TryGet(name.Name, out Syntax? let)) return let is null ? null : BindLet(name, let, context);
        if (catalog.TryGet(name.Name, out Indicator? indicator)) return BindIndicator(name, indicator, context);
        if (catalog.TryGetParameter(name.Name, out Parameter? parameter)) return new BoundParameter(name, parameter) { Unit = Unit.Of(parameter.Unit) };
        Message? help = FunctionTable.Find(name.Name) is { } function ? BinderMessages.IsFunction(function.Name, function.Signature) : FieldHelp(name, context) ?? NearName(name.Name);
        return Fail(
            DiagnosticCodes.UnknownIndicator, name.Span, context, context.SeesFields ? BinderMessages.UnknownField(name.Name, help) : BinderMessages.UnknownIndicator(name.Name, help));
    }

    private Message? NearName(string name)
    {
        if (!Advises(DiagnosticCodes.UnknownIndicator)) return null;
        return Suggestion.Advice(name, catalog.NearNames.Concat(catalog.NearParameters).Concat(NamesOf(lets.Names)).Concat(NamesOf(host?.Names ?? [])));
    }

    private bool Advises(string code) => Load?.IsFull(code) != true;

    private BoundExpression? BindLet(NameSyntax name, Syntax let, BindingContext context) =>
        Bind(let, context.EnterLet(new LetUse(name.Name, name.Span)))?.WithLet(name);

    private BoundExpression? BindIndicator(NameSyntax name, Indicator indicator, BindingContext context)
    {
        Unit unit = Unit.Of(indicator.Unit);
        switch (indicator.Kind)
        {
            case IndicatorKind.Event:
                return Fail(DiagnosticCodes.BareEvent, name.Span, context, BinderMessages.BareEvent(name.Name));
            case IndicatorKind.Attribute:
                return new BoundAttribute(TypeOf(indicator.Type), name, indicator) { Unit = unit };
            case IndicatorKind.Measure when context.Event is { } happening:
                return FailInWhere(name.Span, context, happening, EventMessages.IsMeasure(indicator.Id));
            case IndicatorKind.Measure:
                if (context.Window is null) return new BoundMeasure(name, indicator, perPeriod: false) { Unit = unit };
                foreach (Indicator other in context.Measures.Values)
                {
                    if (other.Cadence == indicator.Cadence) continue;
                    return Fail(
                        DiagnosticCodes.MixedCadences, name.Span, context, BinderMessages.MixedCadences(other.Id, other.Cadence.InWords(), indicator.Id, indicator.Cadence.InWords()));
                }

                context.Measures[indicator.Ordinal] = indicator;
                return new BoundMeasure(name, indicator, perPeriod: true) { Unit = unit };
            default:
                throw new UnreachableException($"A name of kind {indicator.Kind} is not bound.");
        }
    }

    private BoundConstant? Fail(string code, TextSpan span, BindingContext context, Message message)
    {
        faults.Add(Placed(code, span, context, message));
        return null;
    }

    /// <summary>Adds a warning, unless it lies inside a let: the check of the let by itself has added it.</summary>
    private void Warn(string code, TextSpan span, BindingContext context, Message message)
    {
        if (context.Use is null) warnings.Add(new Fault(code, span, message));
    }

    /// <summary>Creates a fault; one inside a let is placed at the use, since the let by itself is free of it.</summary>
    private static Fault Placed(string code, TextSpan span, BindingContext context, Message message) => context.Use is { } use
        ? new Fault(code, use.Span, BinderMessages.InLet(use.Name, message))
        : new Fault(code, span, message);

    /// <summary>Reports an expression that is of another type than it should be; returns false.</summary>
    private bool Refuse(BoundExpression bound, ValueType type, TextSpan span, BindingContext context, Message what)
    {
        Fail(DiagnosticCodes.TypeMismatch, span, context, BinderMessages.Expected(what, BinderMessages.Of(bound.Type), Hint(bound.Type, type)));
        return false;
    }

    private static Message? Hint(ValueType found, ValueType wanted) => (found, wanted) switch
    {
        (ValueType.Number, ValueType.Condition) => BinderMessages.CompareIt("x > 0"),
        (ValueType.Text, ValueType.Condition) => BinderMessages.CompareIt("x == 'C21'"),
        (ValueType.Date, ValueType.Condition) => BinderMessages.CompareIt("x < today()"),
        (ValueType.Date, ValueType.Number) => BinderMessages.DateIsNoNumber,
        (ValueType.Condition, ValueType.Number) => BinderMessages.ConditionAsNumber,
        _ => null,
    };

    private static ValueType TypeOf(AttributeType type) => type switch
    {
        AttributeType.Number => ValueType.Number,
        AttributeType.Text => ValueType.Text,
        AttributeType.Date => ValueType.Date,
        AttributeType.Flag => ValueType.Condition,
    };
}
