using EarlyWarning.Files.Feeds;
using EarlyWarning.Files.Matching;
using EarlyWarning.Rules;

namespace EarlyWarning.Files.Mapping;

/// <summary>The register of companies as described in the scan file.</summary>
internal sealed record RegisterMapping
{
    /// <summary>The id of the register among the feeds.</summary>
    public const string FeedId = "companies";

    /// <summary>The file, relative to the scan file, or the name of the source.</summary>
    public required string File { get; init; }

    /// <summary>Whether the companies come from a source instead of a file.</summary>
    public bool IsSource { get; init; }

    public required RecordFormat Format { get; init; }

    public required LocatedText Id { get; init; }

    public required IdKind IdKind { get; init; }

    /// <summary>The column of names; null if companies have none.</summary>
    public LocatedText? Name { get; init; }

    /// <summary>The column of towns; null if none is stated.</summary>
    public LocatedText? Town { get; init; }

    /// <summary>The column of addresses; null if none is stated.</summary>
    public LocatedText? Address { get; init; }

    public IReadOnlyList<AttributeMapping> Attributes { get; init; } = [];

    /// <summary>The share of its rows, from 0 to 1, that may have a reject.</summary>
    public required double MaxRejects { get; init; }
}
