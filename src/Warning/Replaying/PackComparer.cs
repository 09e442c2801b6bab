using EarlyWarning.Assessing;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Replaying;

/// <summary>Compares the dates of two packs one after another. Only companies for which some rule changes are looked at one by one.</summary>
internal sealed class PackComparer
{
    private readonly RulePack older;
    private readonly Panel olderPanel;
    private readonly RulePack newer;
    private readonly Panel newerPanel;
    private readonly PairedRule[] rules;
    private readonly bool touchesAll;
    private readonly List<CompanyMove> moves = [];

    public PackComparer(RulePack older, Panel olderPanel, RulePack newer, Panel newerPanel)
    {
        this.older = older;
        this.olderPanel = olderPanel;
        this.newer = newer;
        this.newerPanel = newerPanel;
        Dictionary<string, RuleDifference> differences = newer.Rules.DifferencesFrom(older.Rules).ToDictionary(one => one.Id, StringComparer.Ordinal);
        IEnumerable<string> ids = older.Rules.Rules.Concat(newer.Rules.Rules).Select(rule => rule.Id).Distinct(StringComparer.Ordinal);
        rules = [.. ids.Order(StringComparer.Ordinal).Select(Paired)];
        touchesAll = !ReferenceEquals(olderPanel, newerPanel) || PolicyKey(older) != PolicyKey(newer);

        PairedRule Paired(string id) => new(id, older.Scored.IndexOf(id), newer.Scored.IndexOf(id), differences.GetValueOrDefault(id));
    }

    /// <summary>Assesses a date by both packs; may be called for several dates side by side.</summary>
    public Both Assess(LocalDate asOf, int threads, CancellationToken cancellationToken)
    {
        PanelView before = olderPanel.AsOf(asOf, threads), after = ReferenceEquals(olderPanel, newerPanel) ? before : newerPanel.AsOf(asOf, threads);
        Assessments was = older.Assess(before, threads, cancellationToken);
        try
        {
            return new Both(was, newer.Assess(after, threads, cancellationToken));
        }
        catch
        {
            was.Dispose();
            throw;
        }
    }

