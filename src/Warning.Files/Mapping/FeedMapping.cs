using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>A feed as the scan file describes it.</summary>
internal sealed record FeedMapping
{
    public required string Id { get; init; }

    /// <summary>The file or the pattern, relative to the scan file.</summary>
    public required LocatedText File { get; init; }

    public required RecordFormat Format { get; init; }

    public required CompanyMapping Company { get; init; }

    public required LocatedText Date { get; init; }

    /// <summary>The column of the day on which a row became known; null: the indicator's lag says it.</summary>
    public LocatedText? Known { get; init; }

    /// <summary>The column of an event's number, by which repeats of it are known.</summary>
    public LocatedText? Key { get; init; }

    /// <summary>The first day that the feed covers; null: its first observation.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The date it is delivered up to; null: its latest visible date.</summary>
    public LocalDate? Through { get; init; }

    public IReadOnlyList<MeasureMapping> Measures { get; init; } = [];

    public IReadOnlyList<EventMapping> Events { get; init; } = [];

    public IReadOnlyList<AttributeMapping> Attributes { get; init; } = [];

    /// <summary>The share of its rows that may have a reject.</summary>
    public required double MaxRejects { get; init; }

    /// <summary>The ids of what it delivers.</summary>
    public IEnumerable<string> Indicators =>
        Measures.Select(m => m.Indicator.Id).Concat(Events.Select(e => e.Indicator.Id)).Concat(Attributes.Select(a => a.Indicator.Id));
}
