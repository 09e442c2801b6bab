using System.Text;
using EarlyWarning.Files.Cells;
using NodaTime;

namespace EarlyWarning.Files.Drafting;

/// <summary>What the cells of a column look like, in shares of those that have something.</summary>
internal sealed class ColumnContent
{
    private const double Most = 0.8;
    private const int LongestFigure = 12;
    private const int FewestOfIdentity = 15;

    // Has every day that a year may have.
    private const int SomeYear = 2000;

    private static readonly string[] Forms = ["公司", "厂", "店", "中心", "合作社", "超市", "酒楼", "酒店", "餐馆", "工程队", "项目部", "经营部", "商行", "事务所", "医院", "学校", "幼儿园"];

    /// <summary>What stands in a cell that has nothing.</summary>
    private static readonly string[] Nothing = ["-", "--", "—", "——", "－", "/", "\\", "无", "暂无", "空", "N/A", "n/a", "null", "NULL", "…"];

    private readonly int codes, dates, yearless, plainNumbers, telephones, identities, longDigits, words;
    private readonly List<double> figures = [];
    private readonly Dictionary<string, int> units = new(StringComparer.Ordinal);

    public ColumnContent(IReadOnlyCollection<string> cells, int rows)
    {
        Filled = cells.Count;
        Rows = rows;
        HashSet<string> distinct = new(StringComparer.Ordinal);
        int names = 0, flags = 0, percents = 0;
        foreach (string cell in cells)
        {
            if (Array.IndexOf(Nothing, cell) >= 0)
            {
                Filled--;
                continue;
            }

            distinct.Add(cell);
            byte[] utf8 = Encoding.UTF8.GetBytes(cell);
            Longest = Math.Max(Longest, cell.Length);
            if (CreditCode.TryNormalize(cell, out _, out _)) this.codes++;
            if (DateCell.TryParse(utf8, DateTimeZone.Utc, out _, out _)) this.dates++;
            else if (DateCell.TryParse(utf8, DateTimeZone.Utc, SomeYear, out _, out _)) this.yearless++;
            if (NumberCell.TryParse(utf8, 1, out _, out _)) this.plainNumbers++;
            if (PersonalNumber.Of(utf8) is not null)
            {
                if (cell.Count(char.IsDigit) >= FewestOfIdentity) this.identities++;
                else this.telephones++;
            }

            if (cell.Count(char.IsAsciiDigit) >= LongestFigure && cell.All(c => char.IsAsciiDigit(c) || c is ' ' or '-')) this.longDigits++;
            if (cell.Length >= 2 && cell.Any(char.IsLetter)) this.words++;
            if (IsCompanyName(cell)) names++;
            if (FlagCell.TryParse(utf8, out _, out _)) flags++;
            if (cell.EndsWith('%') || cell.EndsWith('％')) percents++;
            if (TryFigure(cell, out double figure, out string unit)) AddFigure(IsPercent(unit) ? figure / 100 : figure, unit);
        }

        Distinct = distinct.Count;
        CompanyNames = Share(names);
        Flags = Share(flags);
        Percents = Share(percents);
    }

    /// <summary>The number of cells that have something: no blank, no dash.</summary>
    public int Filled { get; }

    /// <summary>The number of rows that were looked at.</summary>
    public int Rows { get; }

    /// <summary>The number of different cells.</summary>
    public int Distinct { get; }

    /// <summary>The length of the longest cell, in characters.</summary>
    public int Longest { get; }

    public double CompanyNames { get; }

    public double Flags { get; }

    public double Percents { get; }

    /// <summary>The numbers of the cells, with words such as 约 and 人 around them left out.</summary>
    public IReadOnlyList<double> Figures => this.figures;

    /// <summary>The unit that most cells with one name; null where cells are plain numbers.</summary>
    public CellUnit? Unit => this.units.Count > 0 && CellUnit.TryFind(this.units.MaxBy(unit => unit.Value).Key, out CellUnit? unit) ? unit : null;

    public bool IsEmpty => Filled == 0;

    public bool IsCodes => Share(this.codes) >= Most;

    public bool IsDates => Share(this.dates + this.yearless) >= Most;

    /// <summary>Whether some of the dates are told without their year: <c>9月5日</c>.</summary>
    public bool LacksYears => this.yearless > 0;

    public bool IsPlainNumbers => Share(this.plainNumbers) >= Most;

    /// <summary>Whether the cells are numbers, words around them allowed.</summary>
    public bool IsFigures => Share(this.figures.Count) >= Most;

    public bool IsTelephones => Share(this.telephones) >= 0.5;

    public bool IsWords => Share(this.words) >= Most && !IsCodes;

    /// <summary>Whether the cells look like the numbers of persons, accounts or cards, which are no figures whatever the column is called.</summary>
    public bool IsNumbersOfThings => Share(this.telephones) + Share(this.identities) + Share(this.longDigits) >= 0.3 && !IsCodes;

    /// <summary>Whether nearly every row has a cell, and nearly each another.</summary>
    public bool IsDistinct => Filled > 0 && Filled >= 0.98 * Rows && Distinct >= 0.9 * Filled;

    /// <summary>Whether every row has a cell.</summary>
    public bool IsFull => Filled == Rows;

    /// <summary>Parses a number with what may stand around it: <c>约3人</c>, <c>￥1,200元</c>.</summary>
    private static bool TryFigure(string cell, out double value, out string unit)
    {
        string text = cell.Trim().TrimStart('约', '近', '共', '计');
        int end = text.Length;
        while (end > 0 && !(char.IsDigit(text[end - 1]) || text[end - 1] is ')' or '）')) end--;
        unit = text[end..].Trim();
        value = 0;
        return end > 0 && NumberCell.TryParse(Encoding.UTF8.GetBytes(text[..end]), 1, out value, out _)
            && (unit.Length == 0 || IsPercent(unit) || CellUnit.TryFind(unit, out _));
    }

    private static bool IsCompanyName(string cell) =>
        cell.Length is >= 4 and <= 60
            && Array.Exists(Forms, form => cell.EndsWith(form, StringComparison.Ordinal) || cell.EndsWith(form + "）", StringComparison.Ordinal));

    private static bool IsPercent(string unit) => unit is "%" or "％";

    private void AddFigure(double figure, string unit)
    {
        this.figures.Add(figure);
        if (unit.Length > 0) this.units[unit] = this.units.GetValueOrDefault(unit) + 1;
    }

    private double Share(int count) => Filled == 0 ? 0 : (double)count / Filled;
}
