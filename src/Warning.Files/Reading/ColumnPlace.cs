using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files.Reading;

/// <summary>A mapped column of a feed. Where it stands in a file is in the places that <see cref="FeedColumns.Find"/> gives, at its number.</summary>
internal sealed class ColumnPlace(LocatedText name, int number)
{
    /// <summary>The column as the scan file names it.</summary>
    public LocatedText Name { get; } = name;

    /// <summary>Its number among the feed's mapped columns.</summary>
    public int Number { get; } = number;
}
