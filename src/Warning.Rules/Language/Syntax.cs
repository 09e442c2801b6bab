using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>The shape of an expression as written, before any name has a meaning.</summary>
/// <param name="Span">Where it stands in its text, brackets around it not included.</param>
internal abstract record Syntax(TextSpan Span);

/// <summary><c>3</c>, <c>30%</c>, <c>10万</c>.</summary>
internal sealed record NumberSyntax(TextSpan Span, double Value) : Syntax(Span);

/// <summary><c>30d</c>; only an argument of a function or an operand of a date.</summary>
internal sealed record SpanSyntax(TextSpan Span, CalendarSpan Value) : Syntax(Span);

/// <summary><c>'C21'</c>.</summary>
internal sealed record TextSyntax(TextSpan Span, string Value) : Syntax(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TruthSyntax(TextSpan Span, bool Value) : Syntax(Span);

/// <summary><c>missing</c>, as a branch of <c>if</c>.</summary>
internal sealed record MissingSyntax(TextSpan Span) : Syntax(Span);

/// <summary>An indicator or a let.</summary>
internal sealed record NameSyntax(TextSpan Span, string Name) : Syntax(Span);

/// <summary><c>-x</c>.</summary>
internal sealed record NegateSyntax(TextSpan Span, Syntax Operand) : Syntax(Span);

/// <summary><c>not c</c>.</summary>
internal sealed record NotSyntax(TextSpan Span, Syntax Operand) : Syntax(Span);

/// <summary>Two or more operands of one chain <c>a and b and c</c> or <c>a or b or c</c>.</summary>
internal sealed record JunctionSyntax(TextSpan Span, Junction Kind, IReadOnlyList<Syntax> Operands) : Syntax(Span);

/// <summary><c>a + b</c>, <c>a / b</c>.</summary>
internal sealed record ArithmeticSyntax(TextSpan Span, Arithmetic Operator, Syntax Left, Syntax Right) : Syntax(Span);

/// <summary><c>a &lt;= b</c>.</summary>
internal sealed record ComparisonSyntax(TextSpan Span, Comparison Operator, Syntax Left, Syntax Right) : Syntax(Span);

/// <summary><c>x in (a, b)</c>, <c>x not in (a, b)</c>.</summary>
internal sealed record InSyntax(TextSpan Span, Syntax Value, bool Negated, IReadOnlyList<Syntax> Items) : Syntax(Span);

/// <summary><c>x between low and high</c>, both ends included.</summary>
internal sealed record BetweenSyntax(TextSpan Span, Syntax Value, Syntax Low, Syntax High) : Syntax(Span);

/// <summary>Two or more operands of one chain <c>a ?? b ?? c</c>.</summary>
internal sealed record CoalesceSyntax(TextSpan Span, IReadOnlyList<Syntax> Operands) : Syntax(Span);

/// <summary><c>f(a, b, offset: 1m)</c>; also <c>if(c, a, b)</c>, <c>missing(x)</c> and <c>date('2026-01-31')</c>.</summary>
internal sealed record CallSyntax(TextSpan Span, string Function, TextSpan FunctionSpan, IReadOnlyList<Syntax> Arguments, IReadOnlyList<NamedArgument> Named)
    : Syntax(Span);

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
