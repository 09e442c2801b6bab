using System.Text;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Reading;

/// <summary>Holds the companies of a scan, sorted by id, and finds them by id or name. Thread-safe.</summary>
internal sealed class Register
{
    private readonly Lazy<NameIndex> names;

    /// <summary>
    /// Makes a register of companies sorted by id; the order gives their rows as the file has them, which speeds up look-ups of feeds in that order.
    /// </summary>
    public Register(IReadOnlyList<Company> companies, IdKind idKind, int[]? order = null)
    {
        Companies = companies;
        Ids = [.. companies.Select(company => company.Id)];
        NamesByRow = [.. companies.Select(company => company.Name)];
        Index = new CompanyIndex(Ids, idKind, order);
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
