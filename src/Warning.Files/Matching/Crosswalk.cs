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

/// <summary>A line of a crosswalk that could not be read: its row, column (or an empty text), value and fault.</summary>
internal readonly record struct FaultyLine(long Row, string Column, string Value, Message Fault);

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

    private void AddLine(RecordReader reader, CompanyLookup company)
    {
        Lines++;
        if (reader.RecordFault is { } fault) AddFault(reader, column: -1, fault);
        else if (reader.FieldCount < 2) AddFault(reader, column: -1, MatchingMessages.OneField);
        else if (reader.FieldFault(0) is { } noAccount) AddFault(reader, column: 0, noAccount);
        else if (reader.FieldFault(1) is { } noCompany) AddFault(reader, column: 1, noCompany);
        else if (TextCell.IsBlank(reader.Field(0))) AddFault(reader, column: 0, CellMessages.Blank);
        else if (CompanyCell.Fault(reader.Field(0)) is { } otherText) AddFault(reader, column: 0, otherText);
        else Add(TextCell.Trim(reader.Field(0)), reader, company);
    }

    private void Add(ReadOnlySpan<byte> account, RecordReader reader, CompanyLookup company)
    {
        int row = company(reader.Field(1), out Message? fault);
        if (row < 0) fault = CompanyCell.Fault(reader.Field(1)) ?? fault;
        if (fault is not null)
        {
            AddFault(reader, column: 1, fault);
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
        faultyLines.Add(new FaultyLine(reader.Row, column < 0 ? "" : reader.Header[column], value, fault));
    }

    private static int NormalizeAccount(ReadOnlySpan<byte> account, Span<byte> into) => FullWidth.Fold(TextCell.Trim(account), into);
}
