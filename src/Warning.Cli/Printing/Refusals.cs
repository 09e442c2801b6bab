using EarlyWarning.Cli.Messages;
using EarlyWarning.Rules;

namespace EarlyWarning.Cli.Printing;

/// <summary>Says what ledger, alerts and letters refuse, with the option or the command that comes next.</summary>
internal static class Refusals
{
    public static Message Of(LedgerException refused) => refused.Reason switch
    {
        LedgerReason.NobodyNamed => RefusalMessages.WithWho(refused.Text),
        LedgerReason.NoScanYet => RefusalMessages.WithScan(refused.Text),
        LedgerReason.EarlierScan => RefusalMessages.WithOtherState(refused.Text),
        LedgerReason.OtherIssuer => RefusalMessages.OrStateUnchanged(refused.Text),
        LedgerReason.FolderNotWritable => RefusalMessages.OrState(refused.Text),
        LedgerReason.ClockBehind when refused.Text.Code == "clock-behind" => RefusalMessages.WithScanWithdrawal(refused.Text),
        LedgerReason.DateToCome => RefusalMessages.WithFuture(refused.Text),
        LedgerReason.NotForTrials => RefusalMessages.WithTrialState(refused.Text),
        LedgerReason.ForTrialsOnly => RefusalMessages.WithFutureOrState(refused.Text),
        LedgerReason.ClockBehind or LedgerReason.Damaged or LedgerReason.Busy or LedgerReason.Moved or LedgerReason.NewerVersion
            or LedgerReason.Unreadable or LedgerReason.NotWritten or LedgerReason.TextInLine or LedgerReason.NothingToRedact
            or LedgerReason.NoReasonGiven => refused.Text,
    };

    public static Message Of(AlertActionException refused) => refused.Reason switch
    {
        AlertActionReason.NoAlert or AlertActionReason.AlertClosed =>
            refused.Message.EndsWith('?') ? RefusalMessages.QuestionWithAlertList(refused.Text) : RefusalMessages.WithAlertList(refused.Text),
        AlertActionReason.UnknownAct or AlertActionReason.AmbiguousAct => RefusalMessages.WithActList(refused.Text),
        AlertActionReason.RestedOn => RefusalMessages.WithWithdrawal(refused.Text),
        AlertActionReason.AlertOpen or AlertActionReason.NotClosedByPerson or AlertActionReason.NotCorrectable or AlertActionReason.NothingToCorrect or AlertActionReason.TakenBack
            or AlertActionReason.SilenceOver or AlertActionReason.NewerAlert or AlertActionReason.AmbiguousName or AlertActionReason.NobodyNamed or AlertActionReason.NoReasonGiven or AlertActionReason.SilenceEndsTooEarly
            or AlertActionReason.NegativeNumber or AlertActionReason.FindingContradicts or AlertActionReason.UnknownFault or AlertActionReason.NobodyToAssign or AlertActionReason.AlreadyAssigned
            or AlertActionReason.NothingToApprove or AlertActionReason.ApproverIsCloser => refused.Text,
        AlertActionReason.NoWarning or AlertActionReason.DayToCome or AlertActionReason.DayTooEarly or AlertActionReason.KnownWarning
            or AlertActionReason.NoSuchReferral or AlertActionReason.ReferredAlready or AlertActionReason.AnsweredAlready => refused.Text,
        AlertActionReason.NoFinding => RefusalMessages.WithFinding(refused.Text),
        AlertActionReason.ReachedAlready => RefusalMessages.WithAlertWithdrawal(refused.Text),
        AlertActionReason.AwaitsApproval => RefusalMessages.WithApproval(refused.Text),
        AlertActionReason.NobodyToUrge => RefusalMessages.WithAssignment(refused.Text),
    };

