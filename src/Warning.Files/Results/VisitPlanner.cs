using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Results;

/// <summary>Draws the line of a budget of visits through the list of a scan.</summary>
internal sealed class VisitPlanner
{
    private const int MostNext = 5;

    private readonly VisitBudget budget;
    private readonly ScanPanel panel;
    private readonly Assessments assessments;
    private readonly Dictionary<string, LocalDate> acted;
    private readonly LocalDate asOf;

    private VisitPlanner(VisitBudget budget, ScanPanel panel, Assessments assessments, LetterRegister letters)
    {
        this.budget = budget;
        this.panel = panel;
        this.assessments = assessments;
        asOf = assessments.View.AsOf;
        acted = ActedOn(letters);
    }

    private Bands Bands => panel.Scan.Pack.Policy.Bands;

    /// <summary>Returns the list with the place of each company, and the plan; the list as it is and null where the scan has no budget.</summary>
    /// <param name="panel">The companies.</param>
    /// <param name="assessments">Their assessments.</param>
    /// <param name="alerts">The listed companies, by rank.</param>
    /// <param name="letters">The letters after the scan, whose days tell when somebody acted.</param>
    /// <param name="backtest">The figures of the last backtest; null for none.</param>
    public static (IReadOnlyList<Alert> Alerts, VisitPlan? Plan) Plan(
        ScanPanel panel, Assessments assessments, IReadOnlyList<Alert> alerts, LetterRegister letters, LastBacktest? backtest) =>
        panel.Scan.Budget is { } budget ? new VisitPlanner(budget, panel, assessments, letters).Plan(alerts, backtest) : (alerts, null);

    private (IReadOnlyList<Alert> Alerts, VisitPlan Plan) Plan(IReadOnlyList<Alert> alerts, LastBacktest? backtest)
    {
        ListedVisit?[] visits = [.. alerts.Select(Aside)];
        int[] toVisit = [.. Enumerable.Range(0, alerts.Count).Where(place => visits[place] is null && IsToVisit(alerts[place]))];
        Assessment? line = toVisit.Length > budget.Visits ? alerts[toVisit[budget.Visits - 1]].Assessment : null;
        bool hasTies = line is not null && IsEqual(alerts[toVisit[budget.Visits]].Assessment, line);
        for (int place = 0; place < toVisit.Length; place++)
        {
            Assessment own = alerts[toVisit[place]].Assessment;
            bool isBelow = place >= budget.Visits;
            visits[toVisit[place]] = new ListedVisit(isBelow ? VisitPlace.Below : VisitPlace.Planned)
            {
                Lacks = isBelow ? PointsAt(line!, own.Level) - own.Score : null,
                IsTied = hasTies && IsEqual(own, line!),
            };
        }

        Alert[] placed = [.. alerts.Select((alert, place) => visits[place] is { } visit ? alert with { Visit = visit } : alert)];
        int planned = Math.Min(toVisit.Length, budget.Visits);
        return (placed, new VisitPlan
        {
            Budget = budget,
            Line = line is null ? null : placed[toVisit[planned - 1]],
            Planned = planned,
            Below = toVisit.Length - planned,
            Visited = Count(VisitPlace.Visited),
            Silenced = Count(VisitPlace.Silenced),
            Closed = Count(VisitPlace.Closed),
            Tied = [.. placed.Where(alert => alert.Visit is { IsTied: true })],
            Next = line is null ? [] : [.. toVisit.Skip(planned).Take(MostNext).Select(place => RiseOf(placed[place], line))],
            Expected = backtest?.For(planned),
        });

        int Count(VisitPlace place) => visits.Count(visit => visit?.Place == place);
    }

    private bool IsToVisit(Alert alert) => alert.Level > Level.None && panel.Panel.TryFind(alert.Company.Id, out _);

