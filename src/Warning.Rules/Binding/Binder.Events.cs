using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <content>Functions of events, and the conditions on single occurrences in their <c>where:</c>.</content>
internal sealed partial class Binder
{
    /// <summary>The names of the functions that take an event, for messages.</summary>
    public const string EventFunctions = "count sum max min avg any distinct days_since surprise";

    private BoundExpression? BindEventWindow(Function function, CallSyntax call, Indicator happening, BindingContext context)
    {
        if (function.TakesKnown && call.Find("known") is { } known)
            return Fail(DiagnosticCodes.NamedArgument, known.NameSpan, context, EventMessages.KnownOfPeriods(happening.Id));
        if (function.Event is not { } traits)
            return Fail(DiagnosticCodes.TypeMismatch, call.Arguments[0].Span, context, EventMessages.TakesMeasure(function.Name, happening.Id, EventFunctions));

        CalendarSpan? window = EventSpan(call.Arguments[1], context, WindowMessages.Named(function.Name), 1), offset = EventOffset(call, context);
        if (!TryBindWhere(call, happening, context, out BoundExpression? where) || window is null || offset is null) return null;
        return new BoundEventWindow(call, traits, happening, window.Value) { Offset = offset.Value, Where = where, Unit = traits.Unit(Unit.Of(happening.Unit)) };
    }

    public BoundExpression? BindDistinct(Function function, CallSyntax call, BindingContext context)
    {
        if (RefuseInside(call, context)) return null;
        Indicator? happening = EventArgument(call, context);
        CalendarSpan? window = EventSpan(call.Arguments[2], context, WindowMessages.Named(function.Name), 1), offset = EventOffset(call, context);
        if (happening is null) return null;
        int? field = TextField(call.Arguments[1], happening, context);
        if (!TryBindWhere(call, happening, context, out BoundExpression? where) || field is null || window is null || offset is null) return null;
        return new BoundEventWindow(call, function.Event!, happening, window.Value)
        {
            Offset = offset.Value,
            Where = where,
            Field = field.Value,
        };
    }

    private int? TextField(Syntax syntax, Indicator happening, BindingContext context)
    {
        if (syntax is not NameSyntax name)
        {
            Fail(DiagnosticCodes.LiteralArgument, syntax.Span, context, EventMessages.NeedsField(happening.Id, FieldsOf(happening)));
            return null;
        }

        int field = happening.FieldOf(name.Name);
        if (field >= 0 && happening.Fields[field].Type == EventFieldType.Text) return field;
        if (field >= 0)
            Fail(DiagnosticCodes.TypeMismatch, name.Span, context, EventMessages.NoTextField(name.Name, happening.Fields[field].Type.InWords()));
        else
            Fail(DiagnosticCodes.UnknownIndicator, name.Span, context, EventMessages.NoField(happening.Id, name.Name, NearField(name.Name, happening)));
        return null;
    }

    public BoundExpression? BindSurprise(Function function, CallSyntax call, BindingContext context)
    {
        if (RefuseInside(call, context)) return null;
        Indicator? happening = EventArgument(call, context);
        CalendarSpan? window = EventSpan(call.Arguments[1], context, WindowMessages.Named(function.Name), 1), past = EventSpan(call.Arguments[2], context, WindowMessages.Named(function.Name), 1);
        CalendarSpan? offset = EventOffset(call, context);
        BoundExpression? where = null;
        bool sound = happening is null || TryBindWhere(call, happening, context, out where);
        if (!sound || happening is null || window is null || past is null || offset is null) return null;
        return new BoundEventWindow(call, function.Event!, happening, window.Value)
        {
            Offset = offset.Value,
            Base = past.Value,
            Where = where,
            Unit = Unit.One,
        };
    }

    public BoundExpression? BindDaysSince(CallSyntax call, BindingContext context)
    {
        if (RefuseInside(call, context) || EventArgument(call, context) is not { } happening) return null;
        return TryBindWhere(call, happening, context, out BoundExpression? where)
            ? new BoundDaysSince(call, happening, where) { Unit = Unit.Of("day") }
            : null;
    }

    /// <summary>Reports a window that stands inside a window or a <c>where:</c>, and tells whether it does.</summary>
    private bool RefuseInside(CallSyntax call, BindingContext context)
    {
        if (RefuseInWhere(call, context, EventMessages.ReadsWindow(call.Function))) return true;
        if (context.Window is not { } outer) return false;
        Fail(DiagnosticCodes.NestedWindow, call.Span, context, WindowMessages.WindowInWindow(call.Function, outer));
        return true;
    }

    /// <summary>Reports a call that stands in a <c>where:</c>, which sees nothing but one occurrence, and tells whether it does.</summary>
    private bool RefuseInWhere(CallSyntax call, BindingContext context, Message what)
    {
        if (context.Event is not { } happening) return false;
        FailInWhere(call.Span, context, happening, what);
        return true;
    }

    private BoundExpression? FailInWhere(TextSpan span, BindingContext context, Indicator happening, Message what) =>
        Fail(DiagnosticCodes.BeyondOccurrence, span, context, EventMessages.BeyondOccurrence(what, happening.Id));

