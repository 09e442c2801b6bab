using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Assessing;

/// <summary>The score of one company, computed rule by rule from its outcomes; <see cref="PanelScorer"/> must give the same.</summary>
internal sealed class ScoreCard
{
    private readonly ScoredRules scored;

    private ScoreCard(ScoredRules scored) => this.scored = scored;

    /// <summary>The lines of the fired active rules with the hundredths of points that count, by descending score, then id.</summary>
    public List<(int Line, long Counted)> Fired { get; } = [];

    /// <summary>The highest lines of the active rules that cannot be decided, by descending score, then id.</summary>
    public List<int> Undecided { get; } = [];

    /// <summary>The lines of the fired shadow rules.</summary>
    public List<int> Shadow { get; } = [];

    /// <summary>The score in hundredths of points.</summary>
    public long Score { get; private set; }

    /// <summary>The score that would result if every indeterminate rule had fired, in hundredths of points.</summary>
    public long ScoreHigh { get; private set; }

    public Level Level { get; private set; }

    /// <summary>Scores one company.</summary>
    /// <param name="scored">The rules and the policy.</param>
    /// <param name="outcome">Returns the outcome of a line by itself; null when the rule is not in force.</param>
    /// <param name="withdrawn">
    /// Returns whether a line counts as fired although its rule is retired, a shadow rule or not in force; null means none does.
    /// </param>
    public static ScoreCard Of(ScoredRules scored, Func<int, Outcome?> outcome, Func<int, bool>? withdrawn = null)
    {
        ScoreCard card = new(scored);
        Span<bool> seen = scored.GroupCount <= 256 ? stackalloc bool[scored.GroupCount] : new bool[scored.GroupCount];
        Span<bool> seenHigh = scored.GroupCount <= 256 ? stackalloc bool[scored.GroupCount] : new bool[scored.GroupCount];
        foreach (int line in scored.Visited)
        {
            if (withdrawn is not null && withdrawn(line)) card.AddActive(line, Outcome.Fired, seen, seenHigh);
            else if (scored.OutcomeOf(line, outcome) is { } found && found != Outcome.Clear) card.Add(line, found, seen, seenHigh);
        }

        Level band = scored.Policy.Bands.LevelOf(card.Score / 100m);
        if (band > card.Level) card.Level = band;
        return card;
    }

    /// <summary>Returns the level that lines of active rules give that have fired, without the other results of <see cref="Of"/>.</summary>
    /// <param name="scored">The rules and the policy.</param>
    /// <param name="fired">Whether each line has fired; false for one of a rule that is not active.</param>
    public static Level LevelOf(ScoredRules scored, ReadOnlySpan<bool> fired)
    {
        Span<bool> seen = scored.GroupCount <= 256 ? stackalloc bool[scored.GroupCount] : new bool[scored.GroupCount];
        Level level = Level.None;
        long score = 0;
        foreach (int line in scored.Visited)
        {
            if (!fired[line]) continue;
            if (scored.Floors[line] > level) level = scored.Floors[line];
            int group = scored.Groups[line];
            if (group >= 0 && seen[group]) continue;
            if (group >= 0) seen[group] = true;
            score += scored.Hundredths[line];
        }

        Level band = scored.Policy.Bands.LevelOf(score / 100m);
        return band > level ? band : level;
    }

    /// <summary>Converts the score to an assessment.</summary>
    /// <param name="company">The company's id.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="affectedWorkers">The number of affected workers; null when unknown.</param>
    /// <param name="reasons">The explanations of the company's rules.</param>
    /// <param name="latched">The outcomes of latched rules; null when the assessment is made without latches.</param>
    /// <param name="levelNow">The level without held rules; null means <see cref="Level"/>.</param>
    /// <param name="peersAsOf">The as-of date of the peers; null for none.</param>
    /// <param name="undecided">The undecided rules with their reasons, in the order of <see cref="Undecided"/>, where they are known already.</param>
    public Assessment ToAssessment(
        string company,
        LocalDate asOf,
        double? affectedWorkers,
        Reasons reasons,
        LatchedOutcomes? latched = null,
        Level? levelNow = null,
        LocalDate? peersAsOf = null,
        IndeterminateRule[]? undecided = null)
    {
        IReadOnlyList<Rule> rules = scored.Rules.Rules;
        IndeterminateRule[] known = undecided ?? [];
        int next = 0;
        return new Assessment
        {
            CompanyId = company,
            AsOf = asOf,
            PeersAsOf = peersAsOf,
            Level = Level,
            LevelNow = levelNow ?? Level,
            HeldBy = latched?.HeldBy ?? HoldReason.None,
            Score = Score / 100m,
            ScoreHigh = ScoreHigh / 100m,
            AffectedWorkers = affectedWorkers,
            Rules = Fired.ConvertAll(fired => ToFired(fired.Line, fired.Counted)),
            Indeterminate = Undecided.ConvertAll(ToIndeterminate),
            Released = latched?.Released ?? [],
            Shadow = Shadow.ConvertAll(line => new FiredRule(scored.Heads[line], rules[scored.RuleOf[line]], 0, reasons) { Step = scored.NumberOf(line) }),
            LevelWithWithdrawn = latched?.LevelWithWithdrawn,
            Withdrawn = latched?.Withdrawn ?? [],
            Reasons = reasons,
        };

        FiredRule ToFired(int line, long counted) => new(scored.Heads[line], rules[scored.RuleOf[line]], counted / 100m, reasons)
        {
            Step = scored.NumberOf(line),
            Since = latched is null ? null : latched.SinceOf(scored.Heads[line].Id) ?? asOf,
            Held = latched?.ReasonOf(line) ?? HoldReason.None,
        };

        IndeterminateRule ToIndeterminate(int line)
        {
            // Rules that a latch holds are not undecided here, though their conditions are.
            while (next < known.Length && !ReferenceEquals(known[next].Rule, scored.Heads[line])) next++;
            return next < known.Length ? known[next++] : new IndeterminateRule(scored.Heads[line], rules[scored.RuleOf[line]], reasons);
        }
    }

    private void Add(int line, Outcome found, Span<bool> seen, Span<bool> seenHigh)
    {
        if (scored.Heads[line].IsShadow)
        {
            if (found == Outcome.Fired) Shadow.Add(line);
            return;
        }

        AddActive(line, found, seen, seenHigh);
    }

    private void AddActive(int line, Outcome found, Span<bool> seen, Span<bool> seenHigh)
    {
        ScoreHigh += Counted(line, seenHigh);
        if (found == Outcome.Indeterminate)
        {
            Undecided.Add(line);
            return;
        }

        long counted = Counted(line, seen);
        Score += counted;
        Fired.Add((line, counted));
        if (scored.Floors[line] > Level) Level = scored.Floors[line];
    }

    /// <summary>Returns the hundredths of points that a line adds: 0 when another of its group has counted already.</summary>
    private long Counted(int line, Span<bool> seen)
    {
        int group = scored.Groups[line];
        if (group >= 0)
        {
            if (seen[group]) return 0;
            seen[group] = true;
        }

        return scored.Hundredths[line];
    }
}
