using System.Text;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Holds the companies of a scan, sorted by id, and finds them by id or name. Thread-safe.</summary>
internal sealed class Register
{
    private readonly Lazy<NameIndex> names;

    /// <summary>Makes a register of companies sorted by id.</summary>
    /// <param name="companies">The companies.</param>
    /// <param name="idKind">The kind of their ids.</param>
    /// <param name="order">Their rows as the file has them, which speeds up look-ups of feeds in that order; null if they were sorted.</param>
    /// <param name="keys">Their ids as the file has them; null to have them made.</param>
    public Register(IReadOnlyList<Company> companies, IdKind idKind, int[]? order = null, KeyTable? keys = null)
    {
        Companies = companies;
        Ids = new string[companies.Count];
        NamesByRow = new string[companies.Count];
        for (int read = 0; read < companies.Count; read++)
        {
            // In the order in which they were made, they lie one behind the other.
            int row = order is null ? read : order[read];
            (Ids[row], NamesByRow[row]) = (companies[row].Id, companies[row].Name);
        }

        Index = keys is not null && order is not null ? new CompanyIndex(keys, Ids, idKind, order) : new CompanyIndex(Ids, idKind, order);
        names = new Lazy<NameIndex>(() => new NameIndex(NamesByRow));
    }

    /// <summary>By row.</summary>
    public IReadOnlyList<Company> Companies { get; }

    public string[] Ids { get; }

    public string[] NamesByRow { get; }

    public CompanyIndex Index { get; }

    public NameIndex Names => names.Value;

    /// <summary>The company of an alias file's line, by its id or by its name in the register.</summary>
    public int ResolveIdOrName(ReadOnlySpan<byte> cell, out Message? fault)
    {
        int row = Index.Resolve(cell, out fault);
        if (row >= 0) return row;
        int named = Names.Find(cell);

        // What is not ASCII was meant as a name; else the fault of the code stands.
        if (named >= 0 || !Ascii.IsValid(cell)) fault = null;
        return named;
    }
}
