using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>The columns of a feed whose rows are warnings that another body gave.</summary>
/// <param name="Body">The body that gives them, such as 12345热线.</param>
/// <param name="Number">The column of the number that the body gives each, by which it is known again.</param>
public sealed record WarningColumns(string Body, string Number)
{
    /// <summary>The column of the level: blue, yellow, orange or red, in either language; null if the body gives none.</summary>
    public string? Level { get; init; }

    /// <summary>The column of what the body calls the matter; null if there is none.</summary>
    public string? Category { get; init; }

    /// <summary>The column of what the warning says; null if there is none.</summary>
    public string? Text { get; init; }

    /// <summary>The column that says whether the body has struck it off; null if there is none.</summary>
    public string? StruckOff { get; init; }

    /// <summary>The cells of <see cref="StruckOff"/> that say that it has.</summary>
    public IReadOnlyList<string> StruckOffIf { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;
}
