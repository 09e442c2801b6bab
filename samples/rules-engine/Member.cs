namespace RulesEngineSample;

/// <summary>A member as an app knows one; what is not on file is null.</summary>
public sealed class Member
{
    /// <summary>The country, in two letters.</summary>
    public string? Country { get; init; }

    /// <summary>The grade, from 1.</summary>
    public double? Grade { get; init; }

    /// <summary>What was paid to date.</summary>
    public double Paid { get; init; }

    /// <summary>The address.</summary>
    public Address Address { get; init; } = new();
}
