using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>The contents of a scan file.</summary>
internal sealed record ScanSettings
{
    public const string UsualTimeZone = "Asia/Shanghai";
    public const double UsualMaxRejects = 0.05;
    public const int UsualMaxGaps = 10_000;

    /// <summary>The names of the packs, in order.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [RulePackFolder.Default];

    /// <summary>What is demanded of the rules before a scan records; <see cref="ReleaseJson"/> is where that stands.</summary>
    public ReleaseDemand Release { get; init; }

    public JsonValue? ReleaseJson { get; init; }

    public string? Jurisdiction { get; init; }

    public Issuer? Issuer { get; init; }

    /// <summary>The office file as the scan file names it; null if it names none.</summary>
    public LocatedText? Office { get; init; }

    /// <summary>Where the issuer stands; null if there is none.</summary>
    public JsonValue? IssuerJson { get; init; }

    public RegisterMapping? Register { get; init; }

    public IReadOnlyList<FeedMapping> Feeds { get; init; } = [];

    /// <summary>The language of tables and of what is said to the people of the office.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Chinese;

    /// <summary>The time zone that decides the day of a time.</summary>
    public DateTimeZone TimeZone { get; init; } = DateTimeZoneProviders.Tzdb[UsualTimeZone];

    public string Output { get; init; } = "out";

    public string State { get; init; } = "state";

    public KeepTimes Keep { get; init; } = KeepTimes.WithoutEnd;

    public VisitBudget? Budget { get; init; }

    /// <summary>Who is told of alerts and letters, with where each channel stands.</summary>
    public IReadOnlyList<LocatedChannel> Channels { get; init; } = [];

    public int MaxGaps { get; init; } = UsualMaxGaps;
}
