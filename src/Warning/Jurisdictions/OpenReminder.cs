using EarlyWarning.Rules.Text;

namespace EarlyWarning;

/// <summary>
/// The template of a reminder to many employers at a key date, such as the heat or the Spring Festival. It names no company and no breach. Immutable.
/// </summary>
public sealed record OpenReminder
{
    /// <summary>The id by which it is named: <c>heat</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The title of the letter.</summary>
    public required string Title { get; init; }

    /// <summary>The addressee where one letter goes to all: 各用人单位.</summary>
    public required string Addressee { get; init; }

    /// <summary>Occasion, purpose and laws; <c>{laws}</c> stands for the laws.</summary>
    public required string Opening { get; init; }

    /// <summary>The laws that it rests on, without title marks; the place's own regulation comes behind them.</summary>
    public required IReadOnlyList<string> Laws { get; init => field = ValueList.Of(value); }

    /// <summary>What the law asks of employers, one duty each.</summary>
    public required IReadOnlyList<OpenReminderItem> Items { get; init => field = ValueList.Of(value); }

    /// <summary>What employers are asked to do.</summary>
    public required string Request { get; init; }

    /// <summary>The closing words; null for none.</summary>
    public string? Closing { get; init; }
}
