using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The facts and articles that letters about a company may name as of a date. Immutable.</summary>
/// <param name="Name">The company's name; its id if it has none.</param>
/// <param name="Facts">The sentences for letters of the fired rules, each once whoever reports it; empty if no fired rule names a breach.</param>
/// <param name="Basis">The articles of these rules, each once.</param>
public sealed record LetterGrounds(string Name, IReadOnlyList<string> Facts, IReadOnlyList<string> Basis)
{
    /// <summary>The sentences for letters of the fired rules, each once; empty if no fired rule names a breach.</summary>
    public IReadOnlyList<string> Facts { get; init => field = ValueList.Of(value); } = ValueList.Of(Facts);

    /// <summary>The articles of these rules, each once.</summary>
    public IReadOnlyList<string> Basis { get; init => field = ValueList.Of(value); } = ValueList.Of(Basis);

    /// <summary>Returns the grounds that an assessment gives.</summary>
    /// <param name="company">The company.</param>
    /// <param name="assessment">Its assessment; shadow rules do not count.</param>
    /// <returns>The grounds.</returns>
    public static LetterGrounds Of(Company company, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(company);
        ArgumentNullException.ThrowIfNull(assessment);
        FiredRule[] telling = [.. assessment.Rules.Where(fired => fired.LetterSentence is not null)];
        return new LetterGrounds(
            company.Name.Length > 0 ? company.Name : company.Id,
            [.. telling.Select(fired => fired.LetterSentence!).DistinctBy(ReportedFact.SentenceOf, StringComparer.Ordinal)],
            [.. telling.SelectMany(fired => fired.Rule.Basis).Distinct(StringComparer.Ordinal)]);
    }

    internal bool IsSameAs(LetterProposal proposal) =>
        Facts.SequenceEqual(proposal.Facts, StringComparer.Ordinal) && Basis.SequenceEqual(proposal.Basis, StringComparer.Ordinal);
}
