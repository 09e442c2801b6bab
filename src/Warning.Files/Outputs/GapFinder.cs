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
        // A few companies fill the list: a heap orders no more of them than are looked at.
        PriorityQueue<int, (long High, int Row)> rows = new(Enumerable.Range(0, panel.Companies.Count).Select(row => (row, (-assessments.HundredthsHighOf(row), row))));
        List<Gap> gaps = [];
        int[] rules = Active(assessments.Outcomes);
        while (gaps.Count < most && rows.TryDequeue(out int row, out _))
        {
            if (rows.Count % CompaniesBetweenLooks == 0) cancellationToken.ThrowIfCancellationRequested();
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
