namespace EarlyWarning;

/// <summary>The reason for which a letter is proposed.</summary>
public enum ProposalReason
{
    /// <summary>An episode is open.</summary>
    EpisodeOpen,

    /// <summary>A person recorded a breach as verified.</summary>
    Verified,

    /// <summary>The previous letter was not answered in time.</summary>
    NotAnswered,

    /// <summary>The previous letter was refused.</summary>
    Refused,

    /// <summary>The previous letter was answered unsuitably or untruly.</summary>
    Unsuitable,

    /// <summary>The request of the previous letter was not carried out.</summary>
    NotCarriedOut,

    /// <summary>The employer objected to the previous letter without reason.</summary>
    ObjectionUnfounded,

    /// <summary>It was taken over from a register on paper.</summary>
    OnPaper,

    /// <summary>The alert is open again after its letters were done with.</summary>
    Relapsed,

    /// <summary>A promise with which the previous letter was accepted was not kept.</summary>
    PromiseMissed,

    /// <summary>A person began a new round of letters.</summary>
    Reopened,

    /// <summary>A person opened the case, which no feed told of.</summary>
    Opened,

    /// <summary>It is one of the letters of an open reminder, and belongs to no case.</summary>
    OpenReminder,
}
