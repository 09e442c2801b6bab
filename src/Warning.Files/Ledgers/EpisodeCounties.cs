using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Adds to the entry of each opened episode the county of its company, so that the year's report needs no register.</summary>
internal static class EpisodeCounties
{
    private const string Region = "region";
    private const int Digits = 6;

    public static IEnumerable<LedgerEntry> Note(IEnumerable<LedgerEntry> entries, PanelView view)
    {
        return entries.Select(entry => entry.Event is EpisodeMoved { Transition: EpisodeTransition.Opened } opened
            ? entry with { Event = opened with { County = CountyOf(opened.Company) } }
            : entry);

        string? CountyOf(string company) => CompanyTexts.Of(view, company, Region) is { } code ? code[..Math.Min(Digits, code.Length)] : null;
    }
}
