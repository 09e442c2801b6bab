using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Rules.Language;

/// <summary>Compares expressions by what they say, wherever they stand.</summary>
internal sealed class SyntaxEquality : IEqualityComparer<Syntax>
{
    public static readonly SyntaxEquality Instance = new();

    private SyntaxEquality()
    {
    }

    public bool Equals(Syntax? x, Syntax? y) => (x, y) switch
    {
        (null, null) => true,
        (NumberSyntax a, NumberSyntax b) => a.Value.Equals(b.Value),
        (SpanSyntax a, SpanSyntax b) => a.Value == b.Value,
        (TextSyntax a, TextSyntax b) => Same(a.Value, b.Value),
        (TruthSyntax a, TruthSyntax b) => a.Value == b.Value,
        (MissingSyntax, MissingSyntax) => true,
        (NameSyntax a, NameSyntax b) => Same(a.Name, b.Name),
        (NegateSyntax a, NegateSyntax b) => Equals(a.Operand, b.Operand),
        (NotSyntax a, NotSyntax b) => Equals(a.Operand, b.Operand),
        (JunctionSyntax a, JunctionSyntax b) => a.Kind == b.Kind && a.Operands.SequenceEqual(b.Operands, this),
        (CoalesceSyntax a, CoalesceSyntax b) => a.Operands.SequenceEqual(b.Operands, this),
        (ArithmeticSyntax a, ArithmeticSyntax b) => a.Operator == b.Operator && Equals(a.Left, b.Left) && Equals(a.Right, b.Right),
        (ComparisonSyntax a, ComparisonSyntax b) => a.Operator == b.Operator && Equals(a.Left, b.Left) && Equals(a.Right, b.Right),
        (InSyntax a, InSyntax b) => a.Negated == b.Negated && Equals(a.Value, b.Value) && a.Items.SequenceEqual(b.Items, this),
        (BetweenSyntax a, BetweenSyntax b) => Equals(a.Value, b.Value) && Equals(a.Low, b.Low) && Equals(a.High, b.High),
        (CallSyntax a, CallSyntax b) => SameCall(a, b),
        _ when x?.GetType() != y?.GetType() => false,
        _ => throw new UnreachableException($"{x!.GetType().Name} is not compared."),
    };

    public int GetHashCode([DisallowNull] Syntax obj) => obj switch
    {
        NumberSyntax number => number.Value.GetHashCode(),
        SpanSyntax span => span.Value.GetHashCode(),
        TextSyntax text => string.GetHashCode(text.Value, StringComparison.Ordinal),
        NameSyntax name => string.GetHashCode(name.Name, StringComparison.Ordinal),
        NegateSyntax negate => HashCode.Combine(1, GetHashCode(negate.Operand)),
        NotSyntax not => HashCode.Combine(2, GetHashCode(not.Operand)),
        JunctionSyntax junction => Combine((int)junction.Kind, junction.Operands),
        CoalesceSyntax coalesce => Combine(3, coalesce.Operands),
        ArithmeticSyntax arithmetic => HashCode.Combine(arithmetic.Operator, GetHashCode(arithmetic.Left), GetHashCode(arithmetic.Right)),
        ComparisonSyntax comparison => HashCode.Combine(comparison.Operator, GetHashCode(comparison.Left), GetHashCode(comparison.Right)),
        InSyntax membership => HashCode.Combine(GetHashCode(membership.Value), Combine(4, membership.Items)),
        BetweenSyntax between => HashCode.Combine(GetHashCode(between.Value), GetHashCode(between.Low), GetHashCode(between.High)),
        CallSyntax call => HashCode.Combine(string.GetHashCode(call.Function, StringComparison.Ordinal), Combine(5, call.Arguments)),
        TruthSyntax truth => truth.Value ? 6 : 7,
        MissingSyntax => 8,
        _ => throw new UnreachableException($"{obj.GetType().Name} is not compared."),
    };

    private bool SameCall(CallSyntax a, CallSyntax b) =>
        Same(a.Function, b.Function) && a.Arguments.SequenceEqual(b.Arguments, this) && a.Named.Count == b.Named.Count &&
        a.Named.Zip(b.Named).All(pair => Same(pair.First.Name, pair.Second.Name) && Equals(pair.First.Value, pair.Second.Value));

    private int Combine(int kind, IReadOnlyList<Syntax> parts)
    {
        HashCode hash = default;
        hash.Add(kind);
        foreach (Syntax part in parts) hash.Add(GetHashCode(part));
        return hash.ToHashCode();
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
