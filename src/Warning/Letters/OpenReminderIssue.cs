using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>The details with which an open reminder is issued.</summary>
/// <param name="On">The date of the letters.</param>
/// <param name="SignedBy">Who signed them.</param>
/// <param name="Companies">The companies that are addressed; of a letter for all they may be none.</param>
public sealed record OpenReminderIssue(LocalDate On, string SignedBy, IReadOnlyList<Company> Companies)
{
    /// <summary>The companies that are addressed; of a letter for all they may be none.</summary>
    public IReadOnlyList<Company> Companies { get; init => field = ValueList.Of(value); } = ValueList.Of(Companies);

    /// <summary>Whether each company gets a letter with a number of its own; otherwise one letter goes to all.</summary>
    public bool OneEach { get; init; }

    /// <summary>The addressee of the letter for all: 全县各用人单位; null takes the template's.</summary>
    public string? To { get; init; }
}
