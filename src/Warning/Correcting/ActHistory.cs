namespace EarlyWarning.Correcting;

/// <summary>The acts of a ledger as corrections find them: what each puts right, and what became of each. Immutable.</summary>
/// <param name="acts">The acts of persons, in their order.</param>
internal sealed class ActHistory(IReadOnlyList<RecordedAct> acts)
{
    private readonly Dictionary<long, RecordedAct> byPosition = acts.ToDictionary(act => act.Reference.Position);

    public RecordedAct this[long position] => byPosition[position];

    /// <summary>Finds the act that was recorded at a position; null if none was.</summary>
    public RecordedAct? Find(long position) => byPosition.GetValueOrDefault(position);

    /// <summary>Finds the act that a correction or a withdrawal is about; the act itself for any other.</summary>
    public RecordedAct ActOf(RecordedAct act) => act is { About: { } about, Recorded: CorrectionEvent } ? byPosition[about] : act;

    /// <summary>Finds the last correction in a chain of corrections: that is the one to correct.</summary>
    public RecordedAct LastCorrectionOf(RecordedAct act)
    {
        while (acts.LastOrDefault(Corrects) is { } later) act = later;
        return act;

        bool Corrects(RecordedAct one) => one is { Recorded: ActCorrected right, Standing: not null } && right.Act.Position == act.Reference.Position;
    }

    /// <summary>Finds what took an act back; null if it stands.</summary>
    public RecordedAct? TakenBackBy(RecordedAct act) => act.Standing is not null ? null : acts.Last(one => one.Standing is not null && one.Recorded switch
    {
        ActWithdrawn withdrawn => withdrawn.Act.Position == act.Reference.Position,
        EpisodeReopened reopened => reopened.Closing.Position == act.Reference.Position,
        _ => false,
    });
}
