using EarlyWarning.Rules;

namespace EarlyWarning.Files.Results;

/// <summary>
/// Finds the rules that cannot be decided, company by company: first those for which a row could not be read, then the others; within both the
/// companies with the highest possible score first. The search ends at the maximum length of the list, so that a hundred thousand companies
/// without a feed cost nothing.
/// </summary>
internal static class GapFinder
{
    private const int CompaniesBetweenLooks = 256;

    public static IReadOnlyList<Gap> Find(ScanPanel panel, Assessments assessments, int most, CancellationToken cancellationToken)
    {
        List<Gap> gaps = [];
        if (assessments.View.FindUnread() is { Count: > 0 } unread) Add(panel, assessments, unread, mended: true, most, gaps, cancellationToken);
        HashSet<(string Company, string Rule)> told = [.. gaps.Select(gap => (gap.Company.Id, gap.Rule.Id))];
        List<Gap> others = [];
        Add(panel, assessments, Enumerable.Range(0, panel.Companies.Count), mended: false, most - gaps.Count, others, cancellationToken, told);
        return [.. gaps, .. others];
    }

    private static void Add(
        ScanPanel panel,
        Assessments assessments,
        IEnumerable<int> companies,
        bool mended,
        int most,
        List<Gap> gaps,
        CancellationToken cancellationToken,
        HashSet<(string Company, string Rule)>? told = null)
    {
        // A few companies fill the list; a heap sorts only those.
        PriorityQueue<int, (decimal High, int Row)> rows = new(companies.Select(row => (row, (-assessments.ScoreHighOf(row), row))));
        int[] rules = Active(assessments.Outcomes);
        RuleHead[] heads = [.. rules.Select(rule => RuleHead.Of(assessments.Outcomes.Rules[rule]))];
        while (gaps.Count < most && rows.TryDequeue(out int row, out _))
        {
            if (rows.Count % CompaniesBetweenLooks == 0) cancellationToken.ThrowIfCancellationRequested();
            for (int place = 0; place < rules.Length && gaps.Count < most; place++)
            {
                int index = rules[place];
                Rule rule = assessments.Outcomes.Rules[index];
                if (assessments.Outcomes[index, row] != Outcome.Indeterminate || told?.Contains((panel.Companies[row].Id, rule.Id)) == true) continue;
                IReadOnlyList<MissingReason> missing = assessments.WhyMissing(index, row);
                if (mended && missing.All(reason => reason.Unread is null)) continue;
                gaps.Add(new Gap(panel.Companies[row], assessments.LevelOf(row), assessments.ScoreOf(row), assessments.ScoreHighOf(row), heads[place], missing));
            }
        }
    }

    private static int[] Active(Outcomes outcomes) =>
        [.. Enumerable.Range(0, outcomes.Rules.Count).Where(rule => outcomes.IsEvaluated(rule) && !outcomes.Rules[rule].IsShadow)];
}
