using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// What the alerts of past dates would have been worth. A <em>pair</em> is a company on an as-of date; it is <em>positive</em> if an outcome of the company
/// falls in <c>(date, date + horizon]</c>.
/// </summary>
public sealed record BacktestReport
{
    /// <summary>The first as-of date and the others asked for, how far apart, and the horizon.</summary>
    public required BacktestOptions Options { get; init; }

    /// <summary>The last day of which the outcomes are complete; null where there are no outcomes.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>The number of companies.</summary>
    public int Companies { get; init; }

    /// <summary>The figures by date.</summary>
    public IReadOnlyList<BacktestDate> Dates { get; init => field = ValueList.Of(value); } = ValueList.Of<BacktestDate>([]);

    /// <summary>The number of pairs: companies times dates.</summary>
    public long Pairs => (long)Companies * Dates.Count;

    /// <summary>The number of positive pairs.</summary>
    public long Positives { get; init; }

    /// <summary>The number of negative pairs whose horizon ends after <see cref="Through"/>: what comes of them is not known yet.</summary>
    public long Open { get; init; }

    /// <summary>
    /// P(score of a positive pair &gt; score of a negative one) + half P(equal), over all pairs; a company that is not listed has 0 points. Null where the
    /// pairs are of one kind.
    /// </summary>
    public double? Auc { get; init; }

    /// <summary>The mean of the same by date, over the dates that have pairs of both kinds; null where there are none.</summary>
    public double? AucMeanPerDate { get; init; }

    /// <summary>The interval of <see cref="Auc"/>; null where it was not asked for.</summary>
    public BacktestInterval? AucInterval { get; init; }

    /// <summary>The interval of <see cref="AucMeanPerDate"/>; null where it was not asked for.</summary>
    public BacktestInterval? AucMeanPerDateInterval { get; init; }

    /// <summary>The number of outcomes of companies of the panel.</summary>
    public int Outcomes { get; init; }

    /// <summary>The number of those with a pair in the horizon before them; the others were before the first date, or too long after the last.</summary>
    public int OutcomesWithPair { get; init; }

    /// <summary>The outcomes of companies that the panel does not have, which are left out, in the order given.</summary>
    public IReadOnlyList<BacktestOutcome> LeftOut { get; init => field = ValueList.Of(value); } = ValueList.Of<BacktestOutcome>([]);

    /// <summary>The figures by level, from blue to red.</summary>
    public IReadOnlyList<BacktestLevel> Levels { get; init => field = ValueList.Of(value); } = ValueList.Of<BacktestLevel>([]);

    /// <summary>The figures of each rule that was in force on one of the dates, by id; those of shadow rules too.</summary>
    public IReadOnlyList<BacktestRule> Rules { get; init => field = ValueList.Of(value); } = ValueList.Of<BacktestRule>([]);

    /// <summary>The figures of the first 10, 20, 50, 100 and 200 companies of the list.</summary>
    public IReadOnlyList<BacktestAtK> AtK { get; init => field = ValueList.Of(value); } = ValueList.Of<BacktestAtK>([]);
}
