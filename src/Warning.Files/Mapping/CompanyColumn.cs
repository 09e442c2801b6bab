namespace EarlyWarning.Files;

/// <summary>The column by which a feed names companies: by their id, by accounts that a crosswalk maps to them, or by name.</summary>
/// <param name="Column">The column.</param>
public sealed record CompanyColumn(string Column)
{
    /// <summary>The file of the crosswalk, account and company, where the column has accounts; otherwise null.</summary>
    public string? Via { get; init; }

    /// <summary>The source of the crosswalk, in place of a file; otherwise null.</summary>
    public IFeedSource? ViaSource { get; init; }

    /// <summary>Whether the column has names.</summary>
    public bool ByName { get; init; }

    /// <summary>The file of other names, name and company, where the column has names; null for none.</summary>
    public string? Aliases { get; init; }

    /// <summary>The source of other names, in place of a file; otherwise null.</summary>
    public IFeedSource? AliasesSource { get; init; }

    /// <summary>The column of names, where <see cref="Column"/> has ids, for rows whose id is lost; null for none.</summary>
    public string? Name { get; init; }

    /// <summary>The file, or a pattern with <c>*</c>, of lists of unmatched names that persons have filled in; null for none.</summary>
    public string? Matches { get; init; }

    /// <summary>The characters between several companies in one cell, such as <c>、,;</c>; null: a cell has one.</summary>
    public string? Split { get; init; }

    /// <summary>Whether a branch is its company; else its rows are of no company.</summary>
    public bool BranchesAreParent { get; init; }
}
