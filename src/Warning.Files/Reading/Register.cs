using System.Text;
using EarlyWarning.Files.Matching;

namespace EarlyWarning.Files.Reading;

/// <summary>The companies of a scan, sorted by id, and how to find them.</summary>
internal sealed class Register
{
    private readonly Lazy<NameIndex> names;

    /// <summary>The companies by row, and the rows in the order of the file, where that is of use.</summary>
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
    public int ResolveIdOrName(ReadOnlySpan<byte> cell, out string? fault)
    {
        int row = Index.Resolve(cell, out fault);
        if (row >= 0) return row;
        int named = Names.Find(cell);

        // What is not ASCII was meant as a name; else the fault of the code stands.
        if (named >= 0 || !Ascii.IsValid(cell)) fault = null;
        return named;
    }
}
