namespace EarlyWarning.Tests.Alerts;

/// <summary>A step of a random history with its days.</summary>
/// <param name="Kind">A scan or an act.</param>
/// <param name="Day">The as-of day of the scan, or of the last one before the act.</param>
/// <param name="Until">Of a silence the first day that is not silent.</param>
/// <param name="Seen">What a scan sees of the companies a, b, c; or the one company of an act.</param>
internal sealed record Dated(StepKind Kind, int Day, int Until, string[] Seen)
{
    public (string Company, string Seen)[] Sights => [.. Seen.Select((seen, place) => (((char)('a' + place)).ToString(), seen))];
}
