using EarlyWarning.Letters;
using EarlyWarning.Rules;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// A deadline of a case besides the answer that a letter asks an employer for: what the text of the place puts on the union itself and on the authority, and
/// what the employer promised. Immutable.
/// </summary>
/// <param name="Letter">The letter, or the step of the case, that it belongs to.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Within">The time limit; null where the text gives none, and for a promise.</param>
/// <param name="From">The day that the time limit counts from; null where the text does not say which, and for a promise.</param>
/// <param name="Due">The last day; null if there is none yet, for the reason in <see cref="NoDue"/>.</param>
public sealed record LetterDeadline(Letter Letter, DeadlineKind Kind, ReplyPeriod? Within, LocalDate? From, LocalDate? Due)
{
    /// <summary>The earliest day that the last day can be; null when there is a last day, or nothing is known of it.</summary>
    public LocalDate? NotBefore { get; init; }

    /// <summary>The reason why there is no last day; null when there is one.</summary>
    public Message? NoDue { get; init; }

    /// <summary>The last day of an authority with the extension that the text allows it; null where it allows none, or the day is not known.</summary>
    public LocalDate? Extended { get; init; }

    /// <summary>How it is to be done in the words of the text, such as <c>书面告知实名投诉人</c>; null when the text does not say.</summary>
    public string? Manner { get; init; }

    /// <summary>What was promised; null for anything but a promise.</summary>
    public LetterPromise? Promise { get; init; }

    /// <summary>The article behind it, as letters cite it; null for practice, assumptions and promises.</summary>
    public string? Article { get; init; }

    /// <summary>The working days after the as-of date up to the last day, below zero when it is past; null when the calendar does not reach that far.</summary>
    public int? WorkingDaysLeft { get; init; }

    /// <summary>Whether the last day is before the as-of date.</summary>
    public bool IsOverdue { get; init; }

    /// <summary>
    /// Lists the deadlines that are running: those that are past first, then by last day, then those without one. A place whose text is silent gives none
    /// but promises.
    /// </summary>
    /// <param name="register">The register.</param>
    /// <param name="place">The place; null if none is named.</param>
    /// <param name="calendar">The working days.</param>
    /// <param name="asOf">The as-of date.</param>
    /// <param name="objectionAnswer">The office's limit for answering an objection, <see cref="LetterPolicy.ObjectionAnswer"/>; null for none.</param>
    /// <returns>The deadlines.</returns>
    public static IReadOnlyList<LetterDeadline> Of(
        LetterRegister register, Jurisdiction? place, WorkingCalendar calendar, LocalDate asOf, ReplyPeriod? objectionAnswer = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentNullException.ThrowIfNull(calendar);
        return new DeadlineFinder(register, place, calendar, asOf, objectionAnswer).Find();
    }
}
