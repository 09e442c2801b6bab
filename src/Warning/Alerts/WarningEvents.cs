using NodaTime;

namespace EarlyWarning;

/// <summary>Records that a scan read a warning of another body in a feed: the first time, with another level, or after it had been struck off.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Warning">What the body says.</param>
/// <param name="Level">The level that it counts with.</param>
public sealed record WarningReceived(string Company, BodyWarning Warning, Level Level) : ScanEvent;

/// <summary>Records that a feed says that the other body has struck a warning off.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Body">The body.</param>
/// <param name="Number">The number that the body gave the warning.</param>
public sealed record WarningStruckOff(string Company, string Body, string Number) : ScanEvent;

/// <summary>Records that a person opened an alert since another body warned of the company, or added the warning to the alert that was open.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Warning">What the body says.</param>
/// <param name="Level">The level that it counts with.</param>
public sealed record CompanyWarned(string Company, string Episode, BodyWarning Warning, Level Level) : PersonEvent
{
    /// <summary>The company's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether no alert of the company was open.</summary>
    public bool Opens { get; init; }

    /// <summary>
    /// The county that the alert counts for in reports, if it opens: the first six digits of the company's region (GB/T 2260); null if not known.
    /// </summary>
    public string? County { get; init; }

    /// <summary>The name of the unit to which the rules of dispatch give the alert, if it opens; null: to none.</summary>
    public string? Unit { get; init; }

    /// <summary>The name of who owns the alert; null: nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>The name of who stands in for the owner; null: nobody does.</summary>
    public string? Deputy { get; init; }
}
