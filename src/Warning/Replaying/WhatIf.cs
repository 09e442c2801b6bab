using System.Buffers;
using EarlyWarning.Replaying;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// Tries values of a number or a parameter of a pack: what would fire, and what level companies would have. Everything is evaluated once when it is
/// created; each
/// value then costs the conditions that it touches and the adding up of points, and no memory for a company, so that it can follow a slider. Each date stands
/// alone, without latches. Pure: it reads no clock. Not thread-safe.
/// </summary>
public sealed class WhatIf : IDisposable
{
    private static readonly int Levels = Enum.GetValues<Level>().Length;

    private readonly RulePack pack;
    private readonly OutcomeTable outcomes;
    private readonly List<WhatIfDate> dates = [];
    private readonly ulong[][] alerted;
    private readonly int companies;
    private readonly int threads;
    private bool disposed;

    /// <summary>Evaluates a pack as it stands.</summary>
    /// <param name="pack">The pack; <see cref="RulePack.InForceBefore"/> tries rules on dates before their <c>effective</c> too.</param>
    /// <param name="panel">
    /// The observations, over the pack's catalog, that hold what the rules read as of every date; for windows that are made longer, what the trials read
    /// too, see
    /// <see cref="RuleSet.NewPanel(IEnumerable{string}, IReadOnlyList{LocalDate}, IReadOnlyList{RuleSet}, IReadOnlyList{RuleTrial})"/>.
    /// </param>
    /// <param name="asOf">The as-of dates, at least one, rising.</param>
    /// <param name="found">What came of the companies; null where it is not known.</param>
    /// <param name="threads">The largest number of threads to use; the figures do not depend on it.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="ArgumentException">There is no date, the horizon is empty, or the panel is of another catalog.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public WhatIf(
        RulePack pack, Panel panel, IReadOnlyList<LocalDate> asOf, WhatIfOutcomes? found = null, int threads = 1, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(panel);
        ArgumentNullException.ThrowIfNull(asOf);
        if (asOf.Count == 0) throw new ArgumentException("There is no as-of date.", nameof(asOf));
        if (found is { Horizon.Count: < 1 }) throw new ArgumentException("The horizon is empty.", nameof(found));
        this.pack = pack;
        this.threads = threads;
        companies = panel.Companies.Count;
        outcomes = OutcomeTable.Of(panel, found?.Found ?? []);
        alerted = [.. Enumerable.Range(1, Levels - 1).Select(_ => new ulong[(companies + 63) / 64])];
        DatesAhead.Run(asOf, threads, (date, within) => pack.Rules.Evaluate(panel.AsOf(date, within), within, cancellationToken), Keep, cancellationToken);

        void Keep(LocalDate date, Outcomes known)
        {
            int end = found?.Horizon.After(date) is { } last ? Days.Of(last) : int.MaxValue;
            ReplayedDate replayed = new(Days.Of(date), end, through: null, outcomes, companies);
            dates.Add(new WhatIfDate(known, pack.Scored, replayed, threads));
        }
    }

    /// <summary>The outcomes of companies that the panel does not have.</summary>
    public IReadOnlyList<BacktestOutcome> LeftOut => outcomes.LeftOut;

    /// <summary>Tries values of a number.</summary>
    /// <param name="number">A number of a rule of the pack, of <see cref="Rule.Numbers"/>.</param>
    /// <param name="values">The values as rules write them, of the number's own kind.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The figures of each value, in this order.</returns>
    /// <exception cref="ArgumentException">The number is of another pack, or cannot have a value; the message says why.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<WhatIfValue> Sweep(RuleNumber number, IReadOnlyList<string> values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(values);
        ObjectDisposedException.ThrowIf(disposed, this);
        return [.. values.Select(value => Try(value, TrialOf(number, value), cancellationToken))];
    }

    /// <summary>Tries values of a parameter, each the same on every date and for all companies.</summary>
    /// <param name="parameter">A parameter of the pack's catalog.</param>
    /// <param name="values">The values, in the parameter's unit; finite.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The figures of each value, in this order.</returns>
    /// <exception cref="ArgumentException">The parameter is of another catalog, or a value is not finite.</exception>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IReadOnlyList<WhatIfValue> Sweep(Parameter parameter, IReadOnlyList<double> values, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        ArgumentNullException.ThrowIfNull(values);
        ObjectDisposedException.ThrowIf(disposed, this);
        return [.. values.Select(value => Try(FormattableString.Invariant($"{value:R}"), pack.Rules.Try(parameter, value), cancellationToken))];
    }

    /// <summary>Returns the figures of some rules as the pack stands.</summary>
    /// <param name="text">What the value is called.</param>
    /// <param name="rules">The indices of the rules in the pack.</param>
    /// <returns>The figures; no company moves.</returns>
    /// <exception cref="ObjectDisposedException">It was disposed.</exception>
    public WhatIfValue AsItStands(string text, IReadOnlyList<int> rules)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(rules);
        ObjectDisposedException.ThrowIf(disposed, this);
        return Count(text, rules, date => date.Known, CancellationToken.None);
    }

    /// <summary>Returns the rented memory.</summary>
    public void Dispose()
    {
        if (disposed) return;
        disposed = true;
        foreach (WhatIfDate date in dates) date.Dispose();
    }

    private RuleTrial TrialOf(RuleNumber number, string value) =>
        pack.Rules.Try(number, value, out Message? fault) ?? throw new ArgumentException(fault!.ToString(), nameof(value));

    private WhatIfValue Try(string text, RuleTrial trial, CancellationToken cancellationToken) =>
        Count(text, trial.Changed, date => trial.Evaluate(date.Known, threads, cancellationToken), cancellationToken);

    private WhatIfValue Count(string text, IReadOnlyList<int> rules, Func<WhatIfDate, Outcomes> evaluate, CancellationToken cancellationToken)
    {
        long[][] moves = [.. Enumerable.Range(0, Levels).Select(_ => new long[Levels])];
        WorthTally[] ofLevels = [.. alerted.Select(_ => new WorthTally(outcomes))], ofRules = [.. rules.Select(_ => new WorthTally(outcomes))];
        long[] fired = new long[rules.Count], undecided = new long[rules.Count];
        foreach (WhatIfDate date in dates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Outcomes found = evaluate(date);
            Level[] then = WhatIfDate.LevelsOf(found, pack.Scored, threads);
            date.Count(then.AsSpan(0, companies), moves, alerted);
            ArrayPool<Level>.Shared.Return(then);
            for (int level = 0; level < alerted.Length; level++) ofLevels[level].Add(alerted[level], date.Replayed);
            for (int rule = 0; rule < fired.Length; rule++)
            {
                OutcomeCount more = found.Count(rules[rule]);
                fired[rule] += more.Fired;
                undecided[rule] += more.Indeterminate;
                ofRules[rule].Add(found.Fired(rules[rule]), date.Replayed);
            }

            if (!ReferenceEquals(found, date.Known)) found.Dispose();
        }

        return new WhatIfValue(text)
        {
            Rules = [.. rules.Select((rule, place) => new WhatIfRule(pack.Rules.Rules[rule].Id, fired[place], undecided[place], ofRules[place].ToWorth()))],
            Moves = moves,
            Levels = [.. ofLevels.Select(level => level.ToWorth())],
        };
    }
}
