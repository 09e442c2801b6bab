namespace EarlyWarning;

/// <summary>Why an act on a letter is not allowed.</summary>
public enum LetterActionReason
{
    /// <summary>The register has no letter of this name.</summary>
    UnknownLetter,

    /// <summary>The company's case has not come to a suggestion yet.</summary>
    NoSuggestionYet,

    /// <summary>No letter of the company is open.</summary>
    NoneOpen,

    /// <summary>The text names more than one letter.</summary>
    Ambiguous,

    /// <summary>The step is no letter yet: the matter must be looked into first.</summary>
    NotALetterYet,

    /// <summary>The letter is done with.</summary>
    NotOpen,

    /// <summary>The act was done already.</summary>
    DoneAlready,

    /// <summary>The letter was answered, and the answer is to be dealt with.</summary>
    AnsweredAlready,

    /// <summary>The letter is not issued.</summary>
    NotIssued,

    /// <summary>The letter has no number that could be void.</summary>
    NoNumber,

    /// <summary>The letter was served, so that its number stands.</summary>
    NumberStands,

    /// <summary>The letter was not served.</summary>
    NotServed,

    /// <summary>No letter follows this one.</summary>
    NothingFollows,

    /// <summary>The scan file names no issuer.</summary>
    NoIssuer,

    /// <summary>The scan file names no jurisdiction.</summary>
    NoJurisdiction,

    /// <summary>The issuer is not of the level that the place demands, or its level is not known.</summary>
    IssuerLevel,

    /// <summary>Nobody has signed.</summary>
    NobodySigned,

    /// <summary>The day is before that of an earlier step.</summary>
    DayTooEarly,

    /// <summary>The day is after today.</summary>
    DayToCome,

    /// <summary>The facts are not verified.</summary>
    NotVerified,

    /// <summary>Too few supervisors have verified the facts.</summary>
    TooFewSupervisors,

    /// <summary>A fact is empty or has line breaks.</summary>
    MalformedFact,

    /// <summary>A fact tells who, by a number, a name or a count of fewer than five people, or has an amount of 0.</summary>
    PersonalFact,

    /// <summary>A suggestion follows an opinion that was served, and there is none.</summary>
    NoOpinionServed,

    /// <summary>It is not recorded that no agency, arbitrator or court has the matter already.</summary>
    MaybeBeforeCourt,

    /// <summary>The reply period is shorter than a day.</summary>
    ReplyPeriodTooShort,

    /// <summary>The place or the kind of letter fixes the period, so that the issuer can set none.</summary>
    ReplyPeriodNotFree,

    /// <summary>The text of the place has no deemed receipt.</summary>
    NoDeemedReceipt,

    /// <summary>The outcome does not apply to this kind of letter.</summary>
    WrongOutcome,

    /// <summary>The reason is not one for which a person escalates a letter.</summary>
    WrongReason,

    /// <summary>No reason is given.</summary>
    NoReasonGiven,

    /// <summary>The number is empty or has control characters.</summary>
    MalformedNumber,

    /// <summary>The number was used.</summary>
    NumberUsed,

    /// <summary>The issuer has no short name to make numbers with.</summary>
    NoShortName,

    /// <summary>Who signed may not sign by the office's list: nobody of the list, no chair, or one who has left.</summary>
    MayNotSign,

    /// <summary>Who verified is no supervisor by the office's list.</summary>
    NoSupervisor,

    /// <summary>No act on a letter has this name.</summary>
    UnknownAct,

    /// <summary>Several acts have the name.</summary>
    AmbiguousAct,

    /// <summary>The act is of a kind that cannot be put right in this way, or has no such values.</summary>
    NotCorrectable,

    /// <summary>No value is given that differs from what stands.</summary>
    NothingToCorrect,

    /// <summary>The act was taken back already.</summary>
    TakenBack,

    /// <summary>A later act of a person rests on what would be put right, or what would stand again is not allowed any more.</summary>
    RestedOn,

    /// <summary>A letter was issued on what would be put right.</summary>
    IssuedSince,

    /// <summary>The text of the place gives no reply period, and the issuer has set none.</summary>
    NoReplyPeriod,

    /// <summary>The opinion's period is not over, and no outcome is recorded.</summary>
    PeriodNotOver,

    /// <summary>The text of the place demands a discussion, and none is recorded.</summary>
    NotDecided,

    /// <summary>The text of the place demands a reminder before an opinion, and none was served.</summary>
    ReminderFirst,

    /// <summary>The text of the place demands a reminder before an opinion, or talks that failed, and neither is recorded.</summary>
    ReminderOrTalksFirst,

    /// <summary>No ground of the place's list is chosen, or one that is not on it.</summary>
    NoGround,

    /// <summary>A ground is chosen where the text of the place names none.</summary>
    GroundsUnknown,

    /// <summary>An article is not on the list of those that letters cite.</summary>
    UnlistedArticle,

    /// <summary>A promise has no content, or its day is before that of the act.</summary>
    MalformedPromise,

    /// <summary>Nothing was promised for the day, or the promise was kept already.</summary>
    NoSuchPromise,

    /// <summary>The letters of the case are not done with, so that no new round begins.</summary>
    StillOpen,

    /// <summary>A person closed the alert of the case.</summary>
    AlertClosed,

    /// <summary>The document of the letter, which a person edited, says otherwise than the register, or has a place that is still to be filled in.</summary>
    DraftDiffers,

    /// <summary>The text of the register has a place that is still to be filled in, so that the document is no letter yet.</summary>
    DraftUnfinished,

    /// <summary>The document of the letter cannot be read back: it is of another format, or damaged.</summary>
    DraftUnreadable,

    /// <summary>A letter about the company is open, so that no case of it is opened.</summary>
    CaseOpen,

    /// <summary>The matter of a case is empty or has line breaks.</summary>
    MalformedMatter,

    /// <summary>The register of companies has no such company, or it is given another name.</summary>
    UnknownCompany,

    /// <summary>An open reminder has no addressee.</summary>
    NoAddressee,

    /// <summary>The pack has no template of an open reminder of this name.</summary>
    UnknownReminder,

    /// <summary>The letter is one of an open reminder, which belongs to no case.</summary>
    NoCase,

    /// <summary>What became of the case is told with the closing of its alert, not of a letter.</summary>
    FiguresOfAlert,

    /// <summary>A number of workers or yuan is below zero.</summary>
    NegativeNumber,

    /// <summary>What is told of a service contradicts itself: somebody signed, and the letter was refused or is only deemed received.</summary>
    ProofContradicts,

    /// <summary>A letter was refused, and nobody saw it.</summary>
    NoWitness,

    /// <summary>Nobody has objected to the letter.</summary>
    NoObjection,
}
