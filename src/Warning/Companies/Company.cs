namespace EarlyWarning;

/// <summary>A company as the register has it.</summary>
/// <param name="Id">Its unified social credit code, or whatever text the office tells companies apart by.</param>
/// <param name="Name">Its name.</param>
public sealed record Company(string Id, string Name);
