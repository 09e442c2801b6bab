using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>A feed of a <see cref="ScanDefinition"/>, from files or a source.</summary>
public sealed record FeedDefinition
{
    /// <summary>The feed's name in evidence, rejects and the summary.</summary>
    public required string Id { get; init; }

    /// <summary>The file, or a pattern with <c>*</c>; null if the rows come from a <see cref="Source"/>.</summary>
    public string? File { get; init; }

    /// <summary>The source; null if the rows come from a <see cref="File"/>.</summary>
    public IFeedSource? Source { get; init; }

    /// <summary>The column that names the company.</summary>
    public required CompanyColumn Company { get; init; }

    /// <summary>The column of the day or period; null where <see cref="DateFrom"/> says it, or <see cref="Months"/> are columns.</summary>
    public string? Date { get; init; }

    /// <summary>Where the day or period is if a column alone does not say it: in a name, in a title, or given.</summary>
    public FeedDate? DateFrom { get; init; }

    /// <summary>The columns that are a period each; null where rows have a date.</summary>
    public FeedMonths? Months { get; init; }

    /// <summary>The column of the day on which a row became known; null if that day follows from the indicator's lag.</summary>
    public string? Known { get; init; }

    /// <summary>The column of the number that identifies an event; null if there is none.</summary>
    public string? Key { get; init; }

    /// <summary>The first day that the feed covers; null if its first observation tells.</summary>
    public LocalDate? From { get; init; }

    /// <summary>The last day that the feed covers; null if its latest visible date tells.</summary>
    public LocalDate? Through { get; init; }

    /// <summary>The measures that it delivers.</summary>
    public IReadOnlyList<MeasureColumn> Measures { get; init => field = ValueList.Of(value); } = ValueList<MeasureColumn>.Empty;

    /// <summary>The events that it delivers; each row is one of each.</summary>
    public IReadOnlyList<EventColumn> Events { get; init => field = ValueList.Of(value); } = ValueList<EventColumn>.Empty;

    /// <summary>The dated attributes that it delivers.</summary>
    public IReadOnlyList<AttributeColumn> Attributes { get; init => field = ValueList.Of(value); } = ValueList<AttributeColumn>.Empty;

    /// <summary>The columns of the warnings of another body that its rows are; null if they are none.</summary>
    public WarningColumns? Warnings { get; init; }

    /// <summary>The share of its rows, from 0 to 1, that may have a reject; null for that of the scan.</summary>
    public double? MaxRejects { get; init; }

    /// <summary><c>utf-8</c>, <c>gb18030</c> or <c>utf-16</c>; null to find it from the file.</summary>
    public string? Encoding { get; init; }

    /// <summary>The character between cells, an ASCII one; null to find it in the header.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The sheet of a workbook; null for the first.</summary>
    public string? Sheet { get; init; }

    /// <summary>The line, or the sheet's row, in which the header begins; null to find it by the names of the columns.</summary>
    public int? HeaderRow { get; init; }
}
