using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>A ground on which the text of a place allows a suggestion to the authority. Immutable; equal by value.</summary>
/// <param name="Id">The id by which it is chosen: <c>not-answered</c>.</param>
/// <param name="Text">The ground in the words of the letter: 逾期未答复.</param>
/// <param name="FollowsFrom">The reasons of a proposal that show this ground by themselves; any other needs a person to choose it.</param>
/// <param name="Source">The article.</param>
public sealed record SuggestionGround(string Id, string Text, IReadOnlyList<ProposalReason> FollowsFrom, FieldSource Source)
{
    /// <summary>The reasons of a proposal that show this ground by themselves; any other needs a person to choose it.</summary>
    public IReadOnlyList<ProposalReason> FollowsFrom { get; init => field = ValueList.Of(value); } = ValueList.Of(FollowsFrom);
}
