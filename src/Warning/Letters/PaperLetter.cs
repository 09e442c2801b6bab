using EarlyWarning.Letters;
using EarlyWarning.Messages;
using NodaTime;

namespace EarlyWarning;

/// <summary>
/// A letter of a register that was kept on paper, as it is taken over: its number is used from then on, and it counts in the figures of its year. Immutable;
/// equal by value.
/// </summary>
/// <param name="Number">The number; the brackets around its year may be of any kind.</param>
/// <param name="On">The date of the letter.</param>
/// <param name="Kind">The kind of letter.</param>
/// <param name="Company">The company that it is about.</param>
public sealed record PaperLetter(string Number, LocalDate On, LetterKind Kind, Company Company)
{
    /// <summary>Who signed it; empty if not known.</summary>
    public string SignedBy { get; init; } = "";

    /// <summary>The day of the answer; null if there was none.</summary>
    public LocalDate? Replied { get; init; }

    /// <summary>What the answer said; null if there was none. Given together with <see cref="Replied"/>.</summary>
    public ReplyOutcome? Outcome { get; init; }

    /// <summary>The first six digits of the company's region (GB/T 2260); null if not known.</summary>
    public string? County { get; init; }

    /// <summary>Makes the events that take the letter over: issued, answered and closed. Nothing is proposed after it.</summary>
    /// <param name="register">The register.</param>
    /// <param name="why">Why it is closed: that it was taken over, and from where.</param>
    /// <param name="today">The current day, after which nothing can have been done; null does not check that.</param>
    /// <param name="place">The place whose law letters rest on; null does not check that it was in force.</param>
    /// <returns>The events, in their order.</returns>
    /// <exception cref="LetterActionException">The number is used or empty, a day is after today, the letter is before the law of the place was in force, the
    /// answer is before the letter, or the outcome does not apply to this kind of letter.</exception>
    public IReadOnlyList<LetterAct> TakeOver(LetterRegister register, string why, LocalDate? today = null, Jurisdiction? place = null)
    {
        ArgumentNullException.ThrowIfNull(register);
        ArgumentException.ThrowIfNullOrWhiteSpace(why);
        string number = LetterNumbers.Check(register, Number);
        Check(number, today, place?.Text);
        LetterStep step = LetterDefinition.StepOf(Kind);
        LetterProposal proposal = new(Company.Name, On, ProposalReason.OnPaper, [], []);

        // The number is used by nothing else, and so it names the case.
        T About<T>(T act)
            where T : LetterAct => (T)(act with { Letter = Letter.IdOf(number, step), Episode = number, Company = Company.Id, Step = step });
        List<LetterAct> acts = [About(new LetterIssued(On, number, SignedBy, null, NotBeforeCourt: false) { County = County }) with { Proposal = proposal }];
        if (Replied is { } replied && Outcome is { } outcome)
            acts.Add(About(new LetterReplied(replied, outcome)));
        acts.Add(About(new LetterClosed(why)));
        return acts;
    }

    private void Check(string number, LocalDate? today, RegulationText? law)
    {
        foreach (LocalDate day in (IEnumerable<LocalDate>)(Replied is { } answered ? [On, answered] : [On]))
        {
            if (day > today) throw new LetterActionException(LetterActionReason.DayToCome, PaperLetterMessages.DayAhead(day, today.Value));
        }

        // Where the day in force is that of an amendment, letters before it rested on the earlier text.
        if (law is { InForce: { } inForce } && On < inForce && !(law.Amended < inForce))
            throw new LetterActionException(LetterActionReason.DayTooEarly, PaperLetterMessages.BeforeTheLaw(On, law.Name, inForce));
        if (Replied < On) throw new LetterActionException(LetterActionReason.DayTooEarly, PaperLetterMessages.AnsweredBefore(number, Replied.Value, On));
        if (Outcome is not { } outcome) return;
        bool isToAuthority = LetterDefinition.Of(Kind).IsToAuthority;
        bool isOfAuthority = outcome is ReplyOutcome.Filed or ReplyOutcome.NotFiled or ReplyOutcome.CaseClosed;
        if (isOfAuthority != isToAuthority && (isOfAuthority || outcome == ReplyOutcome.Objected))
            throw new LetterActionException(LetterActionReason.WrongOutcome, PaperLetterMessages.NotItsOutcome(outcome.InWords(), Kind.InWords()));
    }
}
