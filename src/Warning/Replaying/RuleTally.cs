using System.Numerics;
using EarlyWarning.Rules;

namespace EarlyWarning.Replaying;

/// <summary>Counts the outcomes of every rule's condition over the dates, on bitmaps; which outcomes each warned of, and which rules fire together.</summary>
internal sealed class RuleTally
{
    /// <summary>The largest number of rules of which pairs are compared; the comparisons grow with its square.</summary>
    private const int MostCompared = 2_000;

    private readonly IReadOnlyList<Rule> rules;
    private readonly OutcomeTable outcomes;
    private readonly long[] pairs;
    private readonly long[] fired;
    private readonly long[] indeterminate;
    private readonly long[] hits;
    private readonly long[] positives;

    // The rules that warned of each outcome, as bitmaps one behind the other.
    private readonly ulong[] warned;
    private readonly int words;

    // In how many pairs two rules fire both: of rule a and an earlier rule b at a x (a - 1) / 2 + b.
    private readonly long[]? both;

    public RuleTally(IReadOnlyList<Rule> rules, OutcomeTable outcomes)
    {
        this.rules = rules;
        this.outcomes = outcomes;
        words = (rules.Count + 63) / 64;
        warned = new ulong[(long)outcomes.Count * words];
        (pairs, fired, indeterminate) = (new long[rules.Count], new long[rules.Count], new long[rules.Count]);
        (hits, positives) = (new long[rules.Count], new long[rules.Count]);
        both = rules.Count <= MostCompared ? new long[rules.Count * (rules.Count - 1) / 2] : null;
    }

    public void Count(Outcomes found, ReplayedDate date)
    {
        int[] firing = [.. Enumerable.Range(0, rules.Count).Where(rule => Count(found, date, rule))];
        foreach (int rule in firing) MarkWarned(found.Fired(rule), date, rule);
        if (both is not null) CountBoth(found, firing);
    }

    public IReadOnlyList<BacktestRule> ToRules()
    {
        int[] only = CountOnly(out int[] all);
        return [.. Enumerable.Range(0, rules.Count).Where(rule => pairs[rule] > 0).Select(rule => ToRule(rule, all[rule], only[rule]))];
    }

    private BacktestRule ToRule(int rule, int warnedOf, int warnedAlone)
    {
        (int nearest, double overlap) = NearestOf(rule);
        return new BacktestRule
        {
            Rule = rules[rule],
            Pairs = pairs[rule],
            Fired = fired[rule],
            Indeterminate = indeterminate[rule],
            Hits = hits[rule],
            Positives = positives[rule],
            OutcomesWarned = warnedOf,
            OutcomesOnly = warnedAlone,
            Nearest = nearest < 0 ? null : rules[nearest],
            Overlap = nearest < 0 ? null : overlap,
        };
    }

    /// <summary>Counts a rule on a date; returns whether it fired at all.</summary>
    private bool Count(Outcomes found, ReplayedDate date, int rule)
    {
        if (!found.IsEvaluated(rule)) return false;
        int companies = found.View.Companies.Count, count = 0, decided = 0, right = 0;
        ReadOnlySpan<ulong> firing = found.Fired(rule), clear = found.Clear(rule);
        for (int word = 0; word < firing.Length; word++)
        {
            count += BitOperations.PopCount(firing[word]);
            decided += BitOperations.PopCount(firing[word] | clear[word]);
            right += BitOperations.PopCount(firing[word] & date.Positive[word]);
        }

        pairs[rule] += companies;
        positives[rule] += date.Positives;
        fired[rule] += count;
        indeterminate[rule] += companies - decided;
        hits[rule] += right;
        return count > 0;
    }

    private void MarkWarned(ReadOnlySpan<ulong> firing, ReplayedDate date, int rule)
    {
        for (int outcome = date.FirstOutcome; outcome < date.PastOutcome; outcome++)
        {
            int row = outcomes.RowOf(outcome);
            if ((firing[row >> 6] & (1UL << (row & 63))) != 0) warned[((long)outcome * words) + (rule >> 6)] |= 1UL << (rule & 63);
        }
    }

    /// <summary>Counts where two rules fire both. Most words of a bitmap have no company in which a rule fires: only the others cost anything.</summary>
    private void CountBoth(Outcomes found, int[] firing)
    {
        int companyWords = (found.View.Companies.Count + 63) / 64;
        int[] here = new int[firing.Length];
        ulong[] bits = new ulong[firing.Length];
        for (int word = 0; word < companyWords; word++)
        {
            int count = 0;
            foreach (int rule in firing)
            {
                ulong own = found.Fired(rule)[word];
                if (own == 0) continue;
                for (int other = 0; other < count; other++)
                {
                    if ((own & bits[other]) is not 0 and var shared) both![((long)rule * (rule - 1) / 2) + here[other]] += BitOperations.PopCount(shared);
                }

                (here[count], bits[count]) = (rule, own);
                count++;
            }
        }
    }

    /// <summary>Returns the active rule that shares the largest part of pairs with a rule, of equals the first; -1 if none shares any.</summary>
    private (int Rule, double Overlap) NearestOf(int rule)
    {
        int nearest = -1;
        double most = 0;
        for (int other = 0; both is not null && other < rules.Count; other++)
        {
            if (other == rule || rules[other].IsShadow) continue;
            (int late, int early) = (Math.Max(rule, other), Math.Min(rule, other));
            long shared = both[((long)late * (late - 1) / 2) + early];
            double overlap = shared == 0 ? 0 : (double)shared / (fired[rule] + fired[other] - shared);
            if (overlap > most) (nearest, most) = (other, overlap);
        }

        return (nearest, most);
    }

    /// <summary>Counts by rule the outcomes that it warned of, and returns those of which no other active rule did.</summary>
    private int[] CountOnly(out int[] all)
    {
        ulong[] active = new ulong[words];
        for (int rule = 0; rule < rules.Count; rule++)
        {
            if (!rules[rule].IsShadow) active[rule >> 6] |= 1UL << (rule & 63);
        }

        int[] only = new int[rules.Count];
        all = new int[rules.Count];
        for (int outcome = 0; outcome < outcomes.Count; outcome++)
        {
            ReadOnlySpan<ulong> of = warned.AsSpan().Slice(outcome * words, words);
            int activeRules = 0;
            for (int word = 0; word < words; word++) activeRules += BitOperations.PopCount(of[word] & active[word]);
            for (int rule = 0; rule < rules.Count; rule++)
            {
                if ((of[rule >> 6] & (1UL << (rule & 63))) == 0) continue;
                all[rule]++;
                if (activeRules == (rules[rule].IsShadow ? 0 : 1)) only[rule]++;
            }
        }

        return only;
    }
}
