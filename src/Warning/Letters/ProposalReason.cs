namespace EarlyWarning;

/// <summary>Why a letter is proposed.</summary>
public enum ProposalReason
{
    /// <summary>An episode is open.</summary>
    EpisodeOpen,

    /// <summary>A person recorded a breach as verified.</summary>
    Verified,

    /// <summary>The letter before it was not answered in time.</summary>
    NotAnswered,

    /// <summary>The letter before it was refused.</summary>
    Refused,

    /// <summary>The letter before it was answered unsuitably or untruly.</summary>
    Unsuitable,

    /// <summary>What the letter before it asked for was not carried out.</summary>
    NotCarriedOut,

    /// <summary>The employer objected to the letter before it without reason.</summary>
    ObjectionUnfounded,
}
