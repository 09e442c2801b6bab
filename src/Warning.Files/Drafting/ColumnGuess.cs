using System.Text;
using EarlyWarning.Files.Cells;

namespace EarlyWarning.Files.Drafting;

/// <summary>
/// Guesses from names and cells which columns of a sample hold companies, dates and case numbers, and which may be a figure. Each is the index of a column, or
/// null.
/// </summary>
internal sealed class ColumnGuess
{
    private const int LongestId = 40;
    private const int LongestTown = 20;

    private readonly FileSample sample;
    private readonly string[] headers;

    public ColumnGuess(FileSample sample)
    {
        this.sample = sample;
        this.headers = [.. sample.FullNames.Select(HeaderText.Fold)];
        Code = First(column => IsEmpty ? HasWord(column, ColumnWords.Codes) : Content(column).IsCodes);
        int[] dates = [.. Columns.Where(IsDate).OrderByDescending(column => HasWord(column, ColumnWords.Dates)).ThenBy(column => column)];
        int[] known = [.. dates.Where(column => HasWord(column, ColumnWords.Known))];
        int[] other = [.. dates.Where(column => HasWord(column, ColumnWords.OtherDates))];
        Date = dates.Except(known).Except(other).Concat(known).Select(column => (int?)column).FirstOrDefault(column => column != Code);
        Known = known.Select(column => (int?)column).FirstOrDefault(column => column != Date && Content(column!.Value).IsFull);
        Name = NameColumn();
        Key = ColumnWords.Keys.Select(word => First(column => IsKey(column, word))).FirstOrDefault(column => column is not null);
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

    /// <summary>The first column of short texts that name each row, where companies have no credit codes.</summary>
    public int? Distinct => Key ?? Others.Where(IsOfNames).OrderBy(column => MayBeFigure(column)).Select(column => (int?)column).FirstOrDefault();

    /// <summary>The columns that have no part in saying which row it is.</summary>
    public IEnumerable<int> Others => Columns.Where(column => column != Code && column != Date && column != Known && column != Name && column != Key);

    /// <summary>Whether there is no row: a list of which there was none in the period; its header alone tells.</summary>
    private bool IsEmpty => this.sample.Rows.Count == 0;

    private IEnumerable<int> Columns => Enumerable.Range(0, this.headers.Length);

    /// <summary>The header of a column, folded.</summary>
    public string Header(int column) => this.headers[column];

    public ColumnContent Content(int column) => this.sample.Content(column);

    /// <summary>
    /// Returns whether the numbers of a column may be a figure: not those of telephones, identity cards, accounts, post codes or rows, whatever the header says,
    /// and not those under a header that says so, whatever the numbers are.
    /// </summary>
    public bool MayBeFigure(int column)
    {
        string header = this.headers[column];
        if (HasWord(column, ColumnWords.Personal) || HasWord(column, ColumnWords.Ordinals) || HasWord(column, ColumnWords.Accounts)) return false;
        if (header.EndsWith('号') || header.EndsWith("号码", StringComparison.Ordinal)) return false;
        ColumnContent content = Content(column);
        return IsEmpty || (content.IsFigures && !content.IsNumbersOfThings && !IsDate(column));
    }

    /// <summary>The column of accounts, such as those of meters.</summary>
    public int? Account => First(column => HasWord(column, ColumnWords.Accounts));

    /// <summary>The column of towns or street offices: short words of which several companies have one.</summary>
    public int? Town => ColumnCalled(ColumnWords.Towns, content => content is { IsWords: true, Longest: <= LongestTown }, ColumnWords.Addresses);

    /// <summary>The column of addresses.</summary>
    public int? Address => ColumnCalled(ColumnWords.Addresses, content => content.IsWords, []);

    /// <summary>Returns the column of telephone numbers, or null.</summary>
    public int? Telephone() => ColumnWords.Telephones.Select(word => First(column => Has(column, word) && Content(column).IsTelephones)).FirstOrDefault(column => column is not null)
        ?? First(column => Content(column).IsTelephones);

    /// <summary>Returns the column of words that one of some words calls, in the order of the words; null for none.</summary>
    public int? ColumnCalled(string[] words, Func<ColumnContent, bool> holds) => ColumnCalled(words, holds, []);

    private int? ColumnCalled(string[] words, Func<ColumnContent, bool> holds, string[] others) => words
        .Select(word => Others.Where(column => Has(column, word) && !HasWord(column, others) && holds(Content(column))))
        .Select(columns => columns.Select(column => (int?)column).FirstOrDefault())
        .FirstOrDefault(column => column is not null);

    /// <summary>Returns the first column of which at least half the cells are among some accounts.</summary>
    public int? ColumnOf(IReadOnlySet<string> accounts) =>
        First(column => Content(column) is { IsEmpty: false } content && this.sample.Cells(column).Count(accounts.Contains) * 2 >= content.Filled);

    private bool IsOfNames(int column) => Content(column) is { IsDistinct: true, Longest: <= LongestId } && !HasWord(column, ColumnWords.Personal);

    private int? NameColumn()
    {
        int? called = ColumnWords.Names.Select(word => First(column => Has(column, word) && IsName(column))).FirstOrDefault(column => column is not null);
        int? looks = First(column => column != Code && Content(column).CompanyNames >= 0.5 && !HasWord(column, ColumnWords.Personal));
        return called is { } name && (looks is null || Content(name).CompanyNames >= 0.5) ? name : looks ?? called;
    }

    private bool IsName(int column) =>
        column != Code && column != Date && (IsEmpty || Content(column).IsWords) && !HasWord(column, ColumnWords.Personal) && !HasWord(column, ColumnWords.Ordinals)
        && !EndsWith(column, "性质", "类型", "类别", "规模", "行业", "简介", "情况", "意见");

    private bool IsKey(int column, string word) =>
        column != Code && column != Name && column != Date && Has(column, word) && !HasWord(column, ColumnWords.Accounts) && (IsEmpty || (Content(column).IsDistinct && !Content(column).IsTelephones));

    private int? First(Func<int, bool> holds) => Columns.Where(holds).Select(column => (int?)column).FirstOrDefault();

    /// <summary>
    /// Returns whether a column holds dates; plain numbers and months without a year count only if the column's name tells of dates, since 2026 may be a
    /// headcount and <c>3月</c> a span.
    /// </summary>
    private bool IsDate(int column) => IsEmpty
        ? HasWord(column, ColumnWords.Dates) && !HasWord(column, ColumnWords.Personal)
        : Content(column).IsDates && (HasWord(column, ColumnWords.Dates) || Content(column) is { IsPlainNumbers: false, LacksYears: false });

    private bool HasWord(int column, string[] words) => ColumnWords.HasAny(this.headers[column], words);

    private bool Has(int column, string word) => this.headers[column].Contains(word, StringComparison.Ordinal);

    private bool EndsWith(int column, params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (this.headers[column].EndsWith(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
