using System.Text.RegularExpressions;
using EarlyWarning.Rules.Text;
using NodaTime;
using NodaTime.Text;

namespace EarlyWarning.Letters;

/// <summary>Checks what must hold before an act on a letter; throws a <see cref="LetterActionException"/> for what does not.</summary>
internal sealed partial class LetterPreconditions(LetterRegister register, Jurisdiction? place, Issuer? issuer)
{
    /// <summary>Checks a letter that is to be issued; returns the rule and issuer that apply.</summary>
    public (LetterRule Rule, Issuer Issuer) Issue(Letter letter, LetterIssue issue)
    {
        LetterKind kind = Writable(letter);
        if (letter.Number is not null) throw new LetterActionException(LetterActionReason.DoneAlready, $"the letter {letter.Id} was issued as {letter.Number} on {Day(letter.Issued!.Value)} already", letter.Id);
        Open(letter, "issued");
        if (issuer is null) throw NoIssuer();
        LetterRule rule = (place ?? throw NoJurisdiction()).Letter(kind);
        LetterDefinition definition = LetterDefinition.Of(kind);
        CheckLevel(definition, rule, issuer);
        if (string.IsNullOrWhiteSpace(issue.SignedBy)) throw new LetterActionException(LetterActionReason.NobodySigned, "nobody has signed the letter; say who", letter.Id);
        Order(letter, issue.On, "issued", letter.Since, "proposed");
        if (definition.TellsVerifiedFacts) CheckVerified(letter, issue.On);
        if (definition.After is { } before) CheckServed(letter, definition, before);
        foreach (Letter earlier in register.OfEpisode(letter.Episode).Where(other => other.Step < letter.Step && other.LastDay is not null))
            Order(letter, issue.On, "issued", earlier.LastDay!.Value, $"the day on which {earlier.Id} was {StateOf(earlier).Word()}");
        if (!issue.NotBeforeCourt && letter.Verification is not { NotBeforeCourt: true })
            throw new LetterActionException(LetterActionReason.MaybeBeforeCourt, "it is not recorded that no agency, arbitrator or court has the matter already; make sure of it, and say so", letter.Id);
        return (rule, issuer);
    }

    /// <summary>Returns the reply period of the place, or the issuer's own if the text of the place gives none.</summary>
    public ReplyPeriod? Period(LetterRule rule, int? days)
    {
        if (days is < 1) throw new LetterActionException(LetterActionReason.ReplyPeriodTooShort, "a period to reply is of 1 day or more");
        if (LetterDefinition.Of(rule.Kind) is { IsToAuthority: true, Name: var name })
        {
            if (days is not null) throw new LetterActionException(LetterActionReason.ReplyPeriodNotFree, $"{name} sets the authority no period");
            return place?.Filing is { Start: null or PeriodStart.Served or PeriodStart.Deemed } filing ? filing.Within : null;
        }

        if (rule.Reply is { } period && days is not null && period != new ReplyPeriod(days.Value, PeriodUnit.Day))
            throw new LetterActionException(LetterActionReason.ReplyPeriodNotFree, $"the text of {place!.Title} gives {period} for the reply");
        return rule.Reply ?? (days is { } own ? new ReplyPeriod(own, PeriodUnit.Day) : null);
    }

    public void Deemed(Letter letter)
    {
        if (place is not null && letter.Kind is { } kind && place.Letter(kind).ReplyStart == PeriodStart.Deemed) return;
        throw new LetterActionException(LetterActionReason.NoDeemedReceipt, $"the text{(place is null ? "" : $" of {place.Title}")} counts from service and knows no deemed receipt; record the day on which the letter was served", letter.Id);
    }

    public string WhyNoPeriod(Letter letter) => IsToAuthority(letter) ? WhyNoAuthorityPeriod() : "the letter sets no period";

    public string WhyNoAuthorityPeriod() => place is null ? "no jurisdiction is named" : $"the text of {place.Title} gives the authority no period for this";

    /// <summary>Creates the exception for a scan file without issuer.</summary>
    public static LetterActionException NoIssuer() =>
        new(LetterActionReason.NoIssuer, "the scan file names no \"issuer\"; add it, with name, short name and level");

    /// <summary>Creates the exception for a scan file without jurisdiction.</summary>
    public static LetterActionException NoJurisdiction() =>
        new(LetterActionReason.NoJurisdiction, "the scan file names no \"jurisdiction\"; add it, such as \"guangdong\"");

    public static LetterKind Writable(Letter letter) => letter.Kind ?? throw new LetterActionException(
        LetterActionReason.NotALetterYet, $"{letter.Id} is no letter yet: its signs name no breach; look into it, then record what was found", letter.Id);

    public static void Open(Letter letter, string act)
    {
        if (!letter.IsOpen) throw new LetterActionException(LetterActionReason.NotOpen, $"the letter {letter.Id} is {letter.State.Word()} and can no longer be {act}", letter.Id);
    }

    /// <summary>Checks a letter that is to be accepted or escalated.</summary>
    public static void Sent(Letter letter, LocalDate on, string act)
    {
        Open(letter, act);
        if (letter.Served is null) throw new LetterActionException(LetterActionReason.NotServed, $"the letter {letter.Id} is {letter.State.Word()}; record its service first", letter.Id);
        Order(letter, on, act, letter.LastDay!.Value, letter.State.Word());
    }

