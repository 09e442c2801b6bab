using System.Globalization;
using EarlyWarning.Simulation.Courses;
using EarlyWarning.Simulation.Tables;
using EarlyWarning.Simulation.Writing;
using NodaTime;

namespace EarlyWarning.Simulation.Offices;

/// <summary>A region whose offices export what they have, and the folder of the exports.</summary>
internal sealed class OfficeRegion(SimulationFolder folder, IReadOnlyList<SimulatedCompany> companies)
{
    private const string Form = "有限公司";

    public IReadOnlyList<SimulatedCompany> Companies { get; } = companies;

    public RegionCalendar Calendar { get; } = folder.Calendar;

    public int Months => Calendar.Months;

    /// <summary>The name of the place at the head of titles.</summary>
    public string Place { get; } = companies.Count == 0 ? "" : PlaceOf(companies[0].Name);

    /// <summary>The period of all exports: <c>2024年11月1日至2026年10月31日</c>.</summary>
    public string Period => $"{Words(RegionCalendar.DateOf(Calendar.FirstDay(0)))}至{Words(folder.Through)}";

    /// <summary>The period of all exports in digits: <c>20241101-20261031</c>.</summary>
    public string PeriodInDigits => $"{Digits(RegionCalendar.DateOf(Calendar.FirstDay(0)))}-{Digits(folder.Through)}";

    public string PathOf(string file)
    {
        string path = folder.PathOf(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    /// <summary>Returns the month as <c>2026年10月</c>.</summary>
    public string Month(int month) => FormattableString.Invariant($"{Calendar.MonthOf(month).Year}年{Calendar.MonthOf(month).Month}月");

    /// <summary>Returns the random numbers for a company's export.</summary>
    public RandomStream ChanceOf(int number) => new(folder.Options.Seed, number, Concern.Delivery);

    /// <summary>Returns the months with a value of any of some series, with the company and its number.</summary>
    public IEnumerable<(SimulatedCompany Company, int Month)> RowsOf(SimulatedMeasureFeed feed) =>
        Companies.SelectMany(company => Enumerable.Range(0, Months).Where(month => feed.HasRow(company, month)).Select(month => (company, month)));

    /// <summary>Returns the events of a kind by day, with the company.</summary>
    public IReadOnlyList<OfficeCase> CasesOf(EventKind kind)
    {
        string indicator = SimulatedIndicators.NameOf(kind);
        return
        [
            .. Companies.SelectMany((company, number) => company.Events.Where(happened => happened.Indicator == indicator)
                .Select(happened => (company, number, happened)))
                .OrderBy(one => one.happened.Day)
                .Select((one, index) => new OfficeCase(one.company, one.number, one.happened.Day, one.happened.Value, index + 1)),
        ];
    }

    /// <summary>Returns a company's name as people say it: whole, without the legal form, with brackets around the place, or without the place.</summary>
    public string Spoken(OfficeCase one)
    {
        string full = one.Company.Name, place = PlaceOf(full);
        return ((one.Number + one.Index) % 4) switch
        {
            0 => full[..^Form.Length],
            1 => $"{place[..^1]}（{place[^1]}）{full[place.Length..]}",
            2 => full[place.Length..],
            _ => full,
        };
    }

    private static string PlaceOf(string name) => name[..(name.IndexOf('市', StringComparison.Ordinal) + 1)];

    /// <summary>Returns an amount in ten thousands of yuan: <c>17.65</c>.</summary>
    public static string InWan(double cny) => ((decimal)cny / 10_000).ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>Returns a number as text with a comma before every third digit.</summary>
    public static string Grouped(double number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);

    public static string Words(LocalDate day) => FormattableString.Invariant($"{day.Year}年{day.Month}月{day.Day}日");

    private static string Digits(LocalDate day) => FormattableString.Invariant($"{day.Year:0000}{day.Month:00}{day.Day:00}");

    /// <summary>The lines at the end of a table that no program should read.</summary>
    public static void AddSignatures(TableSheet sheet) => sheet.Add("制表：陈某某", null, "审核：李某某");
}

/// <summary>An event of a company as an office lists it.</summary>
/// <param name="Company">The company.</param>
/// <param name="Number">The company's number in the region.</param>
/// <param name="Day">The day.</param>
/// <param name="Value">The number of people, or yuan.</param>
/// <param name="Index">Its number in the list, from 1.</param>
internal sealed record OfficeCase(SimulatedCompany Company, int Number, LocalDate Day, double Value, int Index)
{
    private static readonly string[] Callers = ["陈先生", "黄女士", "李先生", "梁女士", "吴先生", "何女士", "冯先生"];

    /// <summary>Somebody who reported it.</summary>
    public string Caller => Callers[(Number + Index) % Callers.Length];

    /// <summary>A made-up telephone number.</summary>
    public string Telephone => FormattableString.Invariant($"1380000{(Number * 7 + Index * 13) % 10000:0000}");
}
