using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning.Files;

/// <summary>
/// A paper of a case besides its letters: proof of service, visit sheet, closing report, contents of a file in the archive. In Chinese, as letters are.
/// Immutable.
/// </summary>
/// <param name="Title">What it is, as its head prints it.</param>
/// <param name="Parts">Its parts, from the top.</param>
public sealed record CasePaper(string Title, IReadOnlyList<CasePaperPart> Parts)
{
    /// <summary>Its parts, from the top.</summary>
    public IReadOnlyList<CasePaperPart> Parts { get; init => field = ValueList.Of(value); } = ValueList.Of(Parts);

    /// <summary>The union or unit, above the title; null for none.</summary>
    public string? Issuer { get; init; }

    /// <summary>The line below the title, at the right, such as a number; null for none.</summary>
    public string? Number { get; init; }

    /// <summary>The day that it is of.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>Whether it is marked not to be handed out.</summary>
    public bool IsInternal { get; init; }
}
