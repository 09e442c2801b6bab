using NodaTime;

namespace EarlyWarning;

/// <summary>The numbers of one month and county, or of several together. Immutable; equal by value.</summary>
/// <param name="Month">The month; null: all of the report.</param>
/// <param name="County">The first six digits of the region (GB/T 2260), empty where it is not known; null: all.</param>
public sealed record OfficeReportRow(YearMonth? Month, string? County)
{
    /// <summary>How many alerts opened for the first time.</summary>
    public int Warnings { get; init; }

    /// <summary>How many were closed as handled without an opinion or a suggestion.</summary>
    public int HandledEarly { get; init; }

    /// <summary>How many reminders were issued.</summary>
    public int Reminders { get; init; }

    /// <summary>How many opinions were issued.</summary>
    public int Opinions { get; init; }

    /// <summary>How many suggestions were issued.</summary>
    public int Suggestions { get; init; }

    /// <summary>How many letters were answered.</summary>
    public int Answered { get; init; }

    /// <summary>How many letters fell due, were found without an answer, and have none yet.</summary>
    public int Overdue { get; init; }

    /// <summary>How many workers were helped, as the closings say.</summary>
    public long Workers { get; init; }

    /// <summary>How many yuan were recovered for them, as the closings say.</summary>
    public decimal Yuan { get; init; }

    /// <summary>The numbers with the names that files give them.</summary>
    public IReadOnlyList<(string Name, decimal Number)> Numbers =>
    [
        ("warnings", Warnings), ("handledEarly", HandledEarly), ("reminders", Reminders), ("opinions", Opinions), ("suggestions", Suggestions),
        ("answered", Answered), ("overdue", Overdue), ("workers", Workers), ("yuan", Yuan),
    ];

    /// <summary>Two rows added, under the month and county of this one.</summary>
    internal OfficeReportRow Plus(OfficeReportRow other) => this with
    {
        Warnings = Warnings + other.Warnings,
        HandledEarly = HandledEarly + other.HandledEarly,
        Reminders = Reminders + other.Reminders,
        Opinions = Opinions + other.Opinions,
        Suggestions = Suggestions + other.Suggestions,
        Answered = Answered + other.Answered,
        Overdue = Overdue + other.Overdue,
        Workers = Workers + other.Workers,
        Yuan = Yuan + other.Yuan,
    };
}
