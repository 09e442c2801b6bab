namespace EarlyWarning.Files;

/// <summary>A company with a level above none, and why.</summary>
/// <param name="Rank">Its place, from 1, the most urgent first.</param>
/// <param name="Company">The company.</param>
/// <param name="Assessment">Level, score, fired and undecided rules with evidence.</param>
public sealed record Alert(int Rank, Company Company, Assessment Assessment);
