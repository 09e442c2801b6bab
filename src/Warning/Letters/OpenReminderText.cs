using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>The text of an open reminder as it was issued, the same in all its letters. Immutable; equal by value.</summary>
/// <param name="Title">The title.</param>
/// <param name="Opening">Occasion, purpose and laws.</param>
/// <param name="Items">The duties, a paragraph each.</param>
/// <param name="Request">What employers are asked to do.</param>
public sealed record OpenReminderText(string Title, string Opening, IReadOnlyList<string> Items, string Request)
{
    /// <summary>The duties, a paragraph each.</summary>
    public IReadOnlyList<string> Items { get; init => field = ValueList.Of(value); } = ValueList.Of(Items);

    /// <summary>The closing words; null for none.</summary>
    public string? Closing { get; init; }
}
