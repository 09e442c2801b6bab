using NodaTime;

namespace EarlyWarning.Reports;

/// <summary>An addition to the counts of a day and county.</summary>
/// <param name="Day">The day on which it happened; null if not known.</param>
/// <param name="County">The county in which the company was when its episode opened; empty where it is not known.</param>
/// <param name="Adds">The numbers to add.</param>
internal readonly record struct CaseCount(LocalDate? Day, string County, Funnel Adds);

/// <summary>Counts episodes, closings and letters, each once. The sum of all counts is the funnel; by day and county they make the office's report.</summary>
internal static class CaseCounts
{
    private static readonly Funnel Warning = new() { Warnings = 1 };

    /// <summary>Returns the counts of the entries that stand, in their order, and of the register that they give.</summary>
    public static IEnumerable<CaseCount> Of(IReadOnlyList<LedgerEntry> standing, LetterRegister register)
    {
        Dictionary<string, string> counties = CountiesOf(standing);
        Letter[] issued = [.. register.Letters.Where(letter => letter.Number is not null)];
        HashSet<string> written = [.. issued.Where(letter => letter.Step >= LetterStep.Opinion).Select(letter => letter.Episode)];
        return Episodes(standing, counties, written).Concat(issued.SelectMany(letter => Of(letter, counties.GetValueOrDefault(letter.Episode, ""))));
    }

    private static Dictionary<string, string> CountiesOf(IReadOnlyList<LedgerEntry> standing)
    {
        Dictionary<string, string> counties = new(StringComparer.Ordinal);
        foreach (LedgerEntry entry in standing)
        {
            if (entry.Event is EpisodeMoved { Transition: EpisodeTransition.Opened } opened) counties.TryAdd(opened.Episode, opened.County ?? "");
        }

        return counties;
    }

    private static IEnumerable<CaseCount> Episodes(IReadOnlyList<LedgerEntry> standing, Dictionary<string, string> counties, HashSet<string> written)
    {
        Dictionary<string, bool> isClosed = new(StringComparer.Ordinal);
        HashSet<string> opened = new(StringComparer.Ordinal), early = new(StringComparer.Ordinal);
        foreach (LedgerEntry entry in standing)
        {
            if (entry.Event is EpisodeMoved moved)
            {
                isClosed[moved.Episode] = moved.Transition == EpisodeTransition.Closed;
                if (moved.Transition == EpisodeTransition.Opened && opened.Add(moved.Episode)) yield return new CaseCount(entry.AsOf, counties[moved.Episode], Warning);
            }
            else if (entry.Event is EpisodeClosed closing)
            {
                isClosed[closing.Episode] = true;
                bool isEarly = closing.As == ClosedAs.Handled && !written.Contains(closing.Episode) && early.Add(closing.Episode);
                yield return new CaseCount(
                    entry.AsOf,
                    counties.GetValueOrDefault(closing.Episode, ""),
                    new Funnel { HandledEarly = isEarly ? 1 : 0, Workers = closing.Workers ?? 0, Yuan = closing.Yuan ?? 0 });
            }
        }

        // A closing counts even if a repeated scan of the date no longer opens the episode: then the day of the warning is not known.
        foreach ((string episode, bool closed) in isClosed)
            yield return new CaseCount(null, "", new Funnel { Warnings = opened.Contains(episode) ? 0 : 1, Closed = closed ? 1 : 0 });
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
}
