using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using EarlyWarning.Rules.Text.Messages;

namespace EarlyWarning.Rules.Binding;

/// <content>Operators.</content>
internal sealed partial class Binder
{
    private BoundExpression? BindNegate(NegateSyntax syntax, BindingContext context)
    {
        BoundExpression? operand = Bind(syntax.Operand, context);
        if (operand is null || !(operand.Type == ValueType.Number || Refuse(operand, ValueType.Number, syntax.Operand.Span, context, BinderMessages.NumberAfterMinus))) return null;
        return operand is BoundConstant constant
            ? new BoundConstant(ValueType.Number, syntax, -constant.Number, null, null, constant.IsComputed)
            : new BoundUnary(syntax, UnaryTraits.Negate, operand) { Unit = operand.Unit };
    }

    private BoundExpression? BindNot(NotSyntax syntax, BindingContext context)
    {
        BoundExpression? operand = Bind(syntax.Operand, context);
        if (operand is null || !(operand.Type == ValueType.Condition || Refuse(operand, ValueType.Condition, syntax.Operand.Span, context, BinderMessages.ConditionAfterNot))) return null;
        return new BoundNot(syntax, operand);
    }

    private BoundExpression? BindJunction(JunctionSyntax syntax, BindingContext context)
    {
        string word = syntax.Kind == Junction.And ? "and" : "or";
        var operands = new List<BoundExpression>(syntax.Operands.Count);
        foreach (Syntax part in syntax.Operands)
        {
            BoundExpression? operand = Bind(part, context);
            if (operand is null) continue;
            if (operand.Type == ValueType.Condition || Refuse(operand, ValueType.Condition, part.Span, context, BinderMessages.ConditionBeside(word))) operands.Add(operand);
        }

        return operands.Count == syntax.Operands.Count ? new BoundJunction(syntax, syntax.Kind, operands) : null;
    }

    private BoundExpression? BindArithmetic(ArithmeticSyntax syntax, BindingContext context)
    {
        if (syntax.Right is SpanSyntax span) return BindShift(syntax, span, context);
        BoundExpression? left = Bind(syntax.Left, context), right = Bind(syntax.Right, context);
        if (left is null || right is null) return null;
        if (left.Type == ValueType.Date && right.Type == ValueType.Date && syntax.Operator == Arithmetic.Subtract)
            return Fail(DiagnosticCodes.TypeMismatch, syntax.Span, context, BinderMessages.NoSubtractedDates);
        string sign = Formatter.SignOf(syntax.Operator);
        bool isLeftNumber = left.Type == ValueType.Number || Refuse(left, ValueType.Number, syntax.Left.Span, context, BinderMessages.NumberBeside(sign));
        bool isRightNumber = right.Type == ValueType.Number || Refuse(right, ValueType.Number, syntax.Right.Span, context, BinderMessages.NumberBeside(sign));
        if (!isLeftNumber || !isRightNumber) return null;
        Unit unit = syntax.Operator switch
        {
            Arithmetic.Multiply => left.Unit.Times(right.Unit),
            Arithmetic.Divide => left.Unit.Per(right.Unit),
            Arithmetic.Add or Arithmetic.Subtract => Common(left, right, syntax.Span, context, BinderMessages.Beside(sign)),
        };
        return Binary(syntax, TraitsOf(syntax.Operator), left, right, unit);
    }

    private BoundExpression? BindShift(ArithmeticSyntax syntax, SpanSyntax span, BindingContext context)
    {
        BoundExpression? date = Bind(syntax.Left, context);
        if (date is null) return null;
        if (syntax.Operator is not (Arithmetic.Add or Arithmetic.Subtract) || date.Type != ValueType.Date)
            return Fail(DiagnosticCodes.MisplacedSpan, span.Span, context, BinderMessages.MisplacedSpan($"{span.Value}"));

        int sign = syntax.Operator == Arithmetic.Add ? 1 : -1;
        return date is BoundConstant constant
            ? new BoundConstant(ValueType.Date, syntax, Scalars.Shift(constant.Number, span.Value, sign), null, null)
            : new BoundShift(syntax, date, span.Value, sign);
    }

    private BoundExpression? BindComparison(ComparisonSyntax syntax, BindingContext context)
    {
        BoundExpression? left = Bind(syntax.Left, context), right = Bind(syntax.Right, context);
        if (left is null || right is null || !Comparable(left, right, syntax.Right.Span, context)) return null;
        bool order = syntax.Operator is not (Comparison.Equal or Comparison.NotEqual);
        if (order && left.Type is (ValueType.Text or ValueType.Condition))
            return Fail(DiagnosticCodes.TypeMismatch, syntax.Span, context, BinderMessages.HasNoOrder(BinderMessages.Of(left.Type)));

        Common(left, right, syntax.Span, context, BinderMessages.ComparedHere);
        return new BoundComparison(syntax, syntax.Operator, left, right);
    }

    private BoundExpression? BindIn(InSyntax syntax, BindingContext context)
    {
        BoundExpression? value = Bind(syntax.Value, context);
        var items = new List<BoundExpression>(syntax.Items.Count);
        foreach (Syntax part in syntax.Items)
        {
            BoundExpression? item = Bind(part, context);
            if (item is null || value is null || !Comparable(value, item, part.Span, context)) continue;
            Common(value, item, part.Span, context, BinderMessages.ComparedHere);
            items.Add(item);
        }

        if (value is null || items.Count != syntax.Items.Count) return null;
        BoundExpression bound = new BoundIn(syntax, value, items);
        return syntax.Negated ? new BoundNot(syntax, bound) : bound;
    }

