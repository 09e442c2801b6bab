using System.Text;
using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;

namespace EarlyWarning.Files.Matching;

/// <summary>
/// A file that says which company an account (a meter, a customer number) or an alias is: a header line, the account first, the company
/// second; further columns are not read. An account that it gives to two companies fits none. Thread-safe once loaded.
/// </summary>
internal sealed class Crosswalk
{
    private readonly KeyForm form;
    private readonly KeyTable accounts = new();
    private readonly List<int> rows = [];
    private readonly List<FaultyLine> faultyLines = [];

    private Crosswalk(string path, KeyForm form) => (Path, this.form) = (path, form);

    /// <summary>Brings an account into the form in which accounts are compared, and says how long that is.</summary>
    private delegate int KeyForm(ReadOnlySpan<byte> account, Span<byte> into);

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>The lines read, without the header and blank ones.</summary>
    public long Lines { get; private set; }

    /// <summary>Lines that lead nowhere, because no company of the register is the one that they name.</summary>
    public long UnknownCompanies { get; private set; }

    /// <summary>Accounts that the file gives to two companies, and that so fit none.</summary>
    public long Contradictions { get; private set; }

    /// <summary>Lines left out because they cannot be read: no account, no company, a company's code that is not valid.</summary>
    public IReadOnlyList<FaultyLine> FaultyLines => faultyLines;

    /// <summary>Reads a crosswalk of accounts, which are compared without the white space around them and in ASCII's width.</summary>
    /// <exception cref="FeedException">The file cannot be read, or has no second column.</exception>
    public static Crosswalk Load(string path, CompanyLookup company) => Read(new Crosswalk(path, AccountForm), company);

    /// <summary>Reads an alias file; aliases are compared as names are (<see cref="CompanyName"/>), their legal form included.</summary>
    /// <exception cref="FeedException">The file cannot be read, or has no second column.</exception>
    public static Crosswalk LoadAliases(string path, CompanyLookup company) => Read(new Crosswalk(path, CompanyName.Normalize), company);

    /// <summary>The row of an account, <see cref="CompanyMatch.None"/> or <see cref="CompanyMatch.Ambiguous"/>.</summary>
    /// <param name="account">The account as a row has it.</param>
    /// <param name="number">The account's number in this file, or -1.</param>
    public int Find(ReadOnlySpan<byte> account, out int number)
    {
        number = -1;
        if (account.Length > CompanyName.Longest) return CompanyMatch.None;
        Span<byte> form = stackalloc byte[CompanyName.Longest];
        number = accounts.Find(form[..this.form(account, form)]);
        return number < 0 ? CompanyMatch.None : rows[number];
    }

    /// <summary>The same where the number is of no interest.</summary>
    public int Find(ReadOnlySpan<byte> account) => Find(account, out _);

    private static Crosswalk Read(Crosswalk crosswalk, CompanyLookup company)
    {
        using RecordReader reader = RecordReader.Open(crosswalk.Path, RecordFormat.Found, []);
        if (reader.Header.Count < 2)
            throw new FeedException(crosswalk.Path, reader.Row, $"{reader.Header.Count} columns; expected two, the account and the company; check the delimiter");
        while (reader.Read())
            crosswalk.Add(reader, company);
        return crosswalk;
    }

    private void Add(RecordReader reader, CompanyLookup company)
    {
        Lines++;
        if (reader.RecordFault is { } fault) AddFault(reader, column: -1, fault);
        else if (reader.FieldCount < 2) AddFault(reader, column: -1, "one field; expected two");
        else if (TextCell.IsBlank(reader.Field(0))) AddFault(reader, column: 0, "blank");
        else if (reader.Field(0).Length > CompanyName.Longest) AddFault(reader, column: 0, "too long: over 1024 bytes");
        else Add(reader.Field(0), reader, company);
    }

    private void Add(ReadOnlySpan<byte> account, RecordReader reader, CompanyLookup company)
    {
        int row = company(reader.Field(1), out string? fault);
        if (fault is not null)
        {
            AddFault(reader, column: 1, fault);
            return;
        }

        if (row < 0) UnknownCompanies++;
        Span<byte> form = stackalloc byte[CompanyName.Longest];
        int number = accounts.Add(form[..this.form(account, form)], out bool added);
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

    private void AddFault(RecordReader reader, int column, string fault)
    {
        string value = column < 0 ? "" : Encoding.UTF8.GetString(reader.Field(column));
        faultyLines.Add(new FaultyLine(reader.Row, column < 0 ? "" : reader.Header[column], value, fault));
    }

    private static int AccountForm(ReadOnlySpan<byte> account, Span<byte> into) => FullWidth.Fold(TextCell.Trim(account), into);
}
