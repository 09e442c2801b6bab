using EarlyWarning.Files.Feeds;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files.Mapping;

/// <summary>A feed as described in the scan file.</summary>
internal sealed record FeedMapping
{
    public required string Id { get; init; }

    /// <summary>The feed as the scan file has it.</summary>
    public required ReadOnlyMemory<byte> Written { get; init; }

    /// <summary>The file or file pattern, relative to the scan file, or the name of the source.</summary>
    public required LocatedText File { get; init; }

    /// <summary>Whether the rows come from a source instead of files.</summary>
    public bool IsSource { get; init; }

    public required RecordFormat Format { get; init; }

    public required CompanyMapping Company { get; init; }

    /// <summary>Where rows have their date; null where columns are a period each.</summary>
    public DateMapping? Date { get; init; }

    /// <summary>The columns that are a period each; null where rows have a date.</summary>
    public MonthsMapping? Months { get; init; }

    /// <summary>The column of the day on which a row became known; null if that day follows from the indicator's lag.</summary>
    public LocatedText? Known { get; init; }

    /// <summary>The column of the number that identifies an event, by which repeated rows are recognised; null if there is none.</summary>
    public LocatedText? Key { get; init; }

    /// <summary>The first day that the feed covers; null if its first observation tells.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day that the feed covers; null if its latest visible date tells.</summary>
    public LocalDate? Through { get; init; }

    public IReadOnlyList<MeasureMapping> Measures { get; init; } = [];

    public IReadOnlyList<EventMapping> Events { get; init; } = [];

    public IReadOnlyList<AttributeMapping> Attributes { get; init; } = [];

    /// <summary>The columns of the warnings of another body that its rows are; null if they are none.</summary>
    public WarningMapping? Warnings { get; init; }

    /// <summary>The share of its rows, from 0 to 1, that may have a reject.</summary>
    public required double MaxRejects { get; init; }

    /// <summary>The ids of the indicators that the feed delivers.</summary>
    public IEnumerable<string> Indicators =>
        Measures.Select(m => m.Indicator.Id).Concat(Events.Select(e => e.Indicator.Id)).Concat(Attributes.Select(a => a.Indicator.Id));
}

/// <summary>How a feed names the company of a row.</summary>
/// <param name="Column">The column that names the company.</param>
/// <param name="Key">What the column contains.</param>
/// <param name="File">The crosswalk of accounts or the aliases of names, relative to the scan file, or the name of their source; null if there is none.</param>
internal sealed record CompanyMapping(LocatedText Column, CompanyKey Key, LocatedText? File)
{
    /// <summary>Whether crosswalk or aliases come from a source instead of a file.</summary>
    public bool IsSource { get; init; }

    /// <summary>The column of names beside that of ids, for rows whose id is lost; null: there is none.</summary>
    public LocatedText? Name { get; init; }

    /// <summary>The file, or pattern of files, in which persons have confirmed companies by name; null: there is none.</summary>
    public LocatedText? Matches { get; init; }

    /// <summary>Whether a branch is its company.</summary>
    public bool HasBranches { get; init; }

    /// <summary>The characters between several companies in one cell; empty: a cell has one.</summary>
    public string Split { get; init; } = "";
}

/// <summary>What a feed names companies by.</summary>
internal enum CompanyKey
{
    /// <summary>The company's id.</summary>
    Id,

    /// <summary>An account, such as a meter, that a crosswalk maps to the company.</summary>
    Account,

    /// <summary>The company's name.</summary>
    Name,
}

/// <summary>The column of a measure.</summary>
/// <param name="Indicator">The measure.</param>
/// <param name="Cell">
/// Its column; where columns are a period each, what stands beside the period in the header, an empty text if nothing does.
/// </param>
/// <param name="Scale">The factor that converts the column's numbers to the indicator's unit; null: the unit that the file names tells it, else 1.</param>
/// <param name="Combine">How several rows of one company, period and known date are combined.</param>
internal sealed record MeasureMapping(Indicator Indicator, MappedCell Cell, double? Scale, Combine Combine)
{
    /// <summary>Whether numbers that are only about right are read, and marked as such.</summary>
    public bool AllowsApproximate { get; init; }
}

/// <summary>An event indicator; each row of the feed is one event.</summary>
/// <param name="Indicator">The event.</param>
/// <param name="Value">The column of its number; null if each event counts 1.</param>
/// <param name="Scale">The factor that converts the column's numbers to the indicator's unit; null: the unit that the file names tells it, else 1.</param>
internal sealed record EventMapping(Indicator Indicator, MappedCell? Value, double? Scale)
{
    /// <summary>Whether numbers that are only about right are read, and marked as such.</summary>
    public bool AllowsApproximate { get; init; }

    /// <summary>The columns of its fields; a field without one is missing.</summary>
    public IReadOnlyList<FieldMapping> Fields { get; init; } = [];
}

/// <summary>The column of one field of an event.</summary>
/// <param name="Place">The index of the field in the event.</param>
/// <param name="Field">The field.</param>
/// <param name="Cell">The column.</param>
internal sealed record FieldMapping(int Place, EventField Field, MappedCell Cell)
{
    /// <summary>Where the scan file demands that only a hash of the cell is kept; null if the cell itself is.</summary>
    public JsonValue? Hash { get; init; }
}

/// <summary>The column of an attribute, dated in a feed and timeless in the register.</summary>
/// <param name="Indicator">The attribute.</param>
/// <param name="Cell">Its column.</param>
internal sealed record AttributeMapping(Indicator Indicator, MappedCell Cell);
