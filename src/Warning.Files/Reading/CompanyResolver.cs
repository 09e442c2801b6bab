using System.Text;
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
    private static readonly Message[] Lost =
        [CellMessages.CodeDestroyed, CellMessages.Blank, CellMessages.PlaceholderCode, CellMessages.OldRegistrationNumber];

    private readonly Register register;
    private readonly CompanyKey key;
    private readonly NameIndex? names;

    private CompanyResolver(Register register, CompanyKey key, Crosswalk? crosswalk, NameIndex? names, Crosswalk? confirmed = null)
    {
        this.register = register;
        this.key = key;
        Crosswalk = crosswalk;
        Confirmed = confirmed;
        this.names = names;
    }

    /// <summary>The crosswalk or the aliases, if the feed has any.</summary>
    public Crosswalk? Crosswalk { get; }

    /// <summary>The names that persons have confirmed, if the feed has any.</summary>
    public Crosswalk? Confirmed { get; }

    /// <summary>What stands between several companies in one cell; empty: a cell has one.</summary>
    private byte[][] Separators { get; init; } = [];

    /// <summary>Loads the crosswalk or alias file that the mapping names, unless one is given.</summary>
    /// <exception cref="FeedException">The crosswalk or alias file cannot be read.</exception>
    public static CompanyResolver Open(CompanyMapping mapping, Register register, ScanFile scan, Crosswalk? given = null)
    {
        byte[][] separators = SeparatorsOf(mapping.Split);
        string? file = mapping.File is { } name && given is null ? scan.Resolve(name.Value) : null;
        switch (mapping.Key)
        {
            case CompanyKey.Account:
                return new CompanyResolver(register, mapping.Key, given ?? Crosswalk.Load(file!, scan.Formats, register.Index.Resolve), null)
                {
                    Separators = separators,
                };
            case CompanyKey.Name:
                // An alias file may give a company by its id, or by the name that the register has.
                Crosswalk? aliases = given ?? (file is null ? null : Crosswalk.LoadAliases(file, scan.Formats, register.ResolveIdOrName));
                Crosswalk? confirmed = ConfirmedIn(mapping, register, scan);
                NameIndex names = NamesOf(mapping, register, aliases, confirmed);
                return new CompanyResolver(register, mapping.Key, aliases, names, confirmed) { Separators = separators };
            default:
                if (mapping.Name is null) return new CompanyResolver(register, mapping.Key, null, null) { Separators = separators };
                Crosswalk? matches = ConfirmedIn(mapping, register, scan);
                return new CompanyResolver(register, mapping.Key, null, NamesOf(mapping, register, null, matches), matches) { Separators = separators };
        }
    }

    /// <summary>The companies of a cell that names several, one behind the other, each without space around it.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="part">The first of them.</param>
    /// <param name="rest">What follows.</param>
    /// <returns>Whether there is one.</returns>
    public bool TrySplit(ReadOnlySpan<byte> cell, out ReadOnlySpan<byte> part, out ReadOnlySpan<byte> rest)
    {
        part = default;
        rest = TextCell.Trim(cell);
        while (!rest.IsEmpty && part.IsEmpty)
        {
            int end = rest.Length, length = 0;
            foreach (byte[] separator in Separators)
            {
                int at = rest[..end].IndexOf(separator);
                if (at >= 0) (end, length) = (at, separator.Length);
            }

            part = TextCell.Trim(rest[..end]);
            rest = rest[Math.Min(end + length, rest.Length)..];
        }

        return !part.IsEmpty;
    }

    /// <summary>Whether a cell may name several companies.</summary>
    public bool IsOfSeveral(ReadOnlySpan<byte> cell)
    {
        foreach (byte[] separator in Separators)
        {
            if (cell.IndexOf(separator) >= 0) return true;
        }

        return false;
    }

    /// <summary>Returns the separators as bytes, those of ASCII in full width too.</summary>
    private static byte[][] SeparatorsOf(string split) =>
    [
        .. split.SelectMany(one => one is > ' ' and < '\x7F' ? new[] { one, (char)(one - '!' + '！') } : [one])
            .Select(one => Encoding.UTF8.GetBytes(one.ToString())),
    ];

    private static NameIndex NamesOf(CompanyMapping mapping, Register register, Crosswalk? aliases, Crosswalk? confirmed) =>
        aliases is null && confirmed is null && !mapping.HasBranches
            ? register.Names
            : new NameIndex(register.NamesByRow, aliases, confirmed, mapping.HasBranches);

    /// <summary>Loads what persons have confirmed; before the first of its files is there, nobody has.</summary>
    private static Crosswalk? ConfirmedIn(CompanyMapping mapping, Register register, ScanFile scan)
    {
        if (mapping.Matches is not { } matches) return null;
        string[] files = [.. FeedFiles.Existing(scan.Folder, matches.Value)];
        return Crosswalk.LoadConfirmed(files, scan.Formats, register.ResolveIdOrName);
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

    /// <summary>The number of companies.</summary>
    public int Count => this.register.Companies.Count;

    /// <summary>
    /// Finds the company's row where the cell is an id that follows the one found before, in the register's file or in the order of ids, as in a feed that is
    /// grouped by company or sorted; below zero: it does not follow. Thread-safe.
    /// </summary>
    /// <param name="cell">The cell.</param>
    /// <param name="previous">As for <see cref="Resolve(ReadOnlySpan{byte}, ref int, out Message?, out int)"/>.</param>
    public int FindNext(ReadOnlySpan<byte> cell, ref int previous) =>
        this.key == CompanyKey.Id ? this.register.Index.FindNext(cell, ref previous) : CompanyMatch.None;

    /// <summary>Returns whether the id of a row is lost, so that its name stands in place of it: blank, a placeholder, or made a number by Excel.</summary>
    public static bool IsLost(Message? fault) => Array.Exists(Lost, one => ReferenceEquals(one, fault));

    /// <summary>Finds the company of a row, whose id is lost, by its name; below zero: none.</summary>
    public int ResolveName(ReadOnlySpan<byte> cell) => this.names is null || TextCell.IsBlank(cell) ? CompanyMatch.None : this.names.Find(cell);

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

    public Message WhyUnmatched(int match, bool isName) => (isName ? CompanyKey.Name : this.key, match) switch
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
