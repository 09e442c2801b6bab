namespace EarlyWarning.Rules.Language;

/// <summary>Visits the parts of a syntax tree.</summary>
internal static class SyntaxWalk
{
    public static IEnumerable<NameSyntax> Names(Syntax syntax)
    {
        if (syntax is NameSyntax name)
        {
            yield return name;
            yield break;
        }

        foreach (Syntax part in Parts(syntax))
        {
            foreach (NameSyntax found in Names(part)) yield return found;
        }
    }

    public static IEnumerable<CallSyntax> Calls(Syntax syntax)
    {
        if (syntax is CallSyntax call) yield return call;
        foreach (Syntax part in Parts(syntax))
        {
            foreach (CallSyntax found in Calls(part)) yield return found;
        }
    }

    public static IEnumerable<Syntax> Parts(Syntax syntax) => syntax switch
    {
        NegateSyntax negate => [negate.Operand],
        NotSyntax not => [not.Operand],
        JunctionSyntax junction => junction.Operands,
        ArithmeticSyntax arithmetic => [arithmetic.Left, arithmetic.Right],
        ComparisonSyntax comparison => [comparison.Left, comparison.Right],
        InSyntax list => [list.Value, .. list.Items],
        BetweenSyntax between => [between.Value, between.Low, between.High],
        CoalesceSyntax coalesce => coalesce.Operands,
        CallSyntax call => call.Arguments.Concat(call.Named.Select(named => named.Value)),
        _ => [],
    };
}
