namespace EarlyWarning.Tests.Alerts;

/// <summary>A step of a random history with its days.</summary>
/// <param name="Kind">A scan or an act.</param>
/// <param name="Day">The as-of day of the scan, or of the last one before the act.</param>
/// <param name="Until">The first day after a silence.</param>
/// <param name="Seen">What a scan sees of the companies a, b and c; of an act its one company.</param>
internal sealed record Dated(StepKind Kind, int Day, int Until, string[] Seen)
{
    public (string Company, string Seen)[] Sights => [.. Seen.Select((seen, place) => (((char)('a' + place)).ToString(), seen))];
}
