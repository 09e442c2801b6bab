using NodaTime;

namespace EarlyWarning.Reports;

/// <summary>An addition to the counts of a day and county.</summary>
/// <param name="Day">The day on which it happened; null if not known.</param>
/// <param name="County">The county in which the company was when its episode opened; empty where it is not known.</param>
/// <param name="Adds">The numbers to add.</param>
internal readonly record struct CaseCount(LocalDate? Day, string County, Funnel Adds);

/// <summary>An episode as it is counted.</summary>
/// <param name="OpenedOn">The as-of date at which it opened first; null if that is not known.</param>
/// <param name="County">The county of its company then; empty where it is not known.</param>
/// <param name="IsClosed">Whether it is closed.</param>
internal readonly record struct CountedCase(LocalDate? OpenedOn, string County, bool IsClosed);

/// <summary>A closing by a person as it is counted.</summary>
/// <param name="Day">The as-of date at which it was recorded.</param>
/// <param name="Episode">The id of the episode.</param>
/// <param name="As">What became of it.</param>
/// <param name="Workers">The number of workers helped, or null.</param>
/// <param name="Yuan">The yuan recovered for them, or null.</param>
internal readonly record struct CountedClosing(LocalDate Day, string Episode, ClosedAs As, int? Workers, decimal? Yuan);

/// <summary>
/// Counts episodes, closings and letters, each once. The sum of all counts is the funnel; by day and county they make the office's report. Immutable.
/// </summary>
/// <param name="companies">The number of companies that the last scan watched.</param>
/// <param name="cases">The episodes, by their ids.</param>
/// <param name="closings">The closings, in their order.</param>
internal sealed class CaseTally(int companies, Dictionary<string, CountedCase> cases, List<CountedClosing> closings)
{
    private static readonly Funnel Warning = new() { Warnings = 1 };

    public static CaseTally Empty { get; } = new(0, [], []);

    public int Companies => companies;

    public IReadOnlyDictionary<string, CountedCase> Cases => cases;

    public IReadOnlyList<CountedClosing> Closings => closings;

    /// <summary>Counts further entries that stand.</summary>
    public CaseTally With(IEnumerable<LedgerEntry> standing)
    {
        int watched = companies;
        Dictionary<string, CountedCase> after = new(cases, StringComparer.Ordinal);
        List<CountedClosing> closed = [.. closings];
        foreach (LedgerEntry entry in standing)
        {
            switch (entry.Event)
            {
                case ScanBegan began:
                    watched = began.Companies;
                    break;
                case EpisodeMoved { Transition: not EpisodeTransition.Opened } unknown when !after.ContainsKey(unknown.Episode):
                    // A closing was taken back, and the scan that had opened the alert was repeated and no longer does: there is no case.
                    break;
                case EpisodeMoved moved:
                    CountedCase before = Find(after, moved.Episode);
                    bool opens = moved.Transition == EpisodeTransition.Opened && before.OpenedOn is null;
                    bool isClosed = IsClosedAfter(moved, before.IsClosed);
                    after[moved.Episode] = opens ? new CountedCase(entry.AsOf, moved.County ?? "", isClosed) : before with { IsClosed = isClosed };
                    break;
                case CompanyWarned warned:
                    CountedCase known = Find(after, warned.Episode);
                    after[warned.Episode] = known.OpenedOn is null ? new CountedCase(entry.AsOf, warned.County ?? "", false) : known with { IsClosed = false };
                    break;
                case EpisodeReopened reopened:
                    after[reopened.Episode] = Find(after, reopened.Episode) with { IsClosed = false };
                    break;
                case EpisodeClosed closing:
                    after[closing.Episode] = Find(after, closing.Episode) with { IsClosed = true };
                    closed.Add(new CountedClosing(entry.AsOf, closing.Episode, closing.As, closing.Workers, closing.Yuan));
                    break;
                case LetterClosed letter when letter.Workers is not null || letter.Yuan is not null:
                    // Of a case without an alert the closing of its letter tells what became of it.
                    closed.Add(new CountedClosing(entry.AsOf, letter.Episode, ClosedAs.Other, letter.Workers, letter.Yuan));
                    break;
            }
        }

        return new CaseTally(watched, after, closed);
    }

    /// <summary>Returns the counts, with those of the letters in the register that the same entries give.</summary>
    public IEnumerable<CaseCount> Counts(LetterRegister register)
    {
        Letter[] issued = [.. register.Letters.Where(letter => letter.Number is not null)];
        HashSet<string> written = [.. issued.Where(letter => letter.Step >= LetterStep.Opinion).Select(letter => letter.Episode)];
        return Opened().Concat(Closed(written, register)).Concat(issued.SelectMany(letter => Of(letter, letter.County ?? Find(cases, letter.Episode).County)));
    }

    /// <summary>Returns the sum of all counts.</summary>
    public Funnel Sum(LetterRegister register) => Counts(register).Aggregate(new Funnel { Companies = companies }, (sum, count) => sum.Plus(count.Adds));

    private IEnumerable<CaseCount> Opened()
    {
        foreach (CountedCase one in cases.Values)
        {
            if (one.OpenedOn is { } opened) yield return new CaseCount(opened, one.County, Warning);

            // A closing counts even if a repeated scan of the date no longer opens the episode: then the day of the warning is not known.
            yield return new CaseCount(null, "", new Funnel { Warnings = one.OpenedOn is null ? 1 : 0, Closed = one.IsClosed ? 1 : 0 });
        }
    }

    private IEnumerable<CaseCount> Closed(HashSet<string> written, LetterRegister register)
    {
        HashSet<string> early = new(StringComparer.Ordinal);
        foreach (CountedClosing closing in closings)
        {
            bool isEarly = closing.As == ClosedAs.Handled && !written.Contains(closing.Episode) && early.Add(closing.Episode);
            yield return new CaseCount(
                closing.Day,
                cases.TryGetValue(closing.Episode, out CountedCase known)
                    ? known.County
                    : register.OfEpisode(closing.Episode) is [var first, ..] ? first.County ?? "" : "",
                new Funnel { HandledEarly = isEarly ? 1 : 0, Workers = closing.Workers ?? 0, Yuan = closing.Yuan ?? 0 });
        }
    }

    private static IEnumerable<CaseCount> Of(Letter letter, string county)
    {
        if (letter.Kind is { } kind) yield return new CaseCount(letter.Issued, county, IssuedOf(kind));
        if (letter.Replied is { } replied) yield return new CaseCount(replied, county, new Funnel { Answered = 1 });
        else if (letter.WasOverdue) yield return new CaseCount(letter.Due, county, new Funnel { Overdue = 1 });
    }

    private static Funnel IssuedOf(LetterKind kind) => kind switch
    {
        LetterKind.Reminder => new Funnel { Reminders = 1 },
        LetterKind.Opinion => new Funnel { Opinions = 1 },
        LetterKind.Suggestion => new Funnel { Suggestions = 1 },
    };

    /// <summary>
    /// Returns whether an episode is closed after a transition. That a closing by a person stands, or that an alert goes on, changes nothing: the closing may
    /// have been taken back, or stand again.
    /// </summary>
    private static bool IsClosedAfter(EpisodeMoved moved, bool before) => moved switch
    {
        { Transition: EpisodeTransition.Opened } => false,
        { Transition: EpisodeTransition.Closed, Reason: not TransitionReason.ClosedByPerson } => true,
        _ => before,
    };

    private static CountedCase Find(Dictionary<string, CountedCase> cases, string episode) =>
        cases.GetValueOrDefault(episode, new CountedCase(null, "", IsClosed: false));
}
