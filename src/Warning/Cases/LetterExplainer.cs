using EarlyWarning.Cases;
using EarlyWarning.Letters;

namespace EarlyWarning;

/// <summary>
/// Tells, sentence by sentence, what stands behind a letter: acts and scans of the ledger, rules and the values that they read, the law of the place, articles,
/// words of the office and of the form. Immutable and thread-safe.
/// </summary>
/// <param name="place">The place whose rules for letters apply.</param>
/// <param name="issuer">The union.</param>
/// <param name="policy">The words that an office chooses.</param>
public sealed class LetterExplainer(Jurisdiction place, Issuer issuer, LetterPolicy policy)
{
    /// <summary>Creates the explainer for the place and issuer of a scan file.</summary>
    /// <param name="place">The place whose rules for letters apply, or null.</param>
    /// <param name="issuer">The union, or null.</param>
    /// <param name="policy">The words that an office chooses.</param>
    /// <returns>The explainer.</returns>
    /// <exception cref="LetterActionException">The place or the issuer is null.</exception>
    public static LetterExplainer Of(Jurisdiction? place, Issuer? issuer, LetterPolicy policy) =>
        new(place ?? throw LetterPreconditions.NoJurisdiction(), issuer ?? throw LetterPreconditions.NoIssuer(), policy);

    /// <summary>Explains a letter as it would be drafted now.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="register">The register that contains the letter and those before it.</param>
    /// <param name="acts">The acts of persons, from which those on the letters of the case are taken.</param>
    /// <param name="assessed">
    /// The company's assessment as of the letter's proposal, which tells rules and values behind facts; null if it is not at hand.
    /// </param>
    /// <param name="to">The addressee; null: the usual one.</param>
    /// <param name="records">The rows of the company in the feeds that the assessment rests on; null if they are not at hand.</param>
    /// <returns>The sentences in the order of the page.</returns>
    /// <exception cref="LetterActionException">The step is no letter yet: the matter must be looked into first.</exception>
    public IReadOnlyList<ExplainedSentence> Explain(
        Letter letter, LetterRegister register, IReadOnlyList<RecordedAct> acts, Assessment? assessed = null, string? to = null,
        IReadOnlyList<FeedRecord>? records = null)
    {
        ArgumentNullException.ThrowIfNull(letter);
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(acts);
        LetterDocument document = new LetterDrafter(place, issuer, policy).Draft(letter, register, to);
        return [.. new SentenceSources(letter, register, acts, assessed, records ?? [], place, policy).Of(document, to is not null)];
    }
}
