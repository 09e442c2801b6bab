using System.Globalization;
using EarlyWarning.Letters;
using EarlyWarning.Messages;
using EarlyWarning.Rules;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>A letter in the register: one step of a case, and its state. Immutable.</summary>
public sealed record Letter
{
    /// <summary>The id: the episode's id, <c>#</c>, and the step.</summary>
    public required string Id { get; init; }

    /// <summary>The episode's id.</summary>
    public required string Episode { get; init; }

    /// <summary>The company's id.</summary>
    public required string Company { get; init; }

    /// <summary>The step of the case.</summary>
    public required LetterStep Step { get; init; }

    /// <summary>The reason of the proposal, and the contents of the draft.</summary>
    public required LetterProposal Proposal { get; init; }

    /// <summary>The state.</summary>
    public required LetterState State { get; init; }

    /// <summary>The kind of letter that the step writes; null for <see cref="LetterStep.Investigate"/>, which writes none.</summary>
    public LetterKind? Kind => LetterDefinition.KindOf(Step);

    /// <summary>The company's name.</summary>
    public string Name => Proposal.Name;

    /// <summary>Whether something is still to be done about it.</summary>
    public bool IsOpen => State is not (LetterState.Accepted or LetterState.Escalated or LetterState.Closed);

    /// <summary>The day since which it is in the register: the as-of date of its proposal.</summary>
    public LocalDate Since { get; init; }

    /// <summary>The last verification of its case; null if none is recorded.</summary>
    public LetterVerification? Verification { get; init; }

    /// <summary>The file of its draft, inside the folder of letters; null if there is none.</summary>
    public string? Draft { get; init; }

    /// <summary>The addressee of its draft; null: the employer, or for a suggestion the authority by its usual name.</summary>
    public string? To { get; init; }

    /// <summary>The hash of the edited text that the office stands by though it says otherwise than the register; null if there is none.</summary>
    public string? Edited { get; init; }

    /// <summary>The number; null if it is not issued.</summary>
    public string? Number { get; init; }

    /// <summary>The day on which it was issued; null if it is not.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>The person who issued it; null if it is not issued.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>The person who signed it; null if it is not issued.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The office in which it was signed; null if it is not issued, or no list of the office's people tells it.</summary>
    public OfficeRole? SignedAs { get; init; }

