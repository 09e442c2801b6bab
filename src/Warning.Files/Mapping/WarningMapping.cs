using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Mapping;

/// <summary>The columns of a feed whose rows are warnings of another body.</summary>
/// <param name="Body">The body.</param>
/// <param name="Number">The column of the number that the body gives each.</param>
internal sealed record WarningMapping(string Body, LocatedText Number)
{
    public LocatedText? Level { get; init; }

    public LocatedText? Category { get; init; }

    public LocatedText? Text { get; init; }

    /// <summary>The column that says whether the body has struck it off; <see cref="MappedCell.Missing"/> are the cells that say so.</summary>
    public MappedCell? StruckOff { get; init; }
}
