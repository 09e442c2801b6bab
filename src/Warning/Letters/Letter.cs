using EarlyWarning.Letters;
using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>An entry of the register of letters: one step of one case, and how far it has come. Immutable.</summary>
public sealed record Letter
{
    /// <summary>Its id: the episode's, <c>#</c>, and the step.</summary>
    public required string Id { get; init; }

    /// <summary>The episode's id.</summary>
    public required string Episode { get; init; }

    /// <summary>The company's id.</summary>
    public required string Company { get; init; }

    /// <summary>Which step.</summary>
    public required LetterStep Step { get; init; }

    /// <summary>Why it was proposed, and what its draft needs.</summary>
    public required LetterProposal Proposal { get; init; }

    /// <summary>How far it has come.</summary>
    public required LetterState State { get; init; }

    /// <summary>The letter of the step; null where there is none yet to write, but something to look into.</summary>
    public LetterKind? Kind => LetterDefinition.KindOf(Step);

    /// <summary>The company's name.</summary>
    public string Name => Proposal.Name;

    /// <summary>Whether something is still to be done about it.</summary>
    public bool IsOpen => State is not (LetterState.Accepted or LetterState.Escalated or LetterState.Closed);

    /// <summary>The day since which it is in the register: the as-of date of its proposal.</summary>
    public LocalDate Since { get; init; }

    /// <summary>The last verification of its case; null: none is recorded.</summary>
    public LetterVerification? Verification { get; init; }

    /// <summary>The file of its draft, inside the folder of letters; null: none.</summary>
    public string? Draft { get; init; }

    /// <summary>Its number; null: not issued.</summary>
    public string? Number { get; init; }

    /// <summary>The day on which it was issued.</summary>
    public LocalDate? Issued { get; init; }

    /// <summary>Who issued it.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>Who signed it.</summary>
    public string? SignedBy { get; init; }

    /// <summary>The numbers that it had and that are void.</summary>
    public IReadOnlyList<string> VoidNumbers { get; init; } = [];

    /// <summary>The day on which it was served, or is deemed received.</summary>
    public LocalDate? Served { get; init; }

    /// <summary>Within what time the answer that is awaited is due; null: no period is set.</summary>
    public ReplyPeriod? Reply { get; init; }

    /// <summary>The last day on which the answer is in time; null: see <see cref="NoDue"/>.</summary>
    public LocalDate? Due { get; init; }

    /// <summary>Why a served letter has no due date; null where it has one, and before service.</summary>
    public string? NoDue { get; init; }

    /// <summary>Whether a scan found it without an answer after its due date.</summary>
    public bool WasOverdue { get; init; }

    /// <summary>The day of the last answer.</summary>
    public LocalDate? Replied { get; init; }

    /// <summary>What the last answer says.</summary>
    public ReplyOutcome? Outcome { get; init; }

    /// <summary>Whether a person has acted on it: then no scan takes it back.</summary>
    internal bool IsActedOn { get; init; }

    /// <summary>The state before its episode was closed; null while that is open.</summary>
    internal LetterState? StateBeforeClosing { get; init; }

    /// <summary>The day that the awaited answer's period counts from.</summary>
    internal LocalDate? AwaitedFrom { get; init; }

    /// <summary>The last day on which something was done about it; null: nothing was.</summary>
    internal LocalDate? LastDay => Replied ?? Served ?? Issued;

    /// <summary>How long nothing has happened to it.</summary>
    /// <param name="asOf">The date.</param>
    /// <returns>Days since the last thing that was done about it, or since it was proposed; 0 where that is later.</returns>
    public int DaysIdle(LocalDate asOf) => Math.Max(0, Period.DaysBetween(LastDay ?? Since, asOf));

    /// <summary>The id of the entry of an episode's step.</summary>
    /// <param name="episode">The episode's id.</param>
    /// <param name="step">The step.</param>
    /// <returns>The id.</returns>
    public static string IdOf(string episode, LetterStep step) => $"{episode}#{step.Word()}";
}