    /// <summary>Returns why a company steps aside; null if it does not, or would not be visited anyway.</summary>
    private ListedVisit? Aside(Alert alert)
    {
        if (!IsToVisit(alert)) return null;
        if (alert.Episode is { Reason: TransitionReason.ClosedByPerson }) return new ListedVisit(VisitPlace.Closed);
        if (alert.Episode?.SilencedUntil > asOf) return new ListedVisit(VisitPlace.Silenced);
        return acted.TryGetValue(alert.Company.Id, out LocalDate day) ? new ListedVisit(VisitPlace.Visited) { ActedOn = day } : null;
    }

    /// <summary>Returns the last day within the time of the budget on which somebody verified, issued, served or took an answer, by company.</summary>
    private Dictionary<string, LocalDate> ActedOn(LetterRegister letters)
    {
        Dictionary<string, LocalDate> last = new(StringComparer.Ordinal);
        LocalDate before = budget.Per.Before(asOf) ?? LocalDate.MinIsoValue;
        foreach (Letter letter in letters.Letters)
        {
            foreach (LocalDate? act in (LocalDate?[])[letter.Verification?.On, letter.Issued, letter.Served, letter.Replied])
            {
                if (act is not { } day || day <= before || day > asOf) continue;
                if (!last.TryGetValue(letter.Company, out LocalDate known) || day > known) last[letter.Company] = day;
            }
        }

        return last;
    }

    private static bool IsEqual(Assessment one, Assessment other) => one.Level == other.Level && one.Score == other.Score;

    /// <summary>Returns the points with which a company stands as high as another: as many, and from a lower level at least the lowest of its level.</summary>
    private decimal PointsAt(Assessment line, Level own) => own == line.Level ? line.Score : Math.Max(line.Score, LowestOf(line.Level));

    private decimal LowestOf(Level level) => level switch
    {
        Level.Red => Bands.Red,
        Level.Orange => Bands.Orange,
        Level.Yellow => Bands.Yellow,
        Level.Blue => Bands.Blue,
        Level.None => decimal.MinValue,
    };

    /// <summary>Finds the nearest rule that would be enough if it fired too.</summary>
    private VisitRise RiseOf(Alert alert, Assessment line)
    {
        Assessment found = alert.Assessment;
        if (!panel.Panel.TryFind(alert.Company.Id, out int row)) return new VisitRise(alert);
        IReadOnlyList<Rule> rules = assessments.Outcomes.Rules;
        HashSet<string> fired = [.. found.Rules.Select(rule => rule.Rule.Id)];
        RuleExplanation? near = Enumerable.Range(0, rules.Count)
            .Where(index => !rules[index].IsShadow && !fired.Contains(rules[index].Id) && assessments.Outcomes[index, row] == Outcome.Clear)
            .Where(index => Lifts(found, RuleHead.Of(rules[index]), line))
            .Select(index => assessments.Explain(index, row)!)
            .Where(rule => rule.Gap is not null)
            .OrderBy(rule => rule.Gap)
            .ThenBy(rule => rule.Rule.Id, StringComparer.Ordinal)
            .FirstOrDefault();
        IEnumerable<IndeterminateRule> enough = found.Indeterminate.Where(rule => Lifts(found, rule.Rule, line));
        IndeterminateRule? undecided = enough.OrderByDescending(rule => rule.Rule.Score).FirstOrDefault();
        return new VisitRise(alert) { Near = near, Undecided = undecided };
    }

    /// <summary>Returns whether a company would stand as high as another if a rule fired too.</summary>
    private bool Lifts(Assessment found, RuleHead rule, Assessment line)
    {
        decimal inGroup = rule.Group is null ? 0 : found.Rules.Where(fired => fired.Rule.Group == rule.Group).Sum(fired => fired.Counted);
        decimal score = found.Score + Math.Max(0, rule.Score - inGroup);
        Level level = (Level)Math.Max((int)Bands.LevelOf(score), Math.Max((int)found.Level, (int)rule.Floor));
        return level > line.Level || (level == line.Level && score >= line.Score);
    }
}
