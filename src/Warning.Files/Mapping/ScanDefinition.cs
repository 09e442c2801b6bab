using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>
/// A scan written in code instead of a <c>scan.json</c>: the properties are the keys of that file, and <see cref="ScanFile.Create"/> checks them as
/// those of the file are. Immutable if its lists are not changed.
/// </summary>
public sealed record ScanDefinition
{
    /// <summary>The rule packs, in order: <c>default</c> or folders. Beside a <see cref="Pack"/> they are only its names in the summary.</summary>
    public IReadOnlyList<string> Rules { get; init => field = ValueList.Of(value); } = ValueList.Of(["default"]);

    /// <summary>The rules, where the app holds them already, as from a source of packs; null: <see cref="Rules"/> are loaded.</summary>
    public RulePack? Pack { get; init; }

    /// <summary>What is demanded of the rules before a scan records; by default nothing.</summary>
    public ReleaseDemand Release { get; init; }

    /// <summary>The id of the jurisdiction whose letters apply; null for none.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>The union that issues letters; null for none.</summary>
    public Issuer? Issuer { get; init; }

    /// <summary>The file of the office that issues letters, which names its unions and people; null for none. Not beside an <see cref="Issuer"/>.</summary>
    public string? Office { get; init; }

    /// <summary>The register: who is scanned.</summary>
    public required CompaniesDefinition Companies { get; init; }

    /// <summary>What departments deliver; an indicator has one feed.</summary>
    public required IReadOnlyList<FeedDefinition> Feeds { get; init => field = ValueList.Of(value); }

    /// <summary>The IANA name of the time zone whose days count.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>The language of the tables.</summary>
    public MessageLanguage Language { get; init; } = MessageLanguage.Chinese;

    /// <summary>The share of the rows of a feed or of the register, from 0 to 1, that may have a reject.</summary>
    public double MaxRejects { get; init; } = 0.05;

    /// <summary>For how long what is about persons is kept.</summary>
    public KeepTimes Keep { get; init; } = KeepTimes.WithoutEnd;

    /// <summary>How many companies the office can visit in a time; null: no line is drawn.</summary>
    public VisitBudget? Budget { get; init; }

    /// <summary>The maximum number of lines in <c>gaps.csv</c>.</summary>
    public int MaxGaps { get; init; } = 10_000;

    /// <summary>The folder that the other paths are relative to; by default the current one.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>The folder of results.</summary>
    public string Output { get; init; } = "out";

    /// <summary>The folder of the ledger and the letters.</summary>
    public string State { get; init; } = "state";
}
