namespace EarlyWarning.Cli.Printing;

/// <summary>Says what ledger, alerts and letters refuse, with the option or the command that comes next.</summary>
internal static class Refusals
{
    public static string Of(LedgerException refused) => refused.Message + refused.Reason switch
    {
        LedgerReason.NobodyNamed => ": --by WHO",
        LedgerReason.NoScanYet => ": early-warning scan SCAN.json",
        LedgerReason.EarlierScan => ". To look back, name another state folder with --state; to begin anew, move this one away",
        LedgerReason.OtherIssuer => " or --state. Nothing was changed",
        LedgerReason.FolderNotWritable => " or --state",
        LedgerReason.ClockBehind or LedgerReason.Damaged or LedgerReason.Busy or LedgerReason.Moved or LedgerReason.NewerVersion
            or LedgerReason.Unreadable or LedgerReason.NotWritten => "",
    };

    public static string Of(AlertActionException refused) => refused.Message + refused.Reason switch
    {
        AlertActionReason.NoAlert or AlertActionReason.AlertClosed =>
            $"{(refused.Message.EndsWith('?') ? "" : ";")} 'early-warning alerts list' shows those that are open",
        AlertActionReason.AmbiguousName or AlertActionReason.NobodyNamed or AlertActionReason.NoReasonGiven or AlertActionReason.SilenceEndsTooEarly
            or AlertActionReason.NegativeNumber => "",
    };

    public static string Of(LetterActionException refused) => refused.Reason switch
    {
        LetterActionReason.NoReasonGiven => "--why is empty; say it in a few words",
        LetterActionReason.ReplyPeriodTooShort => "--reply-days is 1 or more",
        LetterActionReason.MalformedNumber => "--number is empty; write the number as it stands on the letter, or leave it out for the next one",
        _ => refused.Message + Next(refused),
    };

    private static string Next(LetterActionException refused) => refused.Reason switch
    {
        LetterActionReason.UnknownLetter => ": early-warning letters list",
        LetterActionReason.NotALetterYet => ": early-warning letters verify",
        LetterActionReason.NotIssued => ": early-warning letters issue",
        LetterActionReason.NotServed => ": early-warning letters serve",
        LetterActionReason.NumberStands or LetterActionReason.NothingFollows => ": early-warning letters close",
        LetterActionReason.AnsweredAlready => "; go on with: early-warning letters accept, escalate or close",
        LetterActionReason.NotVerified => $": early-warning letters verify \"{refused.Letter}\" --on DATE --by WHO --supervisors 甲,乙 --fact TEXT",
        LetterActionReason.TooFewSupervisors => ": --supervisors 甲,乙",
        LetterActionReason.MalformedFact => "; --fact is empty or has line breaks",
        LetterActionReason.NobodySigned => " with --signed-by",
        LetterActionReason.MaybeBeforeCourt => " with --not-before-court",
        LetterActionReason.ReplyPeriodNotFree => "; leave --reply-days out",
        LetterActionReason.NoShortName => " with --number",
        LetterActionReason.NoSuggestionYet or LetterActionReason.NoneOpen or LetterActionReason.Ambiguous or LetterActionReason.NotOpen
            or LetterActionReason.DoneAlready or LetterActionReason.NoNumber or LetterActionReason.NoIssuer or LetterActionReason.NoJurisdiction
            or LetterActionReason.IssuerLevel or LetterActionReason.DayTooEarly or LetterActionReason.PersonalFact or LetterActionReason.NoOpinionServed
            or LetterActionReason.NoDeemedReceipt or LetterActionReason.WrongOutcome or LetterActionReason.WrongReason or LetterActionReason.NumberUsed
            or LetterActionReason.NoReasonGiven or LetterActionReason.ReplyPeriodTooShort or LetterActionReason.MalformedNumber => "",
    };
}
