using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using EarlyWarning.Rules.Language;

namespace EarlyWarning.Rules.Tests.Language;

/// <summary>Compares expressions by their shape and values; spans do not count.</summary>
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

    public int GetHashCode([DisallowNull] Syntax obj) => 0;

    private bool SameCall(CallSyntax a, CallSyntax b) =>
        Same(a.Function, b.Function) && a.Arguments.SequenceEqual(b.Arguments, this) && a.Named.Count == b.Named.Count &&
        a.Named.Zip(b.Named).All(pair => Same(pair.First.Name, pair.Second.Name) && Equals(pair.First.Value, pair.Second.Value));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
