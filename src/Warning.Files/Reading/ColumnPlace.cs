using EarlyWarning.Rules.Documents;

namespace EarlyWarning.Files.Reading;

/// <summary>A mapped column and where it stands in the file at hand.</summary>
internal sealed class ColumnPlace(LocatedText name)
{
    /// <summary>The column as the scan file names it.</summary>
    public LocatedText Name { get; } = name;

    /// <summary>Its number in the file at hand.</summary>
    public int Index { get; set; }
}
