namespace EarlyWarning.Files;

/// <summary>A figure of the page for the leaders. Equal by value.</summary>
/// <param name="Name">What it counts, with its unit: 在案预警（件）.</param>
/// <param name="Value">The figure as it is read: 1,024.</param>
public sealed record BulletinFigure(string Name, string Value);
