using NodaTime;

namespace EarlyWarning.Files;

/// <summary>Which open reminder is to be sent, and to whom: by town, by trade, by a list, or to all. Immutable; equal by value.</summary>
/// <param name="Template">The id of the template.</param>
/// <param name="On">The date of the letters.</param>
/// <param name="SignedBy">Who signs them.</param>
public sealed record OpenReminderOrder(string Template, LocalDate On, string SignedBy)
{
    /// <summary>The town: its name in the register of companies, or the beginning of the code of a region (GB/T 2260); null for any.</summary>
    public string? Town { get; init; }

    /// <summary>The trade: the beginning of the code of an industry (GB/T 4754), such as <c>C19</c>; null for any.</summary>
    public string? Trade { get; init; }

    /// <summary>A file with the companies, by code or name; null for none.</summary>
    public string? List { get; init; }

    /// <summary>Whether it is for every company of the register.</summary>
    public bool All { get; init; }

    /// <summary>Whether each company gets a letter with a number of its own; otherwise one letter goes to all.</summary>
    public bool OneEach { get; init; }

    /// <summary>The addressee of the letter for all: 全县各用人单位; null takes the template's.</summary>
    public string? To { get; init; }

    /// <summary>Whether it is sent to those too who have had it in the same year.</summary>
    public bool Again { get; init; }
}
