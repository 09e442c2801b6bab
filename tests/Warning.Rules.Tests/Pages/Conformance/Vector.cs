namespace EarlyWarning.Rules.Tests.Pages.Conformance;

/// <summary>A vector of a public suite: an expression and what it must come to.</summary>
/// <param name="Suite">The suite.</param>
/// <param name="Name">The name in the suite.</param>
/// <param name="Expression">The expression; null if it has what the rule language has nothing of.</param>
/// <param name="Expected">A literal or null; not read if an error is expected.</param>
internal sealed record Vector(string Suite, string Name, Node? Expression, Node Expected)
{
    /// <summary>Whether an error is expected.</summary>
    public bool IsError { get; init; }

    /// <summary>Whether whole numbers of the suite are of a type of their own.</summary>
    public bool HasIntegers { get; init; }
}
