namespace EarlyWarning.Simulation.Courses;

/// <summary>A county of Jiangmen.</summary>
/// <param name="Code">GB/T 2260.</param>
/// <param name="Name">As it stands at the head of a company's name.</param>
internal sealed record County(string Code, string Name);
