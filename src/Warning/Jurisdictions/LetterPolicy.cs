using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The parts of letters that an office words itself. Immutable.</summary>
/// <param name="Authority">The name of the competent authority without its place; letters put the place of the issuer's name before it.</param>
/// <param name="Wordings">The wording of each of the three kinds of letter.</param>
public sealed record LetterPolicy(string Authority, IReadOnlyDictionary<LetterKind, LetterWording> Wordings)
{
    /// <summary>The wording of each of the three kinds of letter.</summary>
    public IReadOnlyDictionary<LetterKind, LetterWording> Wordings { get; init => field = ValueTable.Of(value); } = ValueTable.Of(Wordings);

    /// <summary>The articles that letters may cite, each as <c>中华人民共和国劳动法 第五十条</c>; empty allows any.</summary>
    public IReadOnlyList<string> Articles { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The ids of the events that say that arbitrators or a court have a matter of the company; empty: none does.</summary>
    public IReadOnlyList<string> Proceedings { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The office's own limit for answering an employer's objection; null for none, since no text gives one.</summary>
    public ReplyPeriod? ObjectionAnswer { get; init; }

    /// <summary>The sources of indicators that the office has itself: it asks nobody for their data.</summary>
    public IReadOnlyList<string> Own { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
