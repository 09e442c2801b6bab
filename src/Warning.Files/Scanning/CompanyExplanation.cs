using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>The explanation of rule outcomes for one company of a scan.</summary>
/// <param name="Company">The company.</param>
/// <param name="Assessment">Its level and score; with the latches of the ledger where <see cref="HasLatches"/>.</param>
/// <param name="Rules">
/// The rule that was asked for; otherwise those that have fired or are held by a latch, then those that cannot be decided, both by falling score. The outcome
/// of a
/// held rule is that of its condition now.
/// </param>
public sealed record CompanyExplanation(Company Company, Assessment Assessment, IReadOnlyList<RuleExplanation> Rules)
{
    /// <summary>
    /// The rule that was asked for; otherwise those that have fired or are held by a latch, then those that cannot be decided, both by falling score. The
    /// outcome of a
    /// held rule is that of its condition now.
    /// </summary>
    public IReadOnlyList<RuleExplanation> Rules { get; init => field = ValueList.Of(value); } = ValueList.Of(Rules);

    /// <summary>The clear rules that only numbers keep from firing, the nearest first; empty where one rule was asked for.</summary>
    public IReadOnlyList<RuleExplanation> Near { get; init => field = ValueList.Of(value); } = ValueList<RuleExplanation>.Empty;

    /// <summary>The as-of date of the last scan in the ledger; null where there was none, or no ledger is looked at.</summary>
    public LocalDate? LastScan { get; init; }

    /// <summary>Whether rules are held by the latches of the ledger: there was a scan, and none later than the as-of date.</summary>
    public bool HasLatches { get; init; }

    /// <summary>The company's alert as the ledger has it now; null where it has none, or there are no latches.</summary>
    public Episode? Episode { get; init; }

    /// <summary>The letters of that alert, in their order; empty where it has none.</summary>
    public IReadOnlyList<Letter> Letters { get; init => field = ValueList.Of(value); } = ValueList<Letter>.Empty;
}
