namespace EarlyWarning.Rules.Language;

/// <summary>The size of an expression, as the limit of nodes counts it.</summary>
internal static class SyntaxSize
{
    /// <summary>Each node counts 1; a chain of n operands counts n - 1 for its operators.</summary>
    public static int CountNodes(Syntax syntax) => syntax switch
    {
        NegateSyntax negate => 1 + CountNodes(negate.Operand),
        NotSyntax not => 1 + CountNodes(not.Operand),
        JunctionSyntax junction => CountChain(junction.Operands),
        CoalesceSyntax coalesce => CountChain(coalesce.Operands),
        ArithmeticSyntax arithmetic => 1 + CountNodes(arithmetic.Left) + CountNodes(arithmetic.Right),
        ComparisonSyntax comparison => 1 + CountNodes(comparison.Left) + CountNodes(comparison.Right),
        InSyntax membership => 1 + CountNodes(membership.Value) + membership.Items.Sum(CountNodes),
        BetweenSyntax between => 1 + CountNodes(between.Value) + CountNodes(between.Low) + CountNodes(between.High),
        CallSyntax call => 1 + call.Arguments.Sum(CountNodes) + call.Named.Sum(argument => CountNodes(argument.Value)),
        _ => 1,
    };

    private static int CountChain(IReadOnlyList<Syntax> operands) => operands.Count - 1 + operands.Sum(CountNodes);
}
