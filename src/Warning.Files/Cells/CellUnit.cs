using System.Diagnostics.CodeAnalysis;

namespace EarlyWarning.Files.Cells;

/// <summary>
/// A unit as departments write it, in a cell or a header: what it counts, and by which power of ten. <c>万元</c> is money by 10^4. Only units whose meaning is
/// beyond doubt are known: <c>月</c> and <c>日</c> are not, since <c>工资(月)</c> is a wage a month.
/// </summary>
/// <param name="Text">The unit as it is written.</param>
/// <param name="Kind">What it counts: the name of the unit as catalogs write it.</param>
/// <param name="Power">Of ten, by which it is larger than that unit.</param>
internal sealed record CellUnit(string Text, string Kind, int Power)
{
    private const int Longest = 16;

    private static readonly (string Text, string Kind, int Power)[] Bases =
    [
        ("元", "CNY", 0), ("圆", "CNY", 0), ("人民币", "CNY", 0), ("人民币元", "CNY", 0), ("元人民币", "CNY", 0), ("块", "CNY", 0), ("CNY", "CNY", 0), ("RMB", "CNY", 0),
        ("人", "people", 0), ("名", "people", 0), ("位", "people", 0), ("people", "people", 0),
        ("千瓦时", "kWh", 0), ("度", "kWh", 0), ("kWh", "kWh", 0), ("兆瓦时", "kWh", 3), ("MWh", "kWh", 3),
        ("立方米", "m3", 0), ("立方", "m3", 0), ("方", "m3", 0), ("m3", "m3", 0), ("m³", "m3", 0), ("㎥", "m3", 0),
        ("个月", "month", 0), ("month", "month", 0), ("months", "month", 0),
        ("天", "day", 0), ("day", "day", 0), ("days", "day", 0),
        ("小时", "hour", 0), ("个小时", "hour", 0), ("hour", "hour", 0), ("hours", "hour", 0),
        ("件", "case", 0), ("起", "case", 0), ("宗", "case", 0), ("例", "case", 0), ("次", "case", 0), ("case", "case", 0),
    ];

    private static readonly (string Text, int Power)[] Multiples =
        [("十", 1), ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8)];

    private static readonly Dictionary<string, CellUnit> All = Table();

    /// <summary>Finds a unit by its text, without white space and in ASCII where it can be; small and capital letters are the same.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, [NotNullWhen(true)] out CellUnit? unit)
    {
        unit = null;
        return text.Length is > 0 and <= Longest && All.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out unit);
    }

    /// <summary>Returns the power of ten that converts numbers of this unit to another; null: they count different things.</summary>
    public int? PowerTo(CellUnit other) => Kind == other.Kind ? Power - other.Power : null;

    private static Dictionary<string, CellUnit> Table()
    {
        Dictionary<string, CellUnit> units = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string text, string kind, int power) in Bases) units.TryAdd(text, new CellUnit(text, kind, power));
        foreach ((string multiple, int more) in Multiples)
        {
            // A unit of its own, such as 千瓦时, is none by a thousand.
            foreach ((string text, string kind, int power) in Bases.Where(unit => !char.IsAscii(unit.Text[0]) && unit.Text[0] != '个'))
                units.TryAdd(multiple + text, new CellUnit(multiple + text, kind, power + more));
        }

        return units;
    }
}
