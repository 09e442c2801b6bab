namespace EarlyWarning.Simulation.Courses;

/// <summary>The industries of a region: those of Jiangmen's factories, and construction, transport, retail and hotels.</summary>
internal static class Industries
{
    private static readonly double[] Level = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    // Air conditioning in a subtropical summer.
    private static readonly double[] Summer = [0.94, 0.94, 0.95, 0.97, 1.02, 1.07, 1.10, 1.10, 1.06, 1.0, 0.95, 0.94];

    // Export orders for the end of the year.
    private static readonly double[] Export = [0.92, 0.92, 0.96, 0.98, 1.0, 1.03, 1.06, 1.09, 1.10, 1.05, 0.97, 0.92];

    // Moon cakes for the Mid-Autumn Festival: a fall by two thirds in October is ordinary.
    private static readonly double[] MoonCakes = [0.85, 0.6, 0.6, 0.65, 0.75, 1.0, 1.6, 2.3, 1.9, 0.7, 0.65, 0.8];

    // Quilts and coats for the winter.
    private static readonly double[] Winter = [1.1, 0.8, 0.7, 0.7, 0.75, 0.85, 1.0, 1.2, 1.3, 1.3, 1.25, 1.15];

    private static readonly double[] Travel = [0.95, 1.15, 0.9, 1.0, 1.1, 0.95, 1.1, 1.1, 0.9, 1.2, 0.9, 0.85];

    private static readonly Industry[] All =
    [
        new("C1411", "糕点食品", 3, 34, 420, 42_000, 5_200, 0.3, MoonCakes),
        new("C1751", "毛织", 5, 46, 380, 36_000, 5_000, 0.95, Winter),
        new("C1811", "服装", 8, 42, 160, 33_000, 5_100, 0.95, Export),
        new("C1952", "皮鞋", 5, 58, 210, 35_000, 5_000, 0.95, Export),
        new("C2110", "家具", 9, 38, 310, 45_000, 5_900, 0.9, Export),
        new("C2231", "纸箱", 6, 30, 480, 52_000, 5_500, 0.85, Export),
        new("C2641", "涂料", 4, 36, 620, 98_000, 6_600, 0.8, Summer),
        new("C2929", "塑料制品", 9, 33, 900, 56_000, 5_600, 0.85, Export),
        new("C3381", "厨具", 10, 48, 560, 58_000, 6_100, 0.9, Export),
        new("C3351", "五金", 11, 32, 520, 50_000, 5_900, 0.9, Level),
        new("C3670", "汽车配件", 5, 70, 780, 82_000, 6_800, 0.75, Level),
        new("C3872", "灯具", 8, 40, 260, 47_000, 5_600, 0.9, Export),
        new("C3982", "电子电路", 5, 95, 1_150, 76_000, 6_700, 0.6, Summer),
        new("E4710", "建筑工程", 4, 52, 130, 61_000, 6_900, 0.9, Level),
        new("G5430", "货运", 5, 28, 110, 64_000, 6_900, 0.6, Export),
        new("F5212", "超市", 3, 24, 520, 74_000, 4_500, -0.15, Summer),
        new("H6110", "酒店", 3, 44, 640, 24_000, 4_700, -0.1, Travel),
        new("H6210", "餐饮", 4, 18, 430, 26_000, 4_600, 0.1, Summer),
    ];

    private static readonly double[] Weights = [.. All.Select(industry => industry.Weight)];

    public static Industry Any(RandomStream chance) => All[chance.Pick(Weights)];
}

/// <summary>The properties that the companies of one industry share. All figures are invented, of a plausible size.</summary>
/// <param name="Code">The code of the industry (GB/T 4754-2017).</param>
/// <param name="Trade">The name of the industry as part of a company's name.</param>
/// <param name="Weight">The relative frequency of the industry.</param>
/// <param name="Size">The median number of workers.</param>
/// <param name="PowerKwh">The power use per worker and month in kilowatt-hours.</param>
/// <param name="SalesCny">The sales per worker and month in yuan.</param>
/// <param name="PayCny">The mean monthly pay in yuan.</param>
/// <param name="Festival">The share of the work that stops over the Spring Festival; negative when it is the high season.</param>
/// <param name="Season">Twelve seasonal factors, January first.</param>
internal sealed record Industry(
    string Code, string Trade, double Weight, int Size, double PowerKwh, double SalesCny, double PayCny, double Festival, double[] Season);
