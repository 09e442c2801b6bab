using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// Returns the row of the company that a cell names, or a number below zero; <paramref name="fault"/> says why the cell cannot name a company, and
/// is null if it can.
/// </summary>
internal delegate int CompanyLookup(ReadOnlySpan<byte> cell, out Message? fault);

/// <summary>A line of a crosswalk that could not be read: its file, row, column (or an empty text), value and fault.</summary>
internal readonly record struct FaultyLine(string Path, long Row, string Column, string Value, Message Fault);

/// <summary>
/// A file that maps accounts (meters, customer numbers) or aliases to companies: a header line, the account in the first column, the company in
/// the second; further columns are ignored. An account mapped to two companies matches none. Thread-safe once loaded.
/// </summary>
internal sealed class Crosswalk
{
    /// <summary>How many of the lines that cannot be read are kept.</summary>
    public const int FaultyLinesKept = 100_000;

    private readonly Normalization normalize;
    private readonly KeyTable accounts = new();
    private readonly List<int> rows = [];
    private readonly List<FaultyLine> faultyLines = [];

    // Where the account and the company stand.
    private int accountColumn;
    private int companyColumn = 1;

    private Crosswalk(string path, Normalization normalize) => (Path, this.normalize) = (path, normalize);

    /// <summary>Writes an account in the form in which accounts are compared, and returns its length.</summary>
    private delegate int Normalization(ReadOnlySpan<byte> account, Span<byte> into);

    /// <summary>The file, or the name of the source.</summary>
    public string Path { get; }

    /// <summary>The source that it was read from; null: a file.</summary>
    public FeedSourceSummary? Source { get; set; }

    /// <summary>The number of lines read, without the header and blank lines.</summary>
    public long Lines { get; private set; }

    /// <summary>The number of lines whose company is not in the register.</summary>
    public long UnknownCompanies { get; private set; }

    /// <summary>The number of accounts mapped to two companies, which match none.</summary>
    public long Contradictions { get; private set; }

    /// <summary>The number of lines left out as unreadable: no account, no company, or an invalid credit code.</summary>
    public long Faulty { get; private set; }

    /// <summary>The first <see cref="FaultyLinesKept"/> of those lines.</summary>
    public IReadOnlyList<FaultyLine> FaultyLines => faultyLines;

    /// <summary>Loads a crosswalk of accounts, which are compared trimmed and with full-width characters as ASCII.</summary>
    /// <exception cref="FeedException">The file cannot be read, or has no second column.</exception>
    public static Crosswalk Load(string path, FileFormats formats, CompanyLookup company) => Read(OfAccounts(path), formats, company);

    /// <summary>Loads an alias file; aliases are compared as names are (<see cref="CompanyName"/>), including their legal form.</summary>
    /// <exception cref="FeedException">The file cannot be read, or has no second column.</exception>
    public static Crosswalk LoadAliases(string path, FileFormats formats, CompanyLookup company) => Read(OfAliases(path), formats, company);

    /// <summary>Whether persons fill it in, row by row.</summary>
    public bool IsOfPersons { get; private init; }

    /// <summary>The number of different accounts.</summary>
    public int Accounts => accounts.Count;

    /// <summary>
    /// Loads the files in which persons have confirmed which company a name is of: a column with the name and one with the company, by the headers that
    /// <c>unmatched.csv</c> has; a row without a company says nothing yet.
    /// </summary>
    /// <param name="paths">The files; those that are not there have nothing.</param>
    /// <param name="formats">The formats of the files.</param>
    /// <param name="company">Finds the company.</param>
    /// <exception cref="FeedException">A file cannot be read, or lacks one of the columns.</exception>
    public static Crosswalk LoadConfirmed(IReadOnlyList<string> paths, FileFormats formats, CompanyLookup company)
    {
        Crosswalk confirmed = new(paths.Count > 0 ? paths[0] : "", CompanyName.Normalize) { IsOfPersons = true };
        foreach (string path in paths)
        {
            using RecordReader reader = formats.Open(path, RecordFormat.Found, []);
            confirmed.accountColumn = ConfirmedColumn(reader, MatchingMessages.NameHeader);
            confirmed.companyColumn = ConfirmedColumn(reader, MatchingMessages.ConfirmedHeader);
            confirmed.Add(reader, company);
        }

        return confirmed;
    }

    /// <summary>Returns the row of an account, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    /// <param name="account">The account as it stands in a feed.</param>
    /// <param name="number">The account's number in this file, or -1.</param>
    public int Find(ReadOnlySpan<byte> account, out int number)
    {
        number = -1;
        if (account.Length > CompanyName.Longest && (account = TextCell.Trim(account)).Length > CompanyName.Longest) return CompanyMatch.None;
        Span<byte> form = stackalloc byte[CompanyName.Longest];
        number = accounts.Find(form[..normalize(account, form)]);
        return number < 0 ? CompanyMatch.None : rows[number];
    }

