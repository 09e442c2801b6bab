namespace EarlyWarning.Rules.Tests.Interop;

/// <summary>The first input of the workflows in the tests, whose members may be null.</summary>
public sealed record Company
{
    public double? Headcount { get; init; }

    public string? Region { get; init; }

    public string? Industry { get; init; }

    public bool? Unionised { get; init; }

    public DateTime? Founded { get; init; }
}

/// <summary>The second input of the workflows in the tests, whose members may be null.</summary>
public sealed record Report
{
    public double? Arrears { get; init; }

    public double? Complaints { get; init; }

    public double? Insured { get; init; }

    public double? Power { get; init; }

    public bool? Audited { get; init; }

    public string? Remark { get; init; }
}

/// <summary>The company as one whose members cannot be null, which RulesEngine needs for some expressions.</summary>
public sealed record KnownCompany(double Headcount, string Region, string Industry, bool Unionised, DateTime Founded);

/// <summary>The report as one whose members cannot be null.</summary>
public sealed record KnownReport(double Arrears, double Complaints, double Insured, double Power, bool Audited, string Remark);
