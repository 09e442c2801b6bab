using EarlyWarning.Letters;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>A value of a company that rules have used, and the rows of the feeds in which it stands. Immutable; equal by value.</summary>
/// <param name="Indicator">The indicator, or the term of the rule that computes from it.</param>
/// <param name="Value">The value for display; a number in its shortest form.</param>
/// <param name="Feed">The id of the feed; several are separated by commas.</param>
/// <param name="Day">The day on which its period ended, or that of its last row; at the latest the as-of date.</param>
/// <param name="Rules">The ids of the rules that used it.</param>
public sealed record CaseFact(string Indicator, string Value, string Feed, LocalDate Day, IReadOnlyList<string> Rules)
{
    /// <summary>The ids of the rules that used it.</summary>
    public IReadOnlyList<string> Rules { get; init => field = ValueList.Of(value); } = ValueList.Of(Rules);

    /// <summary>The title of the indicator; null for a term that computes, or where it has none.</summary>
    public string? Title { get; init; }

    /// <summary>The unit; null for none.</summary>
    public string? Unit { get; init; }

    /// <summary>The period, such as <c>2026-10</c> or <c>2026-08/2026-10</c>; null for a value without one.</summary>
    public string? Period { get; init; }

    /// <summary>The rows in which it stands; empty where none is found.</summary>
    public IReadOnlyList<FeedRecord> Records { get; init => field = ValueList.Of(value); } = ValueList<FeedRecord>.Empty;

    /// <summary>
    /// Lists the values that rules of one company used when they fired, each once, by day and indicator. What compares with other companies is none, and
    /// neither is that something did not happen.
    /// </summary>
    /// <param name="assessed">The assessments, as of rising dates.</param>
    /// <param name="ledger">The entries of the ledger: which rules fired on which of the dates.</param>
    /// <param name="records">The company's rows in the feeds.</param>
    /// <returns>The facts; a value that no feed tells is none.</returns>
    public static IReadOnlyList<CaseFact> Of(IReadOnlyList<Assessment> assessed, IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<FeedRecord> records)
    {
        ArgumentNullException.ThrowIfNull(assessed);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(records);
        Dictionary<Evidence, CaseFact> facts = [];
        foreach (Assessment one in assessed)
        {
            HashSet<string> latched =
            [
                .. ledger.Where(entry => entry.AsOf == one.AsOf).Select(entry => entry.Event).OfType<LatchesMoved>()
                    .Where(moved => moved.Company == one.CompanyId).SelectMany(moved => moved.Latched).Select(rule => rule.Id),
            ];
            foreach (FiredRule fired in one.Rules.Where(rule => latched.Contains(rule.Rule.Id)))
            {
                foreach (Evidence evidence in fired.Evidence.Where(IsTold))
                {
                    CaseFact fact = facts.TryGetValue(evidence, out CaseFact? known) ? known : Of(evidence, one.AsOf, records);
                    facts[evidence] = fact with { Rules = [.. fact.Rules.Append(fired.Rule.Id).Distinct(StringComparer.Ordinal)] };
                }
            }
        }

        return [.. facts.Values.OrderBy(fact => fact.Day).ThenBy(fact => fact.Indicator, StringComparer.Ordinal)];
    }

    private static bool IsTold(Evidence evidence) =>
        evidence is { Feed: not null, Value: not (null or false) } && !evidence.Term.StartsWith("peer_", StringComparison.Ordinal);

    private static CaseFact Of(Evidence evidence, LocalDate asOf, IReadOnlyList<FeedRecord> records)
    {
        FeedRecord[] rows = [.. EvidenceRows.Of(evidence, records.Where(record => record.Day <= asOf))];
        LocalDate day = LocalDate.Min(asOf, EvidenceRows.EndOf(evidence.Period) ?? (rows.Length == 0 ? asOf : rows.Max(row => row.Day)));
        return new CaseFact(evidence.Term, evidence.ValueText, evidence.Feed!, day, []) { Unit = evidence.Unit, Period = evidence.Period, Records = rows };
    }
}