    public static void Reply(Letter letter, LocalDate on, ReplyOutcome outcome)
    {
        if (letter.State == LetterState.Closed || letter.State == LetterState.Accepted) Open(letter, "answered");
        if (letter.Served is null) throw new LetterActionException(LetterActionReason.NotServed, $"the letter {letter.Id} is {letter.State.Word()}; an answer comes after its service", letter.Id);
        bool isOfAuthority = outcome is ReplyOutcome.Filed or ReplyOutcome.NotFiled or ReplyOutcome.CaseClosed;
        if (isOfAuthority && !IsToAuthority(letter)) throw new LetterActionException(LetterActionReason.WrongOutcome, $"{outcome.Word()} is an answer to a suggestion; {letter.Id} goes to the employer", letter.Id);
        if (outcome == ReplyOutcome.Objected && IsToAuthority(letter)) throw new LetterActionException(LetterActionReason.WrongOutcome, "an authority does not object; write not-filed, or what it did", letter.Id);
        if (letter.Outcome is { } earlier && !(earlier == ReplyOutcome.Filed && outcome != ReplyOutcome.Filed) && !(earlier == ReplyOutcome.CaseClosed && outcome is not (ReplyOutcome.Filed or ReplyOutcome.CaseClosed or ReplyOutcome.NotFiled)))
            throw new LetterActionException(LetterActionReason.AnsweredAlready, $"the letter {letter.Id} was answered on {Day(letter.Replied!.Value)} ({earlier.Word()}) already", letter.Id);
        Order(letter, on, "answered", letter.LastDay!.Value, letter.Replied is null ? "served" : "answered last");
    }

    public static void Order(Letter letter, LocalDate on, string act, LocalDate before, string what)
    {
        if (on < before) throw new LetterActionException(LetterActionReason.DayTooEarly, $"the letter {letter.Id} cannot be {act} on {Day(on)}: that is before {Day(before)}, {(what.StartsWith("the ", StringComparison.Ordinal) ? what : $"when it was {what}")}", letter.Id);
    }

    /// <summary>Checks that a fact has no number by which a person could be called or identified.</summary>
    public static void NothingPersonal(Letter letter, string fact)
    {
        if (string.IsNullOrWhiteSpace(fact) || fact.Any(char.IsControl)) throw new LetterActionException(LetterActionReason.MalformedFact, "a fact is a sentence on one line", letter.Id);
        if (PersonalNumber().IsMatch(fact)) throw new LetterActionException(LetterActionReason.PersonalFact, $"a fact must not tell who: '{fact}' has what looks like a phone or identity number; leave it out", letter.Id);
    }

    public static string Said(Letter letter, string why) => string.IsNullOrWhiteSpace(why)
        ? throw new LetterActionException(LetterActionReason.NoReasonGiven, "it is not said why; say it in a few words", letter.Id)
        : why.Trim();

    public static string Day(LocalDate date) => LocalDatePattern.Iso.Format(date);

    /// <summary>The lowest level of union that may issue a letter: the place's, or the kind's own where that is higher; null: any.</summary>
    public static UnionLevel? LowestIssuer(LetterRule rule) =>
        LetterDefinition.Of(rule.Kind).LowestIssuer is { } own && !(rule.LowestIssuer >= own) ? own : rule.LowestIssuer;

    private static bool IsToAuthority(Letter letter) => letter.Kind is { } kind && LetterDefinition.Of(kind).IsToAuthority;

    private static LetterState StateOf(Letter letter) => letter.Replied is not null ? LetterState.Replied : letter.Served is not null ? LetterState.Served : LetterState.Issued;

    private void CheckLevel(LetterDefinition kind, LetterRule rule, Issuer union)
    {
        if (LowestIssuer(rule) is not { } needed) return;
        if (union.Level is not { } level) throw new LetterActionException(LetterActionReason.IssuerLevel, $"{place!.Title} asks for a union of {needed.Word()} level or higher for {kind.Name}; the scan file's issuer has no \"level\"");
        if (level < needed) throw new LetterActionException(LetterActionReason.IssuerLevel, $"{place!.Title} asks for a union of {needed.Word()} level or higher for {kind.Name}; {union.Name} is of {level.Word()} level");
    }

    private void CheckVerified(Letter letter, LocalDate on)
    {
        if (letter.Verification is not { Breach: true } verification || letter.Proposal.Facts.Count == 0)
            throw new LetterActionException(LetterActionReason.NotVerified, $"the facts of {letter.Id} are not verified; record it", letter.Id);
        Order(letter, on, "issued", verification.On, "the day on which its facts were verified");
    }

    private void CheckServed(Letter letter, LetterDefinition kind, LetterStep before)
    {
        Letter? earlier = register.Find(Letter.IdOf(letter.Episode, before));
        if (earlier?.Served is not null) return;
        string state = earlier is null ? "there is none" : $"{earlier.Id} is {earlier.State.Word()}";
        throw new LetterActionException(LetterActionReason.NoOpinionServed, $"{kind.Name} follows an {before.Word()} that was served; {state}", letter.Id);
    }

    // A mobile phone has 11 digits, an identity number 17 and a digit or X.
    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:1[0-9]{10}|[0-9]{17}[0-9Xx])(?![0-9A-Za-z])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PersonalNumber();
}