    /// <summary>Compares the assessments of a date.</summary>
    public PackDifferenceDate Compare(LocalDate asOf, Both both, CancellationToken cancellationToken)
    {
        int companies = newerPanel.Companies.Count, from = moves.Count;
        (Assessments was, Assessments now) = both;
        ulong[] touched = new ulong[(companies + 63) / 64];
        foreach (PairedRule rule in rules) rule.Count(was.Outcomes, now.Outcomes, touched, companies);
        foreach (int row in now.Listed.Concat(was.Listed.Where(row => now.LevelOf(row) == Level.None)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (touchesAll || (touched[row >> 6] & (1UL << (row & 63))) != 0) Add(asOf, was, now, row);
        }

        return DateOf(asOf, was, now, moves[from..]);
    }

    public PackDifference ToDifference(IReadOnlyList<PackDifferenceDate> dates) => new()
    {
        Companies = newerPanel.Companies.Count,
        Dates = dates,
        Moves = moves,
        Rules = [.. rules.Select(rule => rule.ToMove()).OfType<RuleMove>().OrderByDescending(rule => rule.Decided).ThenByDescending(rule => rule.Changed)],
        OldBands = older.Policy.Bands == newer.Policy.Bands ? null : older.Policy.Bands,
        NewBands = older.Policy.Bands == newer.Policy.Bands ? null : newer.Policy.Bands,
    };

    private void Add(LocalDate asOf, Assessments was, Assessments now, int row)
    {
        Assessment before = was.Detail(row), after = now.Detail(row);
        string[] calledFor = [.. ReferralsOf(before)], called = [.. ReferralsOf(after)];
        CompanyMove move = new()
        {
            AsOf = asOf,
            Row = row,
            Company = before.CompanyId,
            OldLevel = before.Level,
            NewLevel = after.Level,
            OldScore = before.Score,
            NewScore = after.Score,
            OldLetter = StepOf(before, older),
            NewLetter = StepOf(after, newer),
            ReferralsGained = [.. called.Except(calledFor, StringComparer.Ordinal)],
            ReferralsLost = [.. calledFor.Except(called, StringComparer.Ordinal)],
        };
        if (move.Kind == MoveKind.None && move.OldLetter == move.NewLetter && move.ReferralsGained.Count + move.ReferralsLost.Count == 0) return;
        move = move with { Rules = RulesOf(before, after, was, now, row) };
        moves.Add(move);
        if (move.Kind is MoveKind.None or MoveKind.Score) return;
        foreach (CompanyRuleMove rule in move.Rules.Where(rule => rule.IsDecisive)) Array.Find(rules, one => one.Id == rule.Rule)!.Decided++;
    }

    /// <summary>Finds the rules that count differently, and which of them made the difference.</summary>
    private IReadOnlyList<CompanyRuleMove> RulesOf(Assessment before, Assessment after, Assessments was, Assessments now, int row)
    {
        Dictionary<string, CountedRule> old = CountedOf(before), current = CountedOf(after);
        IEnumerable<string> ids = old.Keys.Union(current.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal);
        string[] differing = [.. ids.Where(id => !Equals(Of(old, id), Of(current, id)))];
        bool ofLevel = before.Level != after.Level;
        HashSet<string> decisive = [.. differing.Where(id => IsDecisive(id, old, current, ofLevel))];
        if (decisive.Count == 0 && (ofLevel || before.Score != after.Score) && older.Policy.Bands == newer.Policy.Bands) decisive.UnionWith(differing);
        return
        [
            .. differing.Select(id => new CompanyRuleMove(
                    id,
                    OutcomeOf(older, was, id, row),
                    OutcomeOf(newer, now, id, row),
                    PointsOf(before, id),
                    PointsOf(after, id),
                    decisive.Contains(id)))
                .OrderByDescending(rule => rule.IsDecisive),
        ];
    }

    /// <summary>
    /// Returns whether the change of a rule alone, made in the earlier pack or undone in the later one, changes the level, or else the score.
    /// </summary>
    private bool IsDecisive(string id, Dictionary<string, CountedRule> old, Dictionary<string, CountedRule> current, bool ofLevel)
    {
        bool Differs((Level Level, long Score) one, (Level Level, long Score) other) => ofLevel ? one.Level != other.Level : one.Score != other.Score;
        Bands before = older.Policy.Bands, after = newer.Policy.Bands;
        return Differs(CountedRule.Sum(old.Values, before), CountedRule.Sum(With(old, id, Of(current, id)), before)) ||
            Differs(CountedRule.Sum(current.Values, after), CountedRule.Sum(With(current, id, Of(old, id)), after));
    }

    private static IEnumerable<CountedRule> With(Dictionary<string, CountedRule> rules, string id, CountedRule? other) =>
        rules.Values.Where(rule => rule.Id != id).Concat(other is { } one ? [one] : []);

    private static CountedRule? Of(Dictionary<string, CountedRule> rules, string id) => rules.TryGetValue(id, out CountedRule rule) ? rule : null;

    private static Dictionary<string, CountedRule> CountedOf(Assessment assessment) =>
        assessment.Rules.Select(fired => CountedRule.Of(fired.Rule)).ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    private static Outcome? OutcomeOf(RulePack pack, Assessments of, string id, int row) =>
        pack.Scored.IndexOf(id) is >= 0 and var rule && !pack.Rules.Rules[rule].IsShadow ? of.Outcomes[rule, row] : null;

    private static decimal PointsOf(Assessment assessment, string id) => assessment.Rules.FirstOrDefault(fired => fired.Rule.Id == id)?.Counted ?? 0;

    private static LetterStep? StepOf(Assessment assessment, RulePack pack) => assessment.Level < pack.Policy.Episodes.Open ? null
        : LetterGrounds.Of(new Company(assessment.CompanyId, ""), assessment).Facts.Count > 0 ? LetterStep.Reminder
        : LetterStep.Investigate;

    private static IEnumerable<string> ReferralsOf(Assessment assessment) =>
        assessment.Level == Level.None ? [] : assessment.Referrals.Where(referral => referral.IsDecided).Select(referral => referral.Id);

    private static PackDifferenceDate DateOf(LocalDate asOf, Assessments was, Assessments now, IReadOnlyList<CompanyMove> moves)
    {
        int Of(MoveKind kind) => moves.Count(move => move.Kind == kind);
        return new PackDifferenceDate(asOf)
        {
            In = Of(MoveKind.In),
            Out = Of(MoveKind.Out),
            Up = Of(MoveKind.Up),
            Down = Of(MoveKind.Down),
            Rescored = Of(MoveKind.Score),
            LettersGained = moves.Count(move => move.NewLetter is not null && move.NewLetter != move.OldLetter),
            LettersLost = moves.Count(move => move.OldLetter is not null && move.NewLetter != move.OldLetter),
            ReferralsGained = moves.Sum(move => move.ReferralsGained.Count),
            ReferralsLost = moves.Sum(move => move.ReferralsLost.Count),
            OldListed = was.Listed.Count,
            NewListed = now.Listed.Count,
        };
    }

    /// <summary>Returns a text of what can change companies for which no rule changes: bands, referrals, parameters.</summary>
    private static string PolicyKey(RulePack pack)
    {
        Policy policy = pack.Policy;
        IEnumerable<string> referrals = policy.Referrals.Select(route => $"{route.Id} {route.To} {route.Within} {route.Condition}");
        IEnumerable<string> parameters = pack.Catalog.Parameters.Select(parameter => $"{parameter.Name} {string.Join(' ', parameter.Values.Select(KeyOf))}");
        return string.Join('\n', [$"{policy.Bands} {policy.Episodes.Open} {policy.AffectedWorkers?.Text}", .. referrals, .. parameters]);
    }

    private static string KeyOf(ParameterValue value) =>
        FormattableString.Invariant($"{value.From:R} {value.Number:R} {value.By?.Id} {EntriesOf(value)}");

    private static string EntriesOf(ParameterValue value) => string.Join(' ', value.Entries.Select(KeyOf).Order(StringComparer.Ordinal));

    private static string KeyOf(KeyValuePair<string, double> entry) => FormattableString.Invariant($"{entry.Key}={entry.Value:R}");

    /// <summary>The assessments of a date by both packs.</summary>
    internal sealed record Both(Assessments Was, Assessments Now) : IDisposable
    {
        public void Dispose()
        {
            Was.Dispose();
            Now.Dispose();
        }
    }
}
