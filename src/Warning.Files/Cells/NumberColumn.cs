namespace EarlyWarning.Files.Cells;

/// <summary>What a scan file and the catalog say of the numbers of a column, whatever file it stands in.</summary>
/// <param name="Unit">The unit of the indicator; null: none.</param>
/// <param name="Scale">The factor that the scan file gives; null: none.</param>
/// <param name="Approximate">Whether numbers that are only about right are read; null: the column cannot have such.</param>
internal sealed record NumberColumn(string? Unit, double? Scale = null, bool? Approximate = null);
