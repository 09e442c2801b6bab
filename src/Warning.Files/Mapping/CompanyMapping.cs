using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>Which company a row of a feed is about.</summary>
/// <param name="Column">The column that says so.</param>
/// <param name="Key">What stands in it.</param>
/// <param name="File">The crosswalk of accounts, or the aliases of names, if there are any; relative to the scan file.</param>
internal sealed record CompanyMapping(LocatedText Column, CompanyKey Key, LocatedText? File);
