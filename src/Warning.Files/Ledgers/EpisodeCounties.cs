using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Adds to the entry of each opened episode the county of its company, so that the year's report needs no register.</summary>
internal static class EpisodeCounties
{
    private const string Region = "region";
    private const int Digits = 6;

    public static IEnumerable<LedgerEntry> Note(IEnumerable<LedgerEntry> entries, PanelView view)
    {
        if (!view.Panel.Catalog.TryGet(Region, out Indicator? region) || region.Type != AttributeType.Text) return entries;
        int[] codes = view.Attribute(region).Texts;
        return entries.Select(entry => entry.Event is EpisodeMoved { Transition: EpisodeTransition.Opened } opened ? entry with { Event = opened with { County = CountyOf(opened.Company) } } : entry);

        string? CountyOf(string company)
        {
            int row = view.Panel.RowOf(company), code = row < 0 ? -1 : codes[row];
            return code < 0 || view.Texts[code].Length == 0 ? null : view.Texts[code][..Math.Min(Digits, view.Texts[code].Length)];
        }
    }
}
