using NodaTime;

namespace EarlyWarning;

/// <summary>A person does not want to be told of a company for a time.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Until">The first day on which it is told of again.</param>
/// <param name="Level">The level of the episode then: a rise above it is told all the same.</param>
/// <param name="Why">Why.</param>
public sealed record CompanySilenced(string Company, LocalDate Until, Level Level, string Why) : PersonEvent;
