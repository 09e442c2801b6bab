namespace RulesEngineSample;

/// <summary>An address.</summary>
public sealed class Address
{
    /// <summary>The city.</summary>
    public string? City { get; init; }

    /// <summary>The code of the county.</summary>
    public string? Code { get; init; }
}
