using NodaTime;

namespace EarlyWarning;

/// <summary>A person does not want to be told of an episode for a time. It ends with the episode: when that falls or is closed.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The id of the episode that was open then.</param>
/// <param name="Until">The first day on which it is told of again.</param>
/// <param name="Level">The level of the episode then: a rise above it is told all the same.</param>
/// <param name="Why">Why.</param>
public sealed record CompanySilenced(string Company, string Episode, LocalDate Until, Level Level, string Why) : PersonEvent;
