using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;

namespace EarlyWarning.Files;

/// <summary>What an open reminder sends: the letters with their numbers, who is addressed, and who is not and why. Immutable.</summary>
public sealed record OpenReminderBatch
{
    /// <summary>The template.</summary>
    public required OpenReminder Template { get; init; }

    /// <summary>The letters, by number; with rejects none.</summary>
    public required IReadOnlyList<OpenReminderCopy> Copies { get; init => field = ValueList.Of(value); }

    /// <summary>The companies that are addressed, by id.</summary>
    public required IReadOnlyList<Company> Addressees { get; init => field = ValueList.Of(value); }

    /// <summary>The companies that are not addressed though they were meant, or may have been.</summary>
    public IReadOnlyList<AddresseeLeftOut> LeftOut { get; init => field = ValueList.Of(value); } = ValueList<AddresseeLeftOut>.Empty;

    /// <summary>The rows of the list that name no company, or one that stands in it twice: nothing is recorded then.</summary>
    public IReadOnlyList<SheetReject> Rejects { get; init => field = ValueList.Of(value); } = ValueList<SheetReject>.Empty;

    /// <summary>What the office should know of it; null for nothing.</summary>
    public Message? Note { get; init; }

    /// <summary>Whether the same letters were recorded before.</summary>
    public bool WasRecorded { get; init; }

    /// <summary>The archive to print, with the letters and the list of those who receive them; null while nothing is recorded.</summary>
    public string? File { get; init; }

    /// <summary>Whether it can be recorded.</summary>
    public bool IsSound => Rejects.Count == 0;
}
