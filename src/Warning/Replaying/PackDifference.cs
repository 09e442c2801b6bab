using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>What changes for the companies when one rule pack takes the place of another. Immutable.</summary>
public sealed record PackDifference
{
    /// <summary>The number of companies.</summary>
    public required int Companies { get; init; }

    /// <summary>The figures by date.</summary>
    public required IReadOnlyList<PackDifferenceDate> Dates { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// The companies of which anything changes, date by date, in the order of the later pack's list, then those that left it in the order of the earlier.
    /// </summary>
    public required IReadOnlyList<CompanyMove> Moves { get; init => field = ValueList.Of(value); }

    /// <summary>
    /// The rules that differ or have another outcome for some pair, by the number of pairs of which they made the difference, then by changed outcomes.
    /// </summary>
    public required IReadOnlyList<RuleMove> Rules { get; init => field = ValueList.Of(value); }

    /// <summary>The bands of the earlier pack; null where both packs have the same.</summary>
    public Bands? OldBands { get; init; }

    /// <summary>The bands of the later pack; null where both packs have the same.</summary>
    public Bands? NewBands { get; init; }

    /// <summary>Whether anything changes for a company: its level, score, letters or referrals.</summary>
    public bool IsEmpty => Moves.Count == 0;

    /// <summary>The date on which the most companies change their level, of several the first.</summary>
    public PackDifferenceDate Largest => Dates.MaxBy(date => date.LevelsChanged)!;

    /// <summary>The share of the companies whose level changes on that date; 0 without companies.</summary>
    public double LargestShare => Companies == 0 ? 0 : (double)Largest.LevelsChanged / Companies;
}