    private BoundExpression? BindBetween(BetweenSyntax syntax, BindingContext context)
    {
        BoundExpression? value = Bind(syntax.Value, context), low = Bind(syntax.Low, context), high = Bind(syntax.High, context);
        if (value is null || low is null || high is null) return null;
        if (value.Type is ValueType.Text or ValueType.Condition)
            return Fail(DiagnosticCodes.TypeMismatch, syntax.Value.Span, context, BinderMessages.HasNoOrderBetween(BinderMessages.Of(value.Type)));
        if (!Comparable(value, low, syntax.Low.Span, context) | !Comparable(value, high, syntax.High.Span, context)) return null;
        Common(value, low, syntax.Low.Span, context, BinderMessages.ComparedHere);
        Common(value, high, syntax.High.Span, context, BinderMessages.ComparedHere);
        return new BoundBetween(syntax, value, low, high);
    }

    public BoundExpression? BindCoalesce(Syntax syntax, IReadOnlyList<Syntax> parts, BindingContext context)
    {
        var operands = new List<BoundExpression>(parts.Count);
        foreach (Syntax part in parts)
        {
            BoundExpression? operand = Bind(part, context);
            if (operand is null) continue;
            if (operands.Count == 0 || SameType(operands[0], operand, part.Span, context)) operands.Add(operand);
        }

        if (operands.Count != parts.Count) return null;
        Unit unit = operands.Aggregate(Unit.Unknown, (unit, operand) => unit.Matches(operand.Unit) && !ReferenceEquals(operand.Unit, Unit.Unknown) ? operand.Unit : unit);
        for (int i = 1; i < operands.Count; i++) Common(operands[0], operands[i], parts[i].Span, context, BinderMessages.FirstKnown);
        return new BoundCoalesce(operands[0].Type, syntax, operands) { Unit = unit };
    }

    private bool Comparable(BoundExpression left, BoundExpression right, TextSpan span, BindingContext context)
    {
        if (left.Type == right.Type) return true;
        Fail(DiagnosticCodes.TypeMismatch, span, context, BinderMessages.Incomparable(BinderMessages.Of(left.Type), BinderMessages.Of(right.Type), QuoteHint(left, right)));
        return false;
    }

    private static Message? QuoteHint(BoundExpression left, BoundExpression right) => (left.Type, right) switch
    {
        (ValueType.Text, BoundConstant { Type: ValueType.Number }) => BinderMessages.InQuotes(Formatter.Format(right.Syntax)),
        (ValueType.Number, BoundConstant { Type: ValueType.Text }) => BinderMessages.NumberWithoutQuotes,
        (ValueType.Condition, BoundConstant { Type: ValueType.Number }) => BinderMessages.FlagAlone,
        (ValueType.Date, BoundConstant { Type: ValueType.Text, Text: { } text }) => BinderMessages.AsDate(text),
        _ => null,
    };

    private bool SameType(BoundExpression first, BoundExpression other, TextSpan span, BindingContext context)
    {
        if (first.Type == other.Type) return true;
        Fail(DiagnosticCodes.TypeMismatch, span, context, BinderMessages.NotAsBefore(BinderMessages.Of(first.Type), BinderMessages.Of(other.Type)));
        return false;
    }

    /// <summary>Returns the unit of two numbers that are added, compared or chosen between; warns if the units do not match.</summary>
    private Unit Common(BoundExpression left, BoundExpression right, TextSpan span, BindingContext context, Message where)
    {
        if (left.Type != ValueType.Number) return Unit.Unknown;
        if (!left.Unit.Matches(right.Unit))
            Warn(DiagnosticCodes.UnitMismatch, span, context, BinderMessages.UnitsDiffer(Named(left.Unit), Named(right.Unit), where, MoneyHint(left.Unit, right.Unit)));
        return ReferenceEquals(left.Unit, Unit.Unknown) ? right.Unit : left.Unit;
    }

    private static Message Named(Unit unit) => unit.Equals(Unit.One) ? BinderMessages.PlainRatio : BinderMessages.UnitNamed(UnitMessages.Of($"{unit}"));

    /// <summary>Returns what to do where one number is in yuan and the other in 万元.</summary>
    private static Message? MoneyHint(Unit left, Unit right) =>
        (left.IsYuan && right.IsTenThousandYuan) || (left.IsTenThousandYuan && right.IsYuan) ? BinderMessages.TenThousandYuan : null;

    private static BoundExpression Binary(Syntax syntax, BinaryTraits traits, BoundExpression left, BoundExpression right, Unit unit) =>
        left is BoundConstant a && right is BoundConstant b
            ? new BoundConstant(ValueType.Number, syntax, Scalars.Apply(traits.Function, a.Number, b.Number), null, null, traits.Computes)
            : new BoundBinary(syntax, traits, left, right) { Unit = unit };

    private static BinaryTraits TraitsOf(Arithmetic sign) => sign switch
    {
        Arithmetic.Add => BinaryTraits.Add,
        Arithmetic.Subtract => BinaryTraits.Subtract,
        Arithmetic.Multiply => BinaryTraits.Multiply,
        Arithmetic.Divide => BinaryTraits.Divide,
    };
}
