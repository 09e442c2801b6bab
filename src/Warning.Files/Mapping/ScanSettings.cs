using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>What a scan file says, read and checked.</summary>
internal sealed record ScanSettings
{
    public const string UsualTimeZone = "Asia/Shanghai";
    public const double UsualMaxRejects = 0.05;
    public const int UsualMaxGaps = 10_000;

    /// <summary>The names of the packs, in order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [RulePackFolder.Default];

    public string? Jurisdiction { get; init; }

    public Issuer? Issuer { get; init; }

    public RegisterMapping? Register { get; init; }

    public IReadOnlyList<FeedMapping> Feeds { get; init; } = [];

    /// <summary>The zone whose days count.</summary>
    public DateTimeZone TimeZone { get; init; } = DateTimeZoneProviders.Tzdb[UsualTimeZone];

    public string Output { get; init; } = "out";

    public string State { get; init; } = "state";

    public int MaxGaps { get; init; } = UsualMaxGaps;
}
