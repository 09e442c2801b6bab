namespace EarlyWarning.Rules.Language;

/// <summary>The size of an expression, as the limit of nodes counts it.</summary>
internal static class SyntaxSize
{
    /// <summary>Each node counts 1; a chain of n operands counts n - 1 for its operators.</summary>
    public static int CountNodes(Syntax syntax) => syntax.OwnSize + syntax.Parts.Sum(CountNodes);
}
