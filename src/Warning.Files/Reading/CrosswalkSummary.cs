namespace EarlyWarning.Files;

/// <summary>A crosswalk or the aliases of a feed.</summary>
/// <param name="File">The file; null if it comes from a source.</param>
/// <param name="UnknownCompanies">Lines of companies that are not in the register.</param>
/// <param name="Contradictions">Accounts or names that it gives to two companies, and that so fit none.</param>
/// <param name="Rejects">Lines that cannot be read.</param>
public sealed record CrosswalkSummary(FeedFileSummary? File, long UnknownCompanies, long Contradictions, long Rejects)
{
    /// <summary>The source; null if it is a file.</summary>
    public FeedSourceSummary? Source { get; init; }
}
