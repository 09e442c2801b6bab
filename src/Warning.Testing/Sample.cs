using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Testing;

/// <summary>Single parts of results, with what a test does not ask about filled in. What it does ask about is changed with <c>with</c>.</summary>
public static class Sample
{
    /// <summary>The as-of date of what is built without one: 1 November 2026.</summary>
    public static LocalDate AsOf => new(2026, 11, 1);

    /// <summary>A company.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="name">Its name; null for one that tells the id.</param>
    /// <returns>The company.</returns>
    public static Company Company(string id = "91440784MA4X00004U", string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return new Company(id, name ?? $"某公司{id}");
    }

    /// <summary>A rule of a pack, as results name it: active, without group, floor and category.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="score">Its points, 0 or more, with at most two decimals.</param>
    /// <returns>The rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The points are negative or have more than two decimals.</exception>
    public static RuleHead Rule(string id = "wages.arrears", decimal score = 10)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentOutOfRangeException.ThrowIfNegative(score);
        if (decimal.Round(score, 2) != score) throw new ArgumentOutOfRangeException(nameof(score), score, "Points have at most two decimals.");
        return new RuleHead { Id = id, Title = id, Score = score };
    }

    /// <summary>A rule that has fired, all of whose points count, with a sentence.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="score">The rule's points.</param>
    /// <returns>The fired rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The points are negative or have more than two decimals.</exception>
    public static FiredRule FiredRule(string id = "wages.arrears", decimal score = 10) => FiredRule(Rule(id, score));

    /// <summary>A rule that has fired, all of whose points count, with a sentence.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>The fired rule.</returns>
    public static FiredRule FiredRule(RuleHead rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return new FiredRule { Rule = rule, Counted = rule.IsShadow ? 0 : rule.Score, Because = $"{rule.Title}。" };
    }

    /// <summary>A rule that cannot be decided, because values of indicators are missing.</summary>
    /// <param name="id">The rule's id.</param>
    /// <param name="score">The rule's points.</param>
    /// <param name="missing">The indicators that are missing; none for <c>headcount</c>.</param>
    /// <returns>The undecided rule.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The points are negative or have more than two decimals.</exception>
    public static IndeterminateRule IndeterminateRule(string id = "wages.arrears", decimal score = 10, params IReadOnlyList<string> missing) => IndeterminateRule(Rule(id, score), missing);

    /// <summary>A rule that cannot be decided, because values of indicators are missing.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="missing">The indicators that are missing; none for <c>headcount</c>.</param>
    /// <returns>The undecided rule.</returns>
    public static IndeterminateRule IndeterminateRule(RuleHead rule, params IReadOnlyList<string> missing)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(missing);
        return new IndeterminateRule { Rule = rule, Missing = [.. missing.DefaultIfEmpty("headcount").Select(indicator => new MissingReason(indicator, "missing", null))] };
    }

    /// <summary>A referral that the case needs.</summary>
    /// <param name="id">The id of its route.</param>
    /// <param name="to">To whom the case is handed on.</param>
    /// <returns>The referral, within a day.</returns>
    public static Referral Referral(string id = "major-dispute", string to = "专报")
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        ArgumentException.ThrowIfNullOrEmpty(to);
        return new Referral(id, to, new CalendarSpan(1, SpanUnit.Day), IsDecided: true, $"{id}。", []);
    }
}
