using NodaTime;

namespace EarlyWarning.Files.Bulletins;

/// <summary>What a bulletin tells of, as the ledger and the results of the last scan before its end have it.</summary>
internal sealed class BulletinFacts
{
    public required LocalDate From { get; init; }

    /// <summary>The first day after the period.</summary>
    public required LocalDate To { get; init; }

    /// <summary>The entries that stand, of days before the end of the period.</summary>
    public required IReadOnlyList<LedgerEntry> Entries { get; init; }

    /// <summary>The alerts at the end of the period.</summary>
    public required AlertBook Alerts { get; init; }

    /// <summary>The letters at the end of the period.</summary>
    public required LetterRegister Letters { get; init; }

    /// <summary>The numbers of the twelve months up to the end of the period.</summary>
    public required OfficeReport Year { get; init; }

    /// <summary>What became of the alerts that opened in the period.</summary>
    public required AlertOutcomes Outcomes { get; init; }

    /// <summary>What became of the alerts that opened in the twelve months up to the end of the period.</summary>
    public required AlertOutcomes YearOutcomes { get; init; }

    /// <summary>The listed companies of the last scan before the end of the period, by rank; null where its results are not there any more.</summary>
    public required IReadOnlyList<Alert>? Listed { get; init; }

    /// <summary>Returns the town of a company, null where it is not known; null where the company list has no towns.</summary>
    public required Func<string, string?>? TownOf { get; init; }

    /// <summary>The name of each company that had an alert.</summary>
    public IReadOnlyDictionary<string, string> Names => field ??= NamesOf(Entries);

    /// <summary>The last day of the period.</summary>
    public LocalDate Through => To.PlusDays(-1);

    public static LocalDate YearBefore(LocalDate to) => new LocalDate(to.PlusDays(-1).Year, to.PlusDays(-1).Month, 1).PlusMonths(-11);

    private static Dictionary<string, string> NamesOf(IReadOnlyList<LedgerEntry> entries)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (LedgerEntry entry in entries)
        {
            if (entry.Event is EpisodeMoved { Name: { } name } moved) names[moved.Company] = name;
            if (entry.Event is CompanyWarned warned) names[warned.Company] = warned.Name;
        }

        return names;
    }
}
