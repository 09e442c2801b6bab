using EarlyWarning.Rules.Text;

namespace EarlyWarning.Rules.Interop;

/// <summary>The shape of an expression of a workflow as written, before any name has a meaning.</summary>
/// <param name="Span">The span in its text, without brackets around it.</param>
internal abstract record Lambda(TextSpan Span);

/// <summary><c>3</c>, <c>2.5</c>.</summary>
/// <param name="Span">The span in its text.</param>
/// <param name="Value">The number.</param>
/// <param name="IsWhole">Whether it is written as a whole number, so that two of them divide without a remainder.</param>
internal sealed record NumberLambda(TextSpan Span, double Value, bool IsWhole) : Lambda(Span);

/// <summary><c>"retail"</c>.</summary>
internal sealed record TextLambda(TextSpan Span, string Value) : Lambda(Span);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record TruthLambda(TextSpan Span, bool Value) : Lambda(Span);

/// <summary><c>null</c>.</summary>
internal sealed record NullLambda(TextSpan Span) : Lambda(Span);

/// <summary>The name of an input, a parameter or a type.</summary>
internal sealed record NameLambda(TextSpan Span, string Name) : Lambda(Span);

/// <summary><c>input1.size</c>.</summary>
internal sealed record MemberLambda(TextSpan Span, Lambda Target, string Name, TextSpan NameSpan) : Lambda(Span);

/// <summary><c>text.StartsWith("a")</c>; without a target <c>iif(a, b, c)</c>.</summary>
internal sealed record CallLambda(TextSpan Span, Lambda? Target, string Name, TextSpan NameSpan, IReadOnlyList<Lambda> Arguments) : Lambda(Span);

/// <summary><c>-x</c>.</summary>
internal sealed record NegateLambda(TextSpan Span, Lambda Operand) : Lambda(Span);

/// <summary><c>!x</c>, <c>not x</c>.</summary>
internal sealed record NotLambda(TextSpan Span, Lambda Operand) : Lambda(Span);

/// <summary><c>a &amp;&amp; b</c>, <c>a &gt;= b</c>, <c>a + b</c>, <c>a ?? b</c>.</summary>
internal sealed record BinaryLambda(TextSpan Span, LambdaSign Sign, TextSpan SignSpan, Lambda Left, Lambda Right) : Lambda(Span);

/// <summary><c>x in ("a", "b")</c>.</summary>
internal sealed record InLambda(TextSpan Span, Lambda Value, IReadOnlyList<Lambda> Items) : Lambda(Span);

/// <summary><c>c ? a : b</c>.</summary>
internal sealed record ChoiceLambda(TextSpan Span, Lambda Condition, Lambda Then, Lambda Otherwise) : Lambda(Span);

/// <summary><c>new[] { "a", "b" }</c>.</summary>
internal sealed record ListLambda(TextSpan Span, IReadOnlyList<Lambda> Items) : Lambda(Span);

/// <summary>A form that is read so that its place can be told, and that no rule can have: an indexer, a cast, a function as an argument.</summary>
internal sealed record ForeignLambda(TextSpan Span, ForeignForm Form) : Lambda(Span);

internal enum ForeignForm
{
    Indexer,
    Cast,
    Function,
    BitOperator,
}

internal enum LambdaSign
{
    Coalesce,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}
