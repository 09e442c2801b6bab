using EarlyWarning.Calibrating;
using EarlyWarning.Rules;
using static EarlyWarning.Tests.SmallPack;

namespace EarlyWarning.Tests.Calibrating;

/// <summary>The patterns of companies say what the outcomes say of each.</summary>
public sealed class PatternBookTests
{
    [Fact]
    public void A_pattern_says_of_each_rule_what_its_outcome_says_of_the_company()
    {
        // 40 rules take more than one word of bits, 150 companies more than two words of companies.
        RulePack pack = Of([.. Enumerable.Range(0, 40).Select(rule => Rule($"r{rule:00}", "1", $"{(rule % 3 == 0 ? "not " : "")}f{rule % 11}"))]);
        Random random = new(5);
        (string, string, double?)[] companies =
        [
            .. from row in Enumerable.Range(0, 150)
               let flags = new string([.. Enumerable.Range(0, 11).Select(_ => "01?"[random.Next(3)])])
               select ($"c{row:000}", flags, (double?)null),
        ];
        int[] looked = [.. Enumerable.Range(0, 40).Where(rule => rule != 7)];
        using Outcomes outcomes = pack.Rules.Evaluate(View(pack, companies));
        PatternBook book = new(looked);
        int[] found = book.Find(outcomes);
        for (int row = 0; row < found.Length; row++)
        {
            for (int place = 0; place < looked.Length; place++)
            {
                Outcome? outcome = outcomes[looked[place], row];
                Assert.Equal(outcome == Outcome.Fired, book.HasFired(found[row], place));
                Assert.Equal(outcome == Outcome.Indeterminate, book.IsUndecided(found[row], place));
            }
        }

        Assert.Equal(companies.Select(company => company.Item2).Distinct(StringComparer.Ordinal).Count(), book.Count);
        Assert.Equal(found, book.Find(outcomes));
        Assert.Equal(Enumerable.Range(0, book.Count), book.Ordered().Order());
    }
}
