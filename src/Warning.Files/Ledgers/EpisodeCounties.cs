using EarlyWarning.Rules;

namespace EarlyWarning.Files.Ledgers;

/// <summary>Notes with each episode that opens which county it belongs to, so that the year's report needs no register.</summary>
internal static class EpisodeCounties
{
    private const string Region = "region";
    private const int Digits = 6;

    public static IEnumerable<LedgerEvent> Note(IEnumerable<ScanEvent> events, PanelView view)
    {
        if (!view.Panel.Catalog.TryGet(Region, out Indicator? region) || region.Type != AttributeType.Text) return events;
        int[] codes = view.Attribute(region).Texts;
        return events.Select(happened => happened is EpisodeMoved { Transition: Transition.Opened } opened ? opened with { County = CountyOf(opened.Company) } : happened);

        string? CountyOf(string company)
        {
            int row = view.Panel.RowOf(company), code = row < 0 ? -1 : codes[row];
            return code < 0 || view.Texts[code].Length == 0 ? null : view.Texts[code][..Math.Min(Digits, view.Texts[code].Length)];
        }
    }
}
