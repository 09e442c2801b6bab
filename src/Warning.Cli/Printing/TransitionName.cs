namespace EarlyWarning.Cli.Printing;

/// <summary>Names transitions and their reasons in English words.</summary>
internal static class TransitionName
{
    public static string Of(EpisodeMoved? move) => move is null ? "" : Of(move.Transition);

    public static string Of(EpisodeTransition transition) => transition switch
    {
        EpisodeTransition.Opened => "new",
        EpisodeTransition.Raised => "raised",
        EpisodeTransition.Lowered => "lowered",
        EpisodeTransition.Repeated => "repeated",
        EpisodeTransition.Closed => "closed",
        EpisodeTransition.Unchanged => "unchanged",
    };

    public static string Of(TransitionReason reason) => reason switch
    {
        TransitionReason.LevelReached => "level reached",
        TransitionReason.LevelFell => "level fell",
        TransitionReason.RuleCleared => "rules cleared",
        TransitionReason.HeldMissingData => "held: data missing",
        TransitionReason.HeldClearCondition => "held: not cleared",
        TransitionReason.Waiting => "waiting",
        TransitionReason.Silenced => "silenced",
        TransitionReason.RepeatDue => "repetition due",
        TransitionReason.NotInRegister => "not in the register",
        TransitionReason.ClosedByPerson => "closed by a person",
        TransitionReason.SilenceEnded => "silence ended",
        TransitionReason.RuleWithdrawn => "rule withdrawn",
    };
}
