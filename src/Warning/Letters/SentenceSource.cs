using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What stands behind a sentence of a letter. Immutable.</summary>
/// <param name="Kind">The kind of source.</param>
/// <param name="Reference">
/// Where it stands: the name of the act (<c>17:9f86d081</c>), the as-of date of the scan, the id of the rule, the term that was read, the article, or the
/// key in the file of the place (<c>hubei letters.opinion.reply</c>), of the policy (<c>letters.reminder.opening</c>) or of the office (<c>issuer.name</c>).
/// </param>
/// <param name="Detail">
/// Who did it and when, the title of the rule, the value with its period and feed, or the article of the place's value; null if there is nothing more to say.
/// </param>
/// <param name="Standing">Whether law, practice or an assumption gives a value of the place; null for anything else.</param>
public sealed record SentenceSource(SentenceSourceKind Kind, string Reference, string? Detail = null, RuleSourceKind? Standing = null)
{
    /// <summary>The rows of the feeds in which the value stands, where they are asked for and found; otherwise empty.</summary>
    public IReadOnlyList<FeedRecord> Records { get; init => field = ValueList.Of(value); } = ValueList<FeedRecord>.Empty;
}