    /// <summary>The void numbers that it had.</summary>
    public IReadOnlyList<string> VoidNumbers { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>The day on which it was served or is deemed received; null if it is not served.</summary>
    public LocalDate? Served { get; init; }

    /// <summary>How it was served; null if it is not.</summary>
    public ServiceForm? Form { get; init; }

    /// <summary>What proves its service; null if nothing is told, or it is not served.</summary>
    public ServiceProof? Proof { get; init; }

    /// <summary>The period within which the awaited answer is due; null if none is set.</summary>
    public ReplyPeriod? Reply { get; init; }

    /// <summary>The province's period beside a city's own, before whose end no answer is overdue either; null if there is none.</summary>
    public ReplyPeriod? ProvinceReply { get; init; }

    /// <summary>The body whose discussion decided on it, and when; null if none is recorded.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The id of the ground on which a suggestion was issued, on the place's list; null if none was recorded.</summary>
    public string? Ground { get; init; }

    /// <summary>The last day on which the answer is in time; null if there is none, for the reason in <see cref="NoDue"/>.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>The reason why a served letter has no due date; null if it has one or is not served.</summary>
    public Message? NoDue { get; init; }

    /// <summary>Whether a scan found it without an answer after its due date.</summary>
    public bool WasOverdue { get; init; }

    /// <summary>The day of the last answer; null if there is none.</summary>
    public LocalDate? Replied { get; init; }

    /// <summary>The outcome of the last answer; null if there is none.</summary>
    public ReplyOutcome? Outcome { get; init; }

    /// <summary>The employer's objection; null if the last answer is none.</summary>
    public LetterObjection? Objection { get; init; }

    /// <summary>Whether the employer has objected, and the union owes an answer.</summary>
    public bool HasOpenObjection => Objection is { Answered: null } && State is not (LetterState.Accepted or LetterState.Closed);

    /// <summary>The day on which a letter of the union (撤销函) took it back; null if none did.</summary>
    public LocalDate? Revoked { get; init; }

    /// <summary>The number of the letter that took it back; null if none did.</summary>
    public string? RevokedAs { get; init; }

    /// <summary>What the employer promised when the letter was accepted, and what became of it; by day.</summary>
    public IReadOnlyList<LetterPromiseState> Promises { get; init => field = ValueList.Of(value); } = ValueList<LetterPromiseState>.Empty;

    /// <summary>The records of arbitration and court cases of the company in the feeds, as the last act was shown for which they were looked up.</summary>
    public IReadOnlyList<FeedRecord> Proceedings { get; init => field = ValueList.Of(value); } = ValueList<FeedRecord>.Empty;

    /// <summary>
    /// The round of steps of the case, from 1: after an acceptance or a closing a relapse begins another, whose letters cite those before.
    /// </summary>
    public int Round => RoundOf(Id);

    /// <summary>Of a letter without an alert: the county of its company, where it is known. Otherwise null: the alert tells it.</summary>
    internal string? County { get; init; }

    /// <summary>Of a case that a person opened on a complaint: the day on which that came in. Otherwise null.</summary>
    internal LocalDate? Complained { get; init; }

    /// <summary>The day on which it was accepted; null if it was not.</summary>
    internal LocalDate? Accepted { get; init; }

    /// <summary>Whether a person has acted on it; if so, no scan withdraws it.</summary>
    internal bool IsActedOn { get; init; }

    /// <summary>
    /// Whether its facts are those of the last scan: nobody has acted on it, or it is only drafted, and neither verified nor issued.
    /// </summary>
    internal bool FollowsScans => !IsActedOn || this is { Step: LetterStep.Reminder, State: LetterState.Drafted, Verification: null };

    /// <summary>The state before its episode was closed; null while the episode is open.</summary>
    internal LetterState? StateBeforeClosing { get; init; }

    /// <summary>The state that it would have without the next letter, which was issued; null if none was.</summary>
    internal LetterState? StateBeforeNext { get; init; }

    /// <summary>The day that the awaited answer's period counts from.</summary>
    internal LocalDate? AwaitedFrom { get; init; }

    /// <summary>The id, with the step in the reader's language.</summary>
    internal Message Called => CalledOf(Episode);

    /// <summary>The day of the last act on it; null if there was none.</summary>
    internal LocalDate? LastDay => Replied ?? Served ?? Issued;

    /// <summary>Returns for how long nothing has happened to it.</summary>
    /// <param name="asOf">The date.</param>
    /// <returns>The days from the last act on it, or from its proposal, to the date; 0 if that is later than the date.</returns>
    public int DaysIdle(LocalDate asOf) => Math.Max(0, NodaTime.Period.DaysBetween(LastDay ?? Since, asOf));

    /// <summary>Returns the id of the letter of an episode's step.</summary>
    /// <param name="episode">The episode's id.</param>
    /// <param name="step">The step.</param>
    /// <param name="round">The round, from 1.</param>
    /// <returns>The id: <c>..#opinion</c>, in a later round <c>..#opinion-2</c>.</returns>
    public static string IdOf(string episode, LetterStep step, int round = 1) =>
        round == 1 ? $"{episode}#{step.Word()}" : string.Create(CultureInfo.InvariantCulture, $"{episode}#{step.Word()}-{round}");

    /// <summary>Returns the round in a letter's id.</summary>
    internal static int RoundOf(string id)
    {
        int mark = id.LastIndexOf('-');
        return mark > id.LastIndexOf('#') && int.TryParse(id.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int round) ? round : 1;
    }

    /// <summary>Returns whether the letter is before another of its case.</summary>
    internal bool IsBefore(Letter other) => Round < other.Round || (Round == other.Round && Step < other.Step);

    /// <summary>Returns how the letter is called behind its episode or company, with the step in the reader's language.</summary>
    internal Message CalledOf(string episodeOrCompany) =>
        Round == 1 ? LetterMessages.Called(episodeOrCompany, Step.InWords()) : LetterMessages.CalledOfRound(episodeOrCompany, Step.InWords(), Round);
}
