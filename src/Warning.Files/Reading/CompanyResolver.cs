using EarlyWarning.Files.Cells;
using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Mapping;
using EarlyWarning.Files.Matching;
using EarlyWarning.Files.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Finds the company that a row of one feed is about: by id, by way of a crosswalk, or by name.</summary>
internal sealed class CompanyResolver
{
    private readonly Register register;
    private readonly CompanyKey key;
    private readonly NameIndex? names;

    private CompanyResolver(Register register, CompanyKey key, Crosswalk? crosswalk, NameIndex? names)
    {
        this.register = register;
        this.key = key;
        Crosswalk = crosswalk;
        this.names = names;
    }

    /// <summary>The crosswalk or the aliases, if the feed has any.</summary>
    public Crosswalk? Crosswalk { get; }

    /// <summary>Loads the crosswalk or alias file that the mapping names, unless one is given.</summary>
    /// <exception cref="FeedException">The crosswalk or alias file cannot be read.</exception>
    public static CompanyResolver Open(CompanyMapping mapping, Register register, ScanFile scan, Crosswalk? given = null)
    {
        string? file = mapping.File is { } name && given is null ? scan.Resolve(name.Value) : null;
        switch (mapping.Key)
        {
            case CompanyKey.Account:
                return new CompanyResolver(register, mapping.Key, given ?? Crosswalk.Load(file!, scan.Formats, register.Index.Resolve), null);
            case CompanyKey.Name:
                // An alias file may give a company by its id, or by the name that the register has.
                NameIndex plain = register.Names;
                Crosswalk? aliases = given ?? (file is null ? null : Crosswalk.LoadAliases(file, scan.Formats, register.ResolveIdOrName));
                return new CompanyResolver(register, mapping.Key, aliases, aliases is null ? plain : new NameIndex(register.NamesByRow, aliases));
            default:
                return new CompanyResolver(register, mapping.Key, null, null);
        }
    }

    /// <summary>Loads the crosswalk or the aliases of a mapping from a source.</summary>
    /// <exception cref="FeedException">The source has failed, or has no second column.</exception>
    public static async Task<Crosswalk> LoadAsync(CompanyMapping mapping, Register register, IFeedSource source, CancellationToken cancellationToken)
    {
        Crosswalk crosswalk = mapping.Key == CompanyKey.Name ? Crosswalk.OfAliases(source.Name) : Crosswalk.OfAccounts(source.Name);
        CompanyLookup company = mapping.Key == CompanyKey.Name ? register.ResolveIdOrName : register.Index.Resolve;
        using BatchRecordReader reader = new(source, []);
        await SourceRows.ReadAsync(source, [], reader, () => crosswalk.Add(reader, company), cancellationToken).ConfigureAwait(false);
        crosswalk.Source = SourceReader.Summarize(source, reader);
        return crosswalk;
    }

    /// <summary>
    /// Finds the company's row; below zero: none, as <see cref="CompanyMatch"/> says. The fault says why the cell can name no company at all. Thread-safe.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="previous">The row found before, or <see cref="CompanyMatch.None"/>.</param>
    /// <param name="fault">Why it can name none.</param>
    /// <param name="account">Which of the company's accounts, or other names, the cell is; 0 for its id or its own name.</param>
    public int Resolve(ReadOnlySpan<byte> cell, ref int previous, out Message? fault, out int account)
    {
        account = 0;
        int row = this.key == CompanyKey.Id ? this.register.Index.Resolve(cell, ref previous, out fault) : Resolve(cell, out fault, out account);
        if (row < 0) fault = CompanyCell.Fault(cell) ?? fault;
        return row;
    }

    private int Resolve(ReadOnlySpan<byte> cell, out Message? fault, out int account)
    {
        account = 0;
        fault = TextCell.IsBlank(cell) ? CellMessages.Blank : null;
        if (fault is not null) return CompanyMatch.None;
        int row = this.key == CompanyKey.Account ? Crosswalk!.Find(cell, out int number) : this.names!.Find(cell, out number);
        account = number + 1;
        return row;
    }

    /// <summary>Whether companies have several accounts or names.</summary>
    public bool TellsAccounts => this.key != CompanyKey.Id;

    public Message WhyUnmatched(int match) => (this.key, match) switch
    {
        (CompanyKey.Account, CompanyMatch.Ambiguous) => MatchingMessages.AccountOfTwo,
        (CompanyKey.Account, _) => MatchingMessages.AccountUnknown,
        (CompanyKey.Name, CompanyMatch.Ambiguous) => MatchingMessages.NameOfTwo,
        (CompanyKey.Name, _) => MatchingMessages.NameUnknown,
        _ => MatchingMessages.CodeUnknown,
    };

    /// <summary>The names of the register nearest to one that fits none.</summary>
    public IReadOnlyList<string> Nearest(string name) => this.names is null ? [] : [.. this.names.Nearest(name).Select(row => this.register.NamesByRow[row])];
}
