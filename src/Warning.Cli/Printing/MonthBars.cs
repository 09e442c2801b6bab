using EarlyWarning.Files;

namespace EarlyWarning.Cli.Printing;

/// <summary>Draws the months of a feed as a strip of bars, each against the fullest month.</summary>
internal static class MonthBars
{
    private const string Bars = "▁▂▃▄▅▆▇";
    private const char Nothing = '·';

    public static string Of(IReadOnlyList<DeliveredMonth> months)
    {
        long most = months.Max(month => month.Observations);
        return string.Concat(months.Select(month => month.Observations == 0 ? Nothing : Bars[HeightOf(month.Observations, most)]));
    }

    private static int HeightOf(long number, long most) => (int)Math.Round((Bars.Length - 1) * (double)number / most);
}