    /// <summary>Returns the row of an account, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    public int Find(ReadOnlySpan<byte> account) => Find(account, out _);

    /// <summary>Makes an empty crosswalk of accounts.</summary>
    public static Crosswalk OfAccounts(string name) => new(name, NormalizeAccount);

    /// <summary>Makes an empty list of aliases.</summary>
    public static Crosswalk OfAliases(string name) => new(name, CompanyName.Normalize);

    /// <summary>Adds the lines that a reader has at hand.</summary>
    /// <exception cref="FeedException">There is no second column.</exception>
    public void Add(RecordReader reader, CompanyLookup company)
    {
        if (reader.Header.Count < 2)
            throw new FeedException(Path, reader.Row == 0 ? null : reader.Row, MatchingMessages.NotTwoColumns(reader.Header.Count));
        while (reader.Read())
        {
            try
            {
                AddLine(reader, company);
            }
            catch (Exception broken) when (FeedFaults.IsOfRow(broken))
            {
                AddFault(reader, column: -1, ReadingMessages.BrokenRow(broken.GetType().Name));
            }
        }
    }

    private static Crosswalk Read(Crosswalk crosswalk, FileFormats formats, CompanyLookup company)
    {
        RecordReader? reader = null;
        try
        {
            reader = formats.Open(crosswalk.Path, RecordFormat.Found, []);
            crosswalk.Add(reader, company);
            return crosswalk;
        }
        catch (Exception broken) when (FeedFaults.IsUnforeseen(broken))
        {
            throw FeedFaults.Of(crosswalk.Path, reader?.Row, broken);
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private static int ConfirmedColumn(RecordReader reader, Message header)
    {
        string chinese = header.ToString(MessageLanguage.Chinese), english = header.ToString(MessageLanguage.English);
        int column = Math.Max(reader.Column(chinese), reader.Column(english));
        return column >= 0 ? column : throw new FeedException(reader.Path, reader.Row, FeedMessages.NoColumn(chinese, reader.Header));
    }

    private void AddLine(RecordReader reader, CompanyLookup company)
    {
        // Nobody has decided yet.
        if (IsOfPersons && (reader.FieldCount <= companyColumn || TextCell.IsBlank(reader.Field(companyColumn)))) return;
        Lines++;
        if (reader.RecordFault is { } fault) AddFault(reader, column: -1, fault);
        else if (reader.FieldCount <= Math.Max(accountColumn, companyColumn)) AddFault(reader, column: -1, MatchingMessages.OneField);
        else if (reader.FieldFault(accountColumn) is { } noAccount) AddFault(reader, accountColumn, noAccount);
        else if (reader.FieldFault(companyColumn) is { } noCompany) AddFault(reader, companyColumn, noCompany);
        else if (TextCell.IsBlank(reader.Field(accountColumn))) AddFault(reader, accountColumn, CellMessages.Blank);
        else if (CompanyCell.Fault(reader.Field(accountColumn)) is { } otherText) AddFault(reader, accountColumn, otherText);
        else Add(TextCell.Trim(reader.Field(accountColumn)), reader, company);
    }

    private void Add(ReadOnlySpan<byte> account, RecordReader reader, CompanyLookup company)
    {
        int row = company(reader.Field(companyColumn), out Message? fault);
        if (row < 0) fault = CompanyCell.Fault(reader.Field(companyColumn)) ?? fault;

        // Whoever has confirmed a name waits for its rows to be matched.
        if (row < 0 && IsOfPersons) fault ??= row == CompanyMatch.Ambiguous ? MatchingMessages.ConfirmedAmbiguous : MatchingMessages.ConfirmedUnknown;
        if (fault is not null)
        {
            AddFault(reader, companyColumn, fault);
            return;
        }

        if (row < 0) UnknownCompanies++;
        Span<byte> form = stackalloc byte[CompanyName.Longest];
        int number = accounts.Add(form[..normalize(account, form)], out bool added);
        if (added)
        {
            rows.Add(row);
        }
        else if (rows[number] != row && rows[number] != CompanyMatch.Ambiguous)
        {
            rows[number] = CompanyMatch.Ambiguous;
            Contradictions++;
        }
    }

    private void AddFault(RecordReader reader, int column, Message fault)
    {
        Faulty++;
        if (faultyLines.Count == FaultyLinesKept) return;
        string value = column < 0 || CompanyCell.Looks(fault) is not null ? "" : Encoding.UTF8.GetString(reader.Field(column));
        faultyLines.Add(new FaultyLine(IsOfPersons ? reader.Path : Path, reader.Row, column < 0 ? "" : reader.Header[column], value, fault));
    }

    private static int NormalizeAccount(ReadOnlySpan<byte> account, Span<byte> into) => FullWidth.Fold(TextCell.Trim(account), into);
}
