namespace EarlyWarning.Files.Results;

/// <summary>Letters in the findings of a scan.</summary>
internal static class LetterScan
{
    /// <summary>What letters may say of a listed company; nothing of one that is not in the register.</summary>
    public static Func<string, LetterGrounds?> GroundsOf(IReadOnlyList<Alert> alerts)
    {
        Dictionary<string, Alert> byCompany = alerts.Where(alert => alert.Move is not null).ToDictionary(alert => alert.Company.Id, StringComparer.Ordinal);
        return company => byCompany.GetValueOrDefault(company) is { } alert ? LetterGrounds.Of(alert.Company, alert.Assessment) : null;
    }

    /// <summary>The findings with the letter that each alert is at, and the funnel.</summary>
    /// <param name="findings">The findings.</param>
    /// <param name="entries">The entries that stand after the scan.</param>
    public static Findings Into(Findings findings, IReadOnlyList<LedgerEntry> entries)
    {
        LetterRegister register = LetterRegister.Of(entries);
        return findings with
        {
            Alerts = [.. findings.Alerts.Select(alert => alert.Episode is { } episode ? alert with { Letter = register.CurrentOf(episode.Id) } : alert)],
            Letters = register.ByUrgency(),
            Summary = findings.Summary with { Funnel = Funnel.Of(entries, register) },
        };
    }
}
