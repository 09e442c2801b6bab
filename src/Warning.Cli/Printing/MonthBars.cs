using EarlyWarning.Files;

namespace EarlyWarning.Cli.Printing;

/// <summary>Draws the months of a feed as a strip of bars, each against the fullest month.</summary>
internal static class MonthBars
{
    private const string Bars = "▁▂▃▄▅▆▇";
    private const char Nothing = '·';

    public static string Of(IReadOnlyList<DeliveredMonth> months) => Of([.. months.Select(month => month.Observations)]);

    /// <summary>Draws counts, each against the largest.</summary>
    public static string Of(IReadOnlyList<long> counts)
    {
        long most = counts.Max();
        return string.Concat(counts.Select(count => count == 0 ? Nothing : Bars[HeightOf(count, most)]));
    }

    private static int HeightOf(long number, long most) => (int)Math.Round((Bars.Length - 1) * (double)number / most);
}
