using System.Globalization;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning.Files.Replaying;

/// <summary>Finds the groups of companies: their size, trade or town as it is known on the last date, or the month.</summary>
internal static class CompanyGroups
{
    private const string Headcount = "headcount";
    private const string Industry = "industry";
    private const string Region = "region";
    private const int TradeLength = 3;

    private static readonly (int Least, string Name)[] Sizes = [(1_000, "1000+"), (300, "300-999"), (20, "20-299"), (0, "0-19")];

    /// <summary>Refuses to group by what the scan does not know of its companies.</summary>
    /// <exception cref="ScanException">No company list or feed has the attribute.</exception>
    public static void Check(ScanFile scan, BacktestGroupKey key)
    {
        if (AttributeOf(scan, key) is not { } attribute) return;
        bool isThere = scan.Register.Attributes.Any(one => one.Indicator.Id == attribute) ||
            scan.Feeds.Any(feed => feed.Indicators.Contains(attribute));
        if (!isThere) throw new ScanException([ReplayMessages.NoGroupAttribute(attribute)]);
    }

    /// <summary>Returns the group of a row on a day.</summary>
    public static Func<int, LocalDate, string?> Of(ScanPanel panel, BacktestGroupKey key, LocalDate last, int threads)
    {
        if (key == BacktestGroupKey.Month) return (_, day) => day.Month.ToString("00", CultureInfo.InvariantCulture);
        string? attribute = AttributeOf(panel.Scan, key);
        PanelView? view = attribute is null ? null : panel.Panel.AsOf(last, threads);
        string?[] names = [.. panel.Companies.Select((company, row) => view is null ? company.Town : NameOf(view.AttributeOf(row, attribute!), key))];
        return (row, _) => names[row];
    }

    private static string? AttributeOf(ScanFile scan, BacktestGroupKey key) => key switch
    {
        BacktestGroupKey.Size => Headcount,
        BacktestGroupKey.Trade => Industry,
        BacktestGroupKey.Town => scan.Register.Town is null ? Region : null,
        BacktestGroupKey.Month => null,
    };

    private static string? NameOf(CellValue value, BacktestGroupKey key) => key switch
    {
        BacktestGroupKey.Size => value.Number is >= 0 and var workers ? Sizes.First(size => workers >= size.Least).Name : null,
        BacktestGroupKey.Trade => value.Text is { Length: > 0 } code ? code[..Math.Min(TradeLength, code.Length)] : null,
        _ => value.Text is { Length: > 0 } town ? town : null,
    };
}
