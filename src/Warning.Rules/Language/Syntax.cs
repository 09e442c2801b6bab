using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Language;

/// <summary>The shape of an expression as written, before any name has a meaning.</summary>
/// <param name="Span">The span in its text, without brackets around it.</param>
internal abstract record Syntax(TextSpan Span)
{
    /// <summary>The direct parts, left to right.</summary>
    public abstract IEnumerable<Syntax> Parts { get; }

    /// <summary>The number of nodes that the limit counts: one for each node, and n - 1 operators for a chain of n operands.</summary>
    public int Size => OwnSize + Parts.Sum(part => part.Size);

    protected virtual int OwnSize => 1;
}

/// <summary>An expression without parts: a literal or a name.</summary>
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

/// <summary>The name of an indicator, parameter, field or let.</summary>
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

/// <summary>A chain of two or more operands: <c>a and b and c</c> or <c>a or b or c</c>.</summary>
internal sealed record JunctionSyntax(TextSpan Span, Junction Kind, IReadOnlyList<Syntax> Operands) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => Operands;

    protected override int OwnSize => Operands.Count - 1;
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

/// <summary>A chain of two or more operands: <c>a ?? b ?? c</c>.</summary>
internal sealed record CoalesceSyntax(TextSpan Span, IReadOnlyList<Syntax> Operands) : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => Operands;

    protected override int OwnSize => Operands.Count - 1;
}

/// <summary><c>f(a, b, offset: 1m)</c>; also <c>if(c, a, b)</c>, <c>missing(x)</c> and <c>date('2026-01-31')</c>.</summary>
internal sealed record CallSyntax(TextSpan Span, string Function, TextSpan FunctionSpan, IReadOnlyList<Syntax> Arguments, IReadOnlyList<NamedArgument> Named)
    : Syntax(Span)
{
    public override IEnumerable<Syntax> Parts => Arguments.Concat(Named.Select(named => named.Value));

    /// <summary>Returns the first named argument of a name, or null.</summary>
    public NamedArgument? Find(string name) => Named.FirstOrDefault(named => named.Name == name);
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

internal static class ComparisonExtensions
{
    /// <summary>Returns the comparison that is true of <c>b, a</c> when this one is true of <c>a, b</c>.</summary>
    public static Comparison Mirrored(this Comparison comparison) => comparison switch
    {
        Comparison.Less => Comparison.Greater,
        Comparison.LessOrEqual => Comparison.GreaterOrEqual,
        Comparison.Greater => Comparison.Less,
        Comparison.GreaterOrEqual => Comparison.LessOrEqual,
        Comparison.Equal or Comparison.NotEqual => comparison,
    };
}
