using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>A sentence of a letter with what stands behind it. Immutable.</summary>
/// <param name="Part">The part of the letter that it is in.</param>
/// <param name="Text">The sentence as the letter has it.</param>
/// <param name="Sources">What stands behind it; one at least.</param>
public sealed record ExplainedSentence(LetterPart Part, string Text, IReadOnlyList<SentenceSource> Sources)
{
    /// <summary>What stands behind it; one at least.</summary>
    public IReadOnlyList<SentenceSource> Sources { get; init => field = ValueList.Of(value); } = ValueList.Of(Sources);
}
