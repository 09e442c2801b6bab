using NodaTime;

namespace EarlyWarning.Files;

/// <summary>How the case of a company is archived. Immutable; equal by value.</summary>
/// <param name="On">The day.</param>
/// <param name="Number">The number of the file in the archive (案卷号).</param>
/// <param name="Years">For how many years the archive keeps it, 1 or more; null: for ever.</param>
public sealed record CaseArchiveOrder(LocalDate On, string Number, int? Years);
