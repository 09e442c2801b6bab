using EarlyWarning.Rules.Text;
using NodaTime;

namespace EarlyWarning;

/// <summary>Records the rules of one company that fire for the first time or give another level than before, and those that fire no longer.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Latched">The rules that fire from this as-of date on, and those latched earlier whose points or floor give another level now.</param>
/// <param name="Released">
/// The rules that fire no longer, each with the reason; a rule that was withdrawn earlier comes again with <see cref="ReleaseReason.RuleCleared"/>
/// where its condition has been decided since.
/// </param>
public sealed record LatchesMoved(string Company, IReadOnlyList<RuleLevel> Latched, IReadOnlyList<ReleasedRule> Released) : ScanEvent
{
    /// <summary>The rules that fire from this as-of date on, and those latched earlier whose points or floor give another level now.</summary>
    public IReadOnlyList<RuleLevel> Latched { get; init => field = ValueList.Of(value); } = ValueList.Of(Latched);

    /// <summary>
    /// The rules that fire no longer, each with the reason; a rule that was withdrawn earlier comes again with <see cref="ReleaseReason.RuleCleared"/>
    /// where its condition has been decided since.
    /// </summary>
    public IReadOnlyList<ReleasedRule> Released { get; init => field = ValueList.Of(value); } = ValueList.Of(Released);
}

/// <summary>
/// Records the one transition that a scan gives an open episode. One that follows from the entries before is not recorded: an open episode that an ended scan
/// does not name is <see cref="EpisodeTransition.Unchanged"/>, seen at the level at which it was seen last, for the reason that it had.
/// </summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id: the company and the as-of date of its first opening.</param>
/// <param name="Transition">What happened.</param>
/// <param name="Reason">Why.</param>
/// <param name="Level">The episode's level from now on; of a closed one the level that it fell to.</param>
/// <param name="Seen">The company's level at this scan, latched rules counted; null: the company is not in the register.</param>
/// <param name="Notified">Whether it is notified.</param>
public sealed record EpisodeMoved(
    string Company, string Episode, EpisodeTransition Transition, TransitionReason Reason, Level Level, Level? Seen, bool Notified) : ScanEvent
{
    /// <summary>The company's name at this scan; null where it is not in the register.</summary>
    public string? Name { get; init; }

    /// <summary>The company's level at this scan if the rules that were withdrawn from the episode still fired; null where none was.</summary>
    public Level? SeenWithWithdrawn { get; init; }

    /// <summary>The ids of the withdrawn rules without which the episode fell, which explain the fall; null where the fall has other reasons.</summary>
    public IReadOnlyList<string>? Withdrawn { get; init => field = ValueList.Of(value); }

    /// <summary>The county that an opened episode counts for in reports: the first six digits of the company's region (GB/T 2260); null if not known.</summary>
    public string? County { get; init; }
}

/// <summary>Ends a silence: its day has come, or a repeated scan of the same date did not open its episode.</summary>
/// <param name="Company">The company's id.</param>
public sealed record SilenceEnded(string Company) : ScanEvent;

/// <summary>
/// Records that a person silenced an episode until a day. The silence ends early if the episode is closed.
/// </summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The id of the episode that was open then.</param>
/// <param name="Until">The first day on which notices are given again.</param>
/// <param name="Level">The level of the episode then: a rise above it is notified despite the silence.</param>
/// <param name="Why">The reason that the person gave.</param>
public sealed record CompanySilenced(string Company, string Episode, LocalDate Until, Level Level, string Why) : PersonEvent;

/// <summary>Records that a person closed an episode, and what became of it.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="As">What became of it.</param>
/// <param name="Level">The episode's level when it was closed: it opens again by rising above it, or by reaching the opening level from below.</param>
public sealed record EpisodeClosed(string Company, string Episode, ClosedAs As, Level Level) : PersonEvent
{
    /// <summary>The number of workers helped, or null.</summary>
    public int? Workers { get; init; }

    /// <summary>The yuan recovered for them, or null.</summary>
    public decimal? Yuan { get; init; }

    /// <summary>A note, or null.</summary>
    public string? Note { get; init; }

    /// <summary>What was found; null if it is not said.</summary>
    public CaseFinding? Finding { get; init; }

    /// <summary>How the episode was worked on above all; null if it is not said.</summary>
    public HandlingMethod? Method { get; init; }

    /// <summary>What shows it, or null.</summary>
    public string? Evidence { get; init; }

    /// <summary>Of a false alarm the id of the rule or feed at fault, or null.</summary>
    public string? Fault { get; init; }

    /// <summary>Who wanted to close it, where the one who recorded this approved it; null where nobody had to.</summary>
    public string? SubmittedBy { get; init; }

    /// <summary>The keys of the warnings of other bodies that are settled with it: none of them opens the alert again; null if there are none.</summary>
    public IReadOnlyList<string>? Warnings { get; init => field = ValueList.Of(value); }
}

/// <summary>Records that a person reopened an episode that a person had closed: the closing is taken back, and the episode is open from now on.</summary>
/// <param name="Company">The company's id.</param>
/// <param name="Episode">The episode's id.</param>
/// <param name="Closing">The closing that is taken back.</param>
/// <param name="Level">The level that the episode has again if it has fallen since the closing: that of the closing.</param>
/// <param name="Why">The reason that the person gave.</param>
public sealed record EpisodeReopened(string Company, string Episode, EntryReference Closing, Level Level, string Why) : PersonEvent
{
    internal override EntryReference? TakesBack => Closing;
}
