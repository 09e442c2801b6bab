using NodaTime;

namespace EarlyWarning.Files.Replaying;

/// <summary>A row of a table of outcomes, read; its company is still as it is written.</summary>
internal sealed record OutcomeRow(long Row, string Company, LocalDate Date, string? Kind, int? Workers, decimal? Yuan);
