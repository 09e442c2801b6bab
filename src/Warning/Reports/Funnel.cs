using EarlyWarning.Reports;

namespace EarlyWarning;

/// <summary>The numbers of what became of the warnings, from the companies watched to the yuan recovered. Immutable; equal by value.</summary>
public sealed record Funnel
{
    /// <summary>The number of companies that the last scan watched.</summary>
    public int Companies { get; init; }

    /// <summary>The number of episodes that have opened; one that was reopened is one.</summary>
    public int Warnings { get; init; }

    /// <summary>The number of episodes closed as handled without an opinion or a suggestion.</summary>
    public int HandledEarly { get; init; }

    /// <summary>The number of reminders issued.</summary>
    public int Reminders { get; init; }

    /// <summary>The number of opinions issued.</summary>
    public int Opinions { get; init; }

    /// <summary>The number of suggestions issued.</summary>
    public int Suggestions { get; init; }

    /// <summary>The number of issued letters that were answered.</summary>
    public int Answered { get; init; }

    /// <summary>The number of issued letters that had no answer by their due date and have none yet.</summary>
    public int Overdue { get; init; }

    /// <summary>The number of episodes that are closed.</summary>
    public int Closed { get; init; }

    /// <summary>The number of workers helped, as the closings say.</summary>
    public long Workers { get; init; }

    /// <summary>The yuan recovered for them, as the closings say.</summary>
    public decimal Yuan { get; init; }

    /// <summary>All numbers in their order, with the names that files give them.</summary>
    public IReadOnlyList<NamedNumber> Numbers =>
    [
        new("companies", Companies), new("warnings", Warnings), new("handledEarly", HandledEarly), new("reminders", Reminders), new("opinions", Opinions), new("suggestions", Suggestions),
        new("answered", Answered), new("overdue", Overdue), new("closed", Closed), new("workers", Workers), new("yuan", Yuan),
    ];

    /// <summary>Counts over a whole ledger.</summary>
    /// <param name="ledger">Every entry of the ledger, in order.</param>
    /// <returns>The funnel.</returns>
    public static Funnel Read(IReadOnlyList<LedgerEntry> ledger) => Of(StandingEntries.Of(ledger));

    /// <summary>Counts over the entries that stand.</summary>
    /// <param name="entries">The entries that stand, in their order.</param>
    /// <returns>The funnel.</returns>
    public static Funnel Of(IReadOnlyList<LedgerEntry> entries) => Of(entries, LetterRegister.Of(entries));

    /// <summary>Counts over the entries that stand, with a register that was made of them already.</summary>
    /// <param name="entries">The entries that stand, in their order.</param>
    /// <param name="register">The register of letters that they give.</param>
    /// <returns>The funnel.</returns>
    public static Funnel Of(IReadOnlyList<LedgerEntry> entries, LetterRegister register)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(register);
        return CaseTally.Empty.With(entries).Sum(register);
    }

    internal Funnel Plus(Funnel other) => new()
    {
        Companies = Companies + other.Companies,
        Warnings = Warnings + other.Warnings,
        HandledEarly = HandledEarly + other.HandledEarly,
        Reminders = Reminders + other.Reminders,
        Opinions = Opinions + other.Opinions,
        Suggestions = Suggestions + other.Suggestions,
        Answered = Answered + other.Answered,
        Overdue = Overdue + other.Overdue,
        Closed = Closed + other.Closed,
        Workers = Workers + other.Workers,
        Yuan = Yuan + other.Yuan,
    };
}
