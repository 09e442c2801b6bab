using EarlyWarning.Rules.Language;
using EarlyWarning.Rules.Text;
using FsCheck;
using FsCheck.Fluent;

namespace EarlyWarning.Rules.Tests.Language;

/// <summary>Random expressions of every shape that the parser can give.</summary>
internal static class SyntaxGenerator
{
    private static readonly TextSpan Nowhere = default;

    private static readonly Gen<string> Name = Gen.Elements("a", "power_kwh", "_x1", "用电量", "caf\u00e9", "avg", "offset", "万");

    private static readonly Gen<double> Number = Gen.OneOf(
        Gen.Choose(0, 1_000_000).Select(n => (double)n),
        Gen.Choose(0, 1_000_000).Select(n => n / 997d),
        Gen.Choose(1, 1_000).Select(n => n * 1e-12),
        Gen.Choose(1, 1_000).Select(n => n * 1e19));

    private static readonly Gen<string> Text = Gen.Elements("", "C21", "it's", "''", "\uFF08欠薪\uFF09", "a\"b\\c\n", "\U0001F3ED", "} : {");

    private static readonly Gen<Syntax> Leaf = Gen.OneOf(
        Number.Select(n => (Syntax)new NumberSyntax(Nowhere, n)),
        Name.Select(n => (Syntax)new NameSyntax(Nowhere, n)),
        Name.Select(n => (Syntax)new NameSyntax(Nowhere, n)),
        Text.Select(t => (Syntax)new TextSyntax(Nowhere, t)),
        Gen.Elements(true, false).Select(t => (Syntax)new TruthSyntax(Nowhere, t)),
        Gen.Choose(0, 400).SelectMany(n => Gen.Elements(Enum.GetValues<SpanUnit>()).Select(u => (Syntax)new SpanSyntax(Nowhere, new CalendarSpan(n, u)))),
        Gen.Constant((Syntax)new MissingSyntax(Nowhere)));

    public static Gen<Syntax> Syntax { get; } = Gen.Sized(size => Tree(Math.Min(5, 1 + (size / 20))));

    private static Gen<Syntax> Tree(int depth)
    {
        if (depth == 0) return Leaf;
        Gen<Syntax> inner = Gen.Choose(0, depth - 1).SelectMany(Tree);
        Gen<Syntax[]> some = Gen.Choose(2, 3).SelectMany(count => inner.ArrayOf(count));
        return Gen.OneOf(
            Leaf,
            inner.Select(a => (Syntax)new NegateSyntax(Nowhere, a)),
            inner.Select(a => (Syntax)new NotSyntax(Nowhere, a)),
            some.SelectMany(s => Gen.Elements(Junction.And, Junction.Or).Select(k => (Syntax)new JunctionSyntax(Nowhere, k, s))),
            some.Select(s => (Syntax)new CoalesceSyntax(Nowhere, s)),
            Pair(inner).SelectMany(p => Gen.Elements(Enum.GetValues<Arithmetic>()).Select(o => (Syntax)new ArithmeticSyntax(Nowhere, o, p[0], p[1]))),
            Pair(inner).SelectMany(p => Gen.Elements(Enum.GetValues<Comparison>()).Select(o => (Syntax)new ComparisonSyntax(Nowhere, o, p[0], p[1]))),
            some.SelectMany(s => Gen.Elements(true, false).Select(n => (Syntax)new InSyntax(Nowhere, s[0], n, s[1..]))),
            inner.ArrayOf(3).Select(s => (Syntax)new BetweenSyntax(Nowhere, s[0], s[1], s[2])),
            Call(inner));
    }

    private static Gen<Syntax[]> Pair(Gen<Syntax> inner) => inner.ArrayOf(2);

    private static Gen<Syntax> Call(Gen<Syntax> inner) =>
        from function in Gen.OneOf(Name, Gen.Elements("if", "missing"))
        from count in Gen.Choose(0, 3)
        from arguments in inner.ArrayOf(count)
        from named in Gen.Choose(0, 2)
        from values in inner.ArrayOf(named)
        select (Syntax)new CallSyntax(Nowhere, function, Nowhere, arguments, values.Select((v, i) => new NamedArgument(i == 0 ? "offset" : "known", Nowhere, v)).ToArray());
}