    public static Message Of(LetterActionException refused) => refused.Reason switch
    {
        LetterActionReason.NoReasonGiven => refused.Text.Code == "answer-in-words" ? refused.Text : RefusalMessages.EmptyWhy,
        LetterActionReason.ReplyPeriodTooShort => RefusalMessages.TooFewReplyDays,
        LetterActionReason.MalformedNumber => RefusalMessages.EmptyNumber,
        LetterActionReason.UnknownLetter => RefusalMessages.WithLetterList(refused.Text),
        LetterActionReason.NotALetterYet => RefusalMessages.WithCommand(refused.Text, "verify"),
        LetterActionReason.NotIssued => RefusalMessages.WithCommand(refused.Text, "issue"),
        LetterActionReason.NotServed => RefusalMessages.WithCommand(refused.Text, "serve"),
        LetterActionReason.NumberStands or LetterActionReason.NothingFollows => RefusalMessages.WithCommand(refused.Text, "close"),
        LetterActionReason.AnsweredAlready => refused.Text.Code == "objection-answered-already" ? refused.Text : RefusalMessages.GoOn(refused.Text),
        LetterActionReason.NoObjection => RefusalMessages.WithCommand(refused.Text, "reply"),
        LetterActionReason.ProofContradicts or LetterActionReason.NoWitness => refused.Text,
        LetterActionReason.NotVerified => RefusalMessages.WithVerification(refused.Text, $"{refused.Letter}"),
        LetterActionReason.TooFewSupervisors => RefusalMessages.WithSupervisors(refused.Text),
        LetterActionReason.MalformedFact => RefusalMessages.WithFact(refused.Text),
        LetterActionReason.UnknownCompany => refused.Text.Code == "code-not-in-register" ? RefusalMessages.WithNameOfCompany(refused.Text) : refused.Text,
        LetterActionReason.NobodySigned => RefusalMessages.WithSigner(refused.Text),
        LetterActionReason.MaybeBeforeCourt => RefusalMessages.WithNotBeforeCourt(refused.Text),
        LetterActionReason.ReplyPeriodNotFree => RefusalMessages.WithoutReplyDays(refused.Text),
        LetterActionReason.NoReplyPeriod => RefusalMessages.WithReplyDays(refused.Text),
        LetterActionReason.NotDecided => RefusalMessages.WithDecision(refused.Text),
        LetterActionReason.ReminderOrTalksFirst => RefusalMessages.WithTalksFailed(refused.Text),
        LetterActionReason.NoGround => RefusalMessages.WithGround(refused.Text),
        LetterActionReason.UnlistedArticle => RefusalMessages.WithUnlisted(refused.Text),
        LetterActionReason.NoShortName => RefusalMessages.WithNumber(refused.Text),
        LetterActionReason.DraftDiffers => RefusalMessages.WithAsEdited(refused.Text),
        LetterActionReason.DraftUnfinished or LetterActionReason.DraftUnreadable => refused.Text,
        LetterActionReason.UnknownAct or LetterActionReason.AmbiguousAct => RefusalMessages.WithLetterHistory(refused.Text),
        LetterActionReason.IssuedSince => refused.Text.Code == "served-since" ? RefusalMessages.WithRevocation(refused.Text, $"{refused.Letter}") : refused.Text,
        LetterActionReason.RestedOn => RefusalMessages.WithLetterWithdrawal(refused.Text),
        LetterActionReason.AlertClosed => RefusalMessages.WithAlertsReopen(refused.Text),
        LetterActionReason.FiguresOfAlert => RefusalMessages.WithAlertsClose(refused.Text),
        LetterActionReason.MalformedPromise or LetterActionReason.NoSuchPromise or LetterActionReason.StillOpen
            or LetterActionReason.NotCorrectable or LetterActionReason.NothingToCorrect or LetterActionReason.TakenBack
            or LetterActionReason.NoSuggestionYet or LetterActionReason.NoneOpen or LetterActionReason.Ambiguous or LetterActionReason.NotOpen
            or LetterActionReason.DoneAlready or LetterActionReason.NoNumber or LetterActionReason.NoIssuer or LetterActionReason.NoJurisdiction
            or LetterActionReason.IssuerLevel or LetterActionReason.DayToCome or LetterActionReason.DayTooEarly or LetterActionReason.PersonalFact or LetterActionReason.NoOpinionServed
            or LetterActionReason.PeriodNotOver or LetterActionReason.ReminderFirst or LetterActionReason.GroundsUnknown
            or LetterActionReason.NoDeemedReceipt or LetterActionReason.WrongOutcome or LetterActionReason.WrongReason or LetterActionReason.NumberUsed or LetterActionReason.MayNotSign
            or LetterActionReason.NoSupervisor or LetterActionReason.CaseOpen or LetterActionReason.MalformedMatter
            or LetterActionReason.NoAddressee or LetterActionReason.UnknownReminder or LetterActionReason.NoCase or LetterActionReason.NegativeNumber => refused.Text,
    };
}
