using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>A side of a company, such as pay or safety, whose points are told apart: those of the rules of some categories. Immutable; equal by
/// value.</summary>
/// <param name="Id">The id, such as <c>pay</c>.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Categories">The categories of rules that count in it; each stands in one dimension at most.</param>
public sealed record Dimension(string Id, string Title, IReadOnlyList<string> Categories)
{
    /// <summary>The id under which the points of categories count that stand in no dimension; a pack may declare it to give it a title and
    /// categories.</summary>
    public const string Other = "other";

    /// <summary>The categories of rules that count in it; each stands in one dimension at most.</summary>
    public IReadOnlyList<string> Categories { get; init => field = ValueList.Of(value); } = ValueList.Of(Categories);
}
