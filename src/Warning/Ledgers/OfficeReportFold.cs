using NodaTime;

namespace EarlyWarning.Ledgers;

/// <summary>Counts what happened, each thing under its month and county.</summary>
internal sealed class OfficeReportFold(LocalDate from, LocalDate to)
{
    private readonly Dictionary<(YearMonth Month, string County), OfficeReportRow> rows = [];
    private readonly Dictionary<string, string> counties = new(StringComparer.Ordinal);

    public static OfficeReport Of(IReadOnlyList<LedgerEvent> standing, LocalDate from, LocalDate to)
    {
        OfficeReportFold fold = new(from, to);
        LetterRegister letters = LetterRegister.Of(standing);
        fold.AddOpenings(standing);
        fold.AddClosings(standing, letters);
        foreach (Letter letter in letters.Letters) fold.Add(letter);
        return new OfficeReport(from, to, [.. fold.rows.Values.OrderBy(row => row.Month).ThenBy(row => row.County, StringComparer.Ordinal)]);
    }

    private void AddOpenings(IReadOnlyList<LedgerEvent> standing)
    {
        foreach (EpisodeMoved opened in standing.OfType<EpisodeMoved>().Where(moved => moved.Transition == Transition.Opened))
        {
            if (counties.TryAdd(opened.Episode, opened.County ?? "")) Add(opened.AsOf, opened.Episode, row => row with { Warnings = row.Warnings + 1 });
        }
    }

    private void AddClosings(IReadOnlyList<LedgerEvent> standing, LetterRegister letters)
    {
        HashSet<string> escalated = [.. letters.Letters.Where(letter => letter is { Number: not null, Step: >= LetterStep.Opinion }).Select(letter => letter.Episode)];
        HashSet<string> early = new(StringComparer.Ordinal);
        foreach (EpisodeClosed closing in standing.OfType<EpisodeClosed>())
        {
            bool isEarly = closing.As == ClosedAs.Handled && !escalated.Contains(closing.Episode) && early.Add(closing.Episode);
            Add(closing.AsOf, closing.Episode, row => row with
            {
                HandledEarly = row.HandledEarly + (isEarly ? 1 : 0),
                Workers = row.Workers + (closing.Workers ?? 0),
                Yuan = row.Yuan + (closing.Yuan ?? 0),
            });
        }
    }

    private void Add(Letter letter)
    {
        if (letter.Number is null) return;
        Add(letter.Issued, letter.Episode, row => letter.Step switch
        {
            LetterStep.Reminder => row with { Reminders = row.Reminders + 1 },
            LetterStep.Opinion => row with { Opinions = row.Opinions + 1 },
            LetterStep.Suggestion => row with { Suggestions = row.Suggestions + 1 },
            _ => row,
        });
        Add(letter.Replied, letter.Episode, row => row with { Answered = row.Answered + 1 });
        if (letter is { WasOverdue: true, Replied: null }) Add(letter.Due, letter.Episode, row => row with { Overdue = row.Overdue + 1 });
    }

    private void Add(LocalDate? day, string episode, Func<OfficeReportRow, OfficeReportRow> count)
    {
        if (day is not { } happened || happened < from || happened >= to) return;
        (YearMonth Month, string County) key = (happened.ToYearMonth(), counties.GetValueOrDefault(episode, ""));
        rows[key] = count(rows.GetValueOrDefault(key) ?? new OfficeReportRow(key.Month, key.County));
    }
}
