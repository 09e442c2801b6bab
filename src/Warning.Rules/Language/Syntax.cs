using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>The shape of an expression as written, before any name has a meaning.</summary>
/// <param name="Span">Where it stands in its text, brackets around it not included.</param>
internal abstract record Syntax(TextSpan Span)
{
    /// <summary>Its direct parts, left to right.</summary>
    public abstract IEnumerable<Syntax> Parts { get; }

    /// <summary>What it adds to the size of an expression beside its parts, as the limit of nodes counts it.</summary>
    public virtual int OwnSize => 1;
}

/// <summary>An expression without parts.</summary>
internal abstract record LeafSyntax(TextSpan Span) : Syntax(Span)
{
    public sealed override IEnumerable<Syntax> Parts => [];
}

/// <summary><c>3</c>, <c>30%</c>, <c>10万</c>.</summary>
internal sealed record NumberSyntax(TextSpan Span, double Value) : LeafSyntax(Span);

/// <summary><c>30d</c>; only an argument of a function or an operand of a date.</summary>
internal sealed record SpanSyntax(TextSpan Span, CalendarSpan Value) : LeafSyntax(Span);

/// <summary><c>'C21'</c>.</summary>
internal sealed record TextSyntax(TextSpan Span, string Value) : LeafSyntax(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TruthSyntax(TextSpan Span, bool Value) : LeafSyntax(Span);

/// <summary><c>missing</c>, as a branch of <c>if</c>.</summary>
internal sealed record MissingSyntax(TextSpan Span) : LeafSyntax(Span);

/// <summary>An indicator or a let.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name) : LeafSyntax(Span);

/// <summary><c>-x</c>.</summary>
internal sealed record NegateSyntax(TextSpan Span, Syntax Operand) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => [Operand];
}

/// <summary><c>not c</c>.</summary>
internal sealed record NotSyntax(TextSpan Span, Syntax Operand) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => [Operand];
}

/// <summary>Two or more operands of one chain <c>a and b and c</c> or <c>a or b or c</c>.</summary>
internal sealed record JunctionSyntax(TextSpan Span, Junction Kind, IReadOnlyList<Syntax> Operands) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => Operands;

    /// <summary>A chain of n operands has n - 1 operators.</summary>
    public override int OwnSize => Operands.Count - 1;
}

/// <summary><c>a + b</c>, <c>a / b</c>.</summary>
internal sealed record ArithmeticSyntax(TextSpan Span, Arithmetic Operator, Syntax Left, Syntax Right) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => [Left, Right];
}

/// <summary><c>a &lt;= b</c>.</summary>
internal sealed record ComparisonSyntax(TextSpan Span, Comparison Operator, Syntax Left, Syntax Right) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => [Left, Right];
}

/// <summary><c>x in (a, b)</c>, <c>x not in (a, b)</c>.</summary>
internal sealed record InSyntax(TextSpan Span, Syntax Value, bool Negated, IReadOnlyList<Syntax> Items) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => [Value, .. Items];
}

/// <summary><c>x between low and high</c>, both ends included.</summary>
internal sealed record BetweenSyntax(TextSpan Span, Syntax Value, Syntax Low, Syntax High) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => [Value, Low, High];
}

/// <summary>Two or more operands of one chain <c>a ?? b ?? c</c>.</summary>
internal sealed record CoalesceSyntax(TextSpan Span, IReadOnlyList<Syntax> Operands) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => Operands;

    /// <summary>A chain of n operands has n - 1 operators.</summary>
    public override int OwnSize => Operands.Count - 1;
}

/// <summary><c>f(a, b, offset: 1m)</c>; also <c>if(c, a, b)</c>, <c>missing(x)</c> and <c>date('2026-01-31')</c>.</summary>
internal sealed record CallSyntax(TextSpan Span, string Function, TextSpan FunctionSpan, IReadOnlyList<Syntax> Arguments, IReadOnlyList<NamedArgument> Named)
    : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => Arguments.Concat(Named.Select(named => named.Value));
}

/// <summary><c>offset: 1m</c> in a call.</summary>
internal sealed record NamedArgument(string Name, TextSpan NameSpan, Syntax Value);

internal enum Junction
{
    And,
    Or,
}

internal enum Arithmetic
{
    Add,
    Subtract,
    Multiply,
    Divide,
}

internal enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
