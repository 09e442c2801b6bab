using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The register of companies of a <see cref="ScanDefinition"/>, from a file or a source.</summary>
public sealed record CompaniesDefinition
{
    /// <summary>The file; null if the companies come from a <see cref="Source"/>.</summary>
    public string? File { get; init; }

    /// <summary>The source; null if the companies come from a <see cref="File"/>.</summary>
    public IFeedSource? Source { get; init; }

    /// <summary>The column of the company's id.</summary>
    public required string Id { get; init; }

    /// <summary>What the ids are.</summary>
    public IdKind IdKind { get; init; } = IdKind.CreditCode;

    /// <summary>The column of the name; null if companies have none.</summary>
    public string? Name { get; init; }

    /// <summary>The column of the town or street office, for lists by town; null for none.</summary>
    public string? Town { get; init; }

    /// <summary>The column of the address, for lists; null for none.</summary>
    public string? Address { get; init; }

    /// <summary>The attributes, which hold at every date; their <see cref="AttributeColumn.Missing"/> is not used.</summary>
    public IReadOnlyList<AttributeColumn> Attributes { get; init => field = ValueList.Of(value); } = ValueList<AttributeColumn>.Empty;

    /// <summary><c>utf-8</c>, <c>gb18030</c> or <c>utf-16</c>; null to find it from the file.</summary>
    public string? Encoding { get; init; }

    /// <summary>The character between cells, an ASCII one; null to find it in the header.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The line, or the sheet's row, in which the header begins; null to find it by the names of the columns.</summary>
    public int? HeaderRow { get; init; }
}
