using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>One column of a sheet: what stands above it, how wide it is, and what people may fill in.</summary>
/// <param name="Header">The text of the header.</param>
/// <param name="Width">The width, in digits of the usual font; a Chinese character takes about two.</param>
public sealed record WorkbookColumn(string Header, double Width)
{
    /// <summary>What its cells hold, by which they are aligned and formatted, and what may be typed into a column to fill is checked.</summary>
    public WorkbookColumnKind Kind { get; init; }

    /// <summary>Whether people fill it in: its cells stand out.</summary>
    public bool IsToFill { get; init; }

    /// <summary>The texts that may be chosen in a column to fill, as a drop-down list; empty where anything may be written.</summary>
    public IReadOnlyList<string> Choices { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>
    /// The columns, from 0, whose cells in the same row are offered in a drop-down list, beside which anything may be written; null for none.
    /// </summary>
    public Range? ChoicesBeside { get; init; }

    /// <summary>What to fill in, shown when a cell of a column to fill is chosen; null for nothing.</summary>
    public string? Hint { get; init; }
}
