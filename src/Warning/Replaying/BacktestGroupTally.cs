using System.Globalization;
using EarlyWarning.Replaying;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Counts the figures of a backtest by group, from its pairs: give it <see cref="Take"/> as <see cref="BacktestOptions.Pairs"/>. A pair is of the group of its
/// company on its as-of date, an outcome of that of its company on its own day. Not thread-safe.
/// </summary>
public sealed class BacktestGroupTally
{
    private static readonly int Levels = Enum.GetValues<Level>().Length - 1;

    private readonly Panel panel;
    private readonly CalendarSpan horizon;
    private readonly Func<int, LocalDate, string?> groupOf;
    private readonly SortedDictionary<string, GroupFigures> groups = new(StringComparer.Ordinal);
    private readonly GroupFigures unknown = new(name: null);

    // The outcomes of each company, and the first date on which each level warned of them.
    private readonly Dictionary<int, List<(LocalDate Day, LocalDate?[] Warned)>> outcomes = [];

    /// <summary>Creates a tally.</summary>
    /// <param name="panel">The panel of the backtest.</param>
    /// <param name="outcomes">Its outcomes.</param>
    /// <param name="options">Its horizon.</param>
    /// <param name="groupOf">Returns the name of the group of a row of the panel on a day, null where it is not known; always the same for the same.</param>
    public BacktestGroupTally(Panel panel, IReadOnlyList<BacktestOutcome> outcomes, BacktestOptions options, Func<int, LocalDate, string?> groupOf)
    {
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(outcomes);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(groupOf);
        this.panel = panel;
        this.groupOf = groupOf;
        horizon = options.Horizon;
        foreach (BacktestOutcome outcome in outcomes)
        {
            if (!panel.TryFind(outcome.Company, out int row)) continue;
            if (!this.outcomes.TryGetValue(row, out List<(LocalDate Day, LocalDate?[] Warned)>? of)) this.outcomes.Add(row, of = []);
            of.Add((outcome.Date, new LocalDate?[Levels]));
        }
    }

    /// <summary>Counts a pair; pairs come date by date.</summary>
    /// <param name="pair">A pair that is listed or has an outcome.</param>
    public void Take(BacktestPair pair)
    {
        Of(pair.Row, pair.AsOf).Add(pair);
        if (pair.Level == Level.None || !outcomes.TryGetValue(pair.Row, out List<(LocalDate Day, LocalDate?[] Warned)>? of)) return;
        LocalDate end = EndOf(pair.AsOf);
        foreach ((LocalDate day, LocalDate?[] warned) in of)
        {
            if (day <= pair.AsOf || day > end) continue;
            for (int level = 0; level < (int)pair.Level; level++) warned[level] ??= pair.AsOf;
        }
    }

    /// <summary>Returns the figures when all pairs have been counted.</summary>
    /// <param name="dates">The as-of dates of the backtest, those of <see cref="BacktestReport.Dates"/>.</param>
    /// <returns>The groups.</returns>
    public BacktestGroups ToGroups(IReadOnlyList<LocalDate> dates)
    {
        ArgumentNullException.ThrowIfNull(dates);
        foreach (LocalDate date in dates)
        {
            for (int row = 0; row < panel.Companies.Count; row++) Of(row, date).Pairs++;
        }

        foreach ((int row, List<(LocalDate Day, LocalDate?[] Warned)> of) in outcomes)
        {
            foreach ((LocalDate day, LocalDate?[] warned) in of)
            {
                if (!dates.Any(date => date < day && day <= EndOf(date))) continue;
                Of(row, day).AddOutcome(Array.ConvertAll(warned, first => first is { } date ? Period.DaysBetween(date, day) : (int?)null));
            }
        }

        IEnumerable<GroupFigures> known = groups.Values.OrderBy(group => NumberOf(group.Name!)).ThenBy(group => group.Name, StringComparer.Ordinal);
        GroupFigures[] all = [.. known, unknown];
        GroupFigures[] few = [.. all.Where(group => group.Outcomes < BacktestGroups.FewestOutcomes && (group.Pairs > 0 || group.Outcomes > 0))];
        BacktestGroup[] enough = [.. all.Where(group => group.Outcomes >= BacktestGroups.FewestOutcomes).Select(group => group.ToGroup())];
        for (int place = 1; place < few.Length; place++) few[0].Add(few[place]);
        return new BacktestGroups { Groups = enough, TooFew = few.Length == 0 ? null : few[0].ToGroup() };
    }

    private LocalDate EndOf(LocalDate date) => horizon.After(date) ?? LocalDate.MaxIsoValue;

    private GroupFigures Of(int row, LocalDate day)
    {
        if (groupOf(row, day) is not { } name) return unknown;
        if (!groups.TryGetValue(name, out GroupFigures? group)) groups.Add(name, group = new GroupFigures(name));
        return group;
    }

    /// <summary>Returns the number that a name begins with, so that 20-299 comes before 1000; the largest where it begins with none.</summary>
    private static long NumberOf(string name)
    {
        int digits = name.TakeWhile(char.IsAsciiDigit).Count();
        return long.TryParse(name.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : long.MaxValue;
    }
}
