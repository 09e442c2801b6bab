using EarlyWarning.Rules;
using EarlyWarning.Scoring;

namespace EarlyWarning.Files.Outputs;

/// <summary>
/// The rules that cannot be decided, company by company: first the companies that the missing data could lift highest. What is not listed is
/// not looked into, so that a hundred thousand companies without a feed cost nothing.
/// </summary>
internal static class GapFinder
{
    private const int CompaniesBetweenLooks = 256;

    public static IReadOnlyList<Gap> Find(ScanPanel panel, Assessments assessments, int most, CancellationToken cancellationToken)
    {
        int[] rows = [.. Enumerable.Range(0, panel.Companies.Count)];
        Array.Sort(rows, (a, b) =>
        {
            int order = assessments.HundredthsHighOf(b).CompareTo(assessments.HundredthsHighOf(a));
            return order == 0 ? a.CompareTo(b) : order;
        });

        List<Gap> gaps = [];
        int[] rules = Active(assessments.Outcomes);
        for (int place = 0; place < rows.Length && gaps.Count < most; place++)
        {
            if (place % CompaniesBetweenLooks == 0) cancellationToken.ThrowIfCancellationRequested();
            int row = rows[place];
            Reasons reasons = assessments.ReasonsOf(row);
            foreach (int rule in rules)
            {
                if (gaps.Count == most) break;
                if (assessments.Outcomes[rule, row] != Outcome.Indeterminate) continue;
                gaps.Add(new Gap(
                    panel.Companies[row], assessments.LevelOf(row), assessments.ScoreOf(row), assessments.ScoreHighOf(row),
                    assessments.Outcomes.Rules.Rules[rule], reasons.Missing(assessments.Outcomes.Rules.Rules[rule])));
            }
        }

        return gaps;
    }

    private static int[] Active(Outcomes outcomes) =>
        [.. Enumerable.Range(0, outcomes.Rules.Rules.Count).Where(rule => outcomes.IsEvaluated(rule) && !outcomes.Rules.Rules[rule].IsShadow)];
}