    /// <summary>Binds the condition of a <c>where:</c>, null if there is none; returns false if it is faulty.</summary>
    private bool TryBindWhere(CallSyntax call, Indicator happening, BindingContext context, out BoundExpression? where)
    {
        where = null;
        if (call.Find("where") is not { } named) return true;
        where = Bind(named.Value, context.EnterWhere(happening));
        return where is not null && (where.Type == ValueType.Condition || Refuse(where, ValueType.Condition, named.Value.Span, context, EventMessages.ConditionInWhere));
    }

    /// <summary>Binds a name as a field of the event whose <c>where:</c> this is; returns null if it is none.</summary>
    private static BoundEventField? FieldOf(NameSyntax name, BindingContext context)
    {
        if (!context.SeesFields || context.Event is not { } happening || happening.FieldOf(name.Name) is not (>= 0 and var field)) return null;
        ValueType type = happening.Fields[field].Type switch
        {
            EventFieldType.Text => ValueType.Text,
            EventFieldType.Number => ValueType.Number,
            EventFieldType.Flag => ValueType.Condition,
        };
        return new BoundEventField(type, name, happening, field);
    }

    /// <summary>Binds <c>day()</c> or <c>value()</c> of an occurrence. In a let, whether they may stand is decided where it is used.</summary>
    public BoundExpression? BindOccurrence(CallSyntax call, BindingContext context)
    {
        bool usable = context.Event is not null || (context.IsLetAlone && context.Window is null && !context.InPeer);
        if (!usable)
        {
            Message instead = call.Function == "day" ? EventMessages.DayOfDate : EventMessages.NumbersOfEvent;
            return Fail(DiagnosticCodes.MisplacedOccurrence, call.Span, context, EventMessages.MisplacedOccurrence(call.Function, instead));
        }

        return call.Function == "day"
            ? new BoundEventDay(call)
            : new BoundEventValue(call, context.Event) { Unit = context.Event is { } happening ? Unit.Of(happening.Unit) : Unit.Unknown };
    }

    /// <summary>Returns the end of a message about an unknown name that is or may be meant as a field, else null.</summary>
    private Message? FieldHelp(NameSyntax name, BindingContext context)
    {
        if (context is { SeesFields: true, Event: { } happening })
        {
            IEnumerable<NearName> attributes = catalog.Indicators.Where(indicator => indicator.Kind == IndicatorKind.Attribute).SelectMany(indicator => indicator.NearNames);
            return Suggestion.Advice(name.Name, NamesOf(happening.Fields.Select(field => field.Name)).Concat(attributes).Concat(catalog.NearParameters).Concat(NamesOf(lets.Names)))
                ?? FieldsOf(happening);
        }

        return catalog.Indicators.FirstOrDefault(indicator => indicator.FieldOf(name.Name) >= 0) is { } owner ? EventMessages.FieldOf(owner.Id) : null;
    }

    private static Message NearField(string name, Indicator happening) =>
        Suggestion.Advice(name, NamesOf(happening.Fields.Select(field => field.Name))) ?? FieldsOf(happening);

    private static Message FieldsOf(Indicator happening) =>
        happening.Fields.Count == 0 ? EventMessages.NoFields(happening.Id) : EventMessages.Fields(happening.Id, [.. happening.Fields.Select(field => field.Name)]);

    private static IEnumerable<NearName> NamesOf(IEnumerable<string> names) => names.Select(name => new NearName(name));

    private Indicator? EventArgument(CallSyntax call, BindingContext context)
    {
        Syntax argument = call.Arguments[0];
        if (ResolveEvent(argument) is { } happening) return happening;
        int before = faults.Count;
        BoundExpression? other = Bind(argument, context);
        if (faults.Count > before || other is null) return null;
        Message what = other switch
        {
            BoundMeasure measure => EventMessages.IsMeasure(measure.Indicator.Id),
            BoundAttribute attribute => EventMessages.IsAttribute(attribute.Indicator.Id),
            _ => EventMessages.ThisIs(BinderMessages.Of(other.Type)),
        };
        Fail(DiagnosticCodes.TypeMismatch, argument.Span, context, EventMessages.TakesEvent(call.Function, what));
        return null;
    }

    private CalendarSpan? EventOffset(CallSyntax call, BindingContext context) =>
        call.Find("offset") is { } offset
            ? EventSpan(offset.Value, context, WindowMessages.TheOffset, 0)
            : CalendarSpan.Zero;

    private CalendarSpan? EventSpan(Syntax syntax, BindingContext context, Message where, int least)
    {
        if (Span(syntax, context, where) is not { } span) return null;
        if (span.Count < least)
        {
            Fail(DiagnosticCodes.LiteralArgument, syntax.Span, context, WindowMessages.EmptyDays(where));
            return null;
        }

        if (span.NominalDays <= MaximumDays) return span;
        Fail(DiagnosticCodes.WindowTooLong, syntax.Span, context, WindowMessages.TooManyDays($"{span}", where, MaximumDays));
        return null;
    }
}
