using System.Text;
using EarlyWarning.Files.Cells;
using NodaTime;

namespace EarlyWarning.Files.Drafting;

/// <summary>Guesses from names and cells which columns of a sample hold companies, dates and case numbers. Each is the index of a column, or null.</summary>
internal sealed class ColumnGuess
{
    private const double Most = 0.8;

    private static readonly string[] DatesWords = ["日期", "月份", "时间", "年月", "期间", "所属期", "季度", "date", "month", "period", "day"];
    private static readonly string[] KnownWords = ["登记", "报送", "上报", "更新", "入库", "录入", "known", "received", "reported"];
    private static readonly string[] NamesWords = ["企业名称", "单位名称", "公司名称", "名称", "企业", "单位", "公司", "name", "company"];
    private static readonly string[] KeysWords = ["工单号", "工单", "案号", "单号", "受理号", "编号", "key", "case"];

    private readonly FileSample sample;

    public ColumnGuess(FileSample sample)
    {
        this.sample = sample;
        int[] dates = [.. Columns.Where(IsDate).OrderByDescending(column => HasWord(column, DatesWords)).ThenBy(column => column)];
        Code = First(column => ShareOf(column, IsCode) >= Most);
        int[] known = [.. dates.Where(column => HasWord(column, KnownWords))];
        Date = dates.Except(known).Concat(known).Select(column => (int?)column).FirstOrDefault(column => column != Code);
        Known = known.Select(column => (int?)column).FirstOrDefault(column => column != Date);
        Name = NamesWords.Select(word => First(column => column != Code && Contains(column, word) && ShareOf(column, IsWords) >= Most)).FirstOrDefault(column => column is not null);
        Key = KeysWords.Select(word => First(column => column != Code && column != Name && Contains(column, word) && IsDistinct(column))).FirstOrDefault(column => column is not null);
    }

    /// <summary>The column of credit codes.</summary>
    public int? Code { get; }

    /// <summary>The column of the date or period.</summary>
    public int? Date { get; }

    /// <summary>The column of the day on which a row became known.</summary>
    public int? Known { get; }

    /// <summary>The column of company names.</summary>
    public int? Name { get; }

    /// <summary>The column of case numbers.</summary>
    public int? Key { get; }

    private IEnumerable<int> Columns => Enumerable.Range(0, sample.Header.Count);

    /// <summary>Returns whether a column has values and none of them twice.</summary>
    public bool IsDistinct(int column)
    {
        string[] cells = [.. sample.Cells(column)];
        return cells.Length > 0 && cells.Distinct(StringComparer.Ordinal).Count() == cells.Length;
    }

    /// <summary>Returns the first column of which at least half the cells are among some accounts.</summary>
    public int? ColumnOf(IReadOnlySet<string> accounts) => First(column => ShareOf(column, accounts.Contains) >= 0.5);

    private int? First(Func<int, bool> holds) => Columns.Where(holds).Select(column => (int?)column).FirstOrDefault();

    private double ShareOf(int column, Func<string, bool> holds)
    {
        int count = 0, all = 0;
        foreach (string cell in sample.Cells(column))
        {
            all++;
            if (holds(cell)) count++;
        }

        return all == 0 ? 0 : (double)count / all;
    }

    /// <summary>Returns whether a column holds dates; plain numbers count only if the column's name tells of dates, since 2026 may be a headcount.</summary>
    private bool IsDate(int column) =>
        ShareOf(column, cell => DateCell.TryParse(Encoding.UTF8.GetBytes(cell), DateTimeZone.Utc, out _, out _) && (HasWord(column, DatesWords) || !double.TryParse(cell, out _))) >= Most;

    private bool HasWord(int column, string[] words) => Array.Exists(words, word => Contains(column, word));

    private bool Contains(int column, string word) => sample.Header[column].Contains(word, StringComparison.OrdinalIgnoreCase);

    private static bool IsCode(string cell) => CreditCode.TryNormalize(cell, out _, out _);

    private static bool IsWords(string cell) => cell.Length >= 2 && cell.Any(char.IsLetter) && !IsCode(cell);
}
