using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>A part of a rule pack other than a rule that differs between two packs. Equal by value.</summary>
/// <param name="Part">The part.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Id">Its id or name; empty for the policy.</param>
/// <param name="Keys">The keys that differ; empty for what is added or removed. Notes and layout do not count.</param>
public sealed record PackPartDifference(PackPart Part, PackDifferenceKind Kind, string Id, IReadOnlyList<KeyChange> Keys)
{
    /// <summary>The keys that differ; empty for what is added or removed. Notes and layout do not count.</summary>
    public IReadOnlyList<KeyChange> Keys { get; init => field = ValueList.Of(value); } = ValueList.Of(Keys);
}
